package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A video")
class VideoTest extends PublishWorld {
    private static final String URN = "urn:li:video:C5505AQH-oV1qvnFtKA";
    private static final String LOOK = "GET /rest/videos/urn%3Ali%3Avideo%3AC5505AQH-oV1qvnFtKA";
    private static final Media VIDEO = Samples.video(100_000);
    private static final Post POST = Samples.TEXT.withMedia(VIDEO);
    private static final String AVAILABLE = "{\"status\":\"AVAILABLE\",\"id\":\"" + URN + "\"}";

    @Test
    @DisplayName("goes up in the parts that LinkedIn asks for, each to its own address, and is posted once it is ready")
    void parts() {
        wire.json(200, registered("", part(0, 65_535), part(65_536, 4_194_303)));
        uploaded("/ambry-video/signedId/1.bin");
        uploaded("\"/ambry-video/signedId/2.bin\"");
        wire.answer(new MockResponse.Builder().code(200)).json(200, AVAILABLE).created(SHARE);

        publish(POST);

        List<RecordedRequest> sent = wire.requests();
        assertThat(sent)
                .extracting(r -> r.getMethod() + " " + r.getTarget())
                .containsExactly(
                        "POST /rest/videos?action=initializeUpload",
                        "PUT /dms-uploads/0?x=y",
                        "PUT /dms-uploads/65536?x=y",
                        "POST /rest/videos?action=finalizeUpload",
                        LOOK,
                        "POST /rest/posts");
        assertThat(json(sent.get(0)))
                .hasToString("{\"initializeUploadRequest\":{\"owner\":\"urn:li:person:782bbtaQ\","
                        + "\"fileSizeBytes\":100000,\"uploadCaptions\":false,\"uploadThumbnail\":false}}");
        assertThat(bytes(sent.get(1))).isEqualTo(VIDEO.bytes(0, 65_536));
        assertThat(bytes(sent.get(2))).isEqualTo(VIDEO.bytes(65_536, 100_000));
        assertThat(json(sent.get(3)))
                .hasToString("{\"finalizeUploadRequest\":{\"video\":\"" + URN + "\",\"uploadToken\":\"\","
                        + "\"uploadedPartIds\":[\"/ambry-video/signedId/1.bin\","
                        + "\"\\\"/ambry-video/signedId/2.bin\\\"\"]}}");
        assertThat(json(sent.get(5)).path("content"))
                .hasToString("{\"media\":{\"id\":\"" + URN + "\",\"title\":\"Three weeks\"}}");
    }

    @Test
    @DisplayName("has its parts sent as plain bytes and without the token, and the upload's own token repeated")
    void headers() {
        answerUpload("ut-1");
        wire.json(200, AVAILABLE).created(SHARE);

        publish(POST);

        List<RecordedRequest> sent = wire.requests();
        Headers part = sent.get(1).getHeaders();
        assertThat(part.get("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(part.get("Authorization")).isNull();
        assertThat(json(sent.get(2)).at("/finalizeUploadRequest/uploadToken").asText())
                .isEqualTo("ut-1");
    }

    @Test
    @DisplayName("that LinkedIn still works on is looked at again after a pause, and posted once it is ready")
    void processing() {
        answerUpload("");
        wire.json(200, "{\"status\":\"PROCESSING\"}").json(200, AVAILABLE).created(SHARE);

        publish(POST);

        assertThat(wire.requests())
                .extracting(r -> r.getMethod() + " " + r.getTarget())
                .endsWith(LOOK, LOOK, "POST /rest/posts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"PROCESSING\"}", "{\"status\":\"WAITING_UPLOAD\"}", "{}", "{\"status\":7}"})
    @DisplayName("that is not ready in time is tried again later, and nothing was posted")
    void notInTime(String answer) {
        wire.json(200, answer);

        var e = catchThrowableOfType(ChannelException.class, () -> await(Deadline.in(Duration.ZERO)));

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e.code()).isEqualTo("linkedin.video-processing");
        assertThat(e.retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("is looked at a few times until the deadline, the last time just before it")
    void fewLooks() {
        for (int i = 0; i < 10; i++) {
            wire.json(200, "{\"status\":\"PROCESSING\"}");
        }

        var e = catchThrowableOfType(ChannelException.class, () -> await(Deadline.in(Duration.ofMillis(1_050))));

        assertThat(e.code()).isEqualTo("linkedin.video-processing");
        assertThat(wire.requestCount()).isBetween(1, 3);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {",\"processingFailureReason\":\"Codec not known\\u0000\\n\"", ""})
    @DisplayName("that LinkedIn cannot use is the person's to change, with LinkedIn's reason where it gave one")
    void failed(String reason) {
        answerUpload("");
        wire.json(200, "{\"status\":\"PROCESSING_FAILED\"" + reason + "}");

        ChannelException e = refused(POST);

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e.code()).isEqualTo("linkedin.video-refused");
        assertThat(e).hasMessageContaining(reason.isEmpty() ? "no reason" : "(Codec not known)");
        assertThat(wire.requests()).noneMatch(r -> r.getTarget().equals("/rest/posts"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 503})
    @DisplayName("whose upload address has ended is tried again: the token is as good as before")
    void expired(int status) {
        wire.json(200, registered("", part(0, 99_999)));
        wire.json(status, "{}").json(status, "{}");

        ChannelException e = refused(POST);

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(wire.requests()).noneMatch(r -> r.getTarget().equals("/rest/posts"));
    }

    @Test
    @DisplayName("whose part got no ETag cannot be finished, and is tried again")
    void withoutEtag() {
        wire.json(200, registered("", part(0, 99_999))).answer(new MockResponse.Builder().code(200));

        ChannelException e = refused(POST);

        assertThat(e.code()).isEqualTo("linkedin.unusable-answer");
        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0-49999",
                "0-49999 50001-99999",
                "50000-99999 0-49999",
                "0-99999 0-99999",
                "1-99999",
                "0--1",
                "0-49999 50000-49999 50000-99999",
                "0-99999 100000-100000",
                "9223372036854775807-9223372036854775807"
            })
    @DisplayName("is not sent in parts that are not the whole file, each byte once")
    void oddParts(String parts) {
        String[] instructions = parts.isEmpty() ? new String[0] : parts.split(" ");
        for (int i = 0; i < instructions.length; i++) {
            String[] ends = instructions[i].split("-", 2);
            instructions[i] = part(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
        }
        wire.json(200, registered("", instructions));

        assertThat(refused(POST).code()).isEqualTo("linkedin.unusable-answer");
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example.com/up",
                "file:///etc/passwd",
                "",
                "https://user:pw@example.com/up",
                "https://up.example.com:99999/x"
            })
    @DisplayName("is sent to no address that is not safe")
    void unsafe(String address) {
        wire.json(
                200,
                "{\"value\":{\"video\":\"" + URN + "\",\"uploadInstructions\":[{\"uploadUrl\":\"" + address
                        + "\",\"firstByte\":0,\"lastByte\":99999}]}}");

        assertThat(refused(POST).code()).isEqualTo("linkedin.unusable-answer");
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    private void await(Deadline deadline) {
        var api = Wiring.of(LinkedInChannel.MEMBERS, wire.config(), Scope.forMembers(false))
                .api();
        new VideoProcessing(api).await(Samples.CREDENTIALS, URN, deadline);
    }

    private void answerUpload(String token) {
        wire.json(200, registered(token, part(0, 4_194_303)));
        uploaded("/ambry-video/signedId/1.bin");
        wire.answer(new MockResponse.Builder().code(200));
    }

    private void uploaded(String etag) {
        wire.answer(new MockResponse.Builder().code(200).addHeader("etag", etag));
    }

    private static String registered(String token, String... parts) {
        return "{\"value\":{\"uploadUrlsExpireAt\":1633234498985,\"video\":\"" + URN + "\",\"uploadInstructions\":["
                + String.join(",", parts) + "],\"uploadToken\":\"" + token + "\"}}";
    }

    private String part(long first, long last) {
        return "{\"uploadUrl\":\"" + wire.address("/dms-uploads/" + first + "?x=y") + "\",\"firstByte\":" + first
                + ",\"lastByte\":" + last + "}";
    }

    private static byte[] bytes(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).toByteArray();
    }
}
