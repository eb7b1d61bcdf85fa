package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Videos at LinkedIn")
class VideoTest extends LinkedInTest {
    private static final int PART = 4_194_304;
    private static final int SMALL = 100_000;

    @Test
    @DisplayName("a video goes up in parts, is finished, processed, and posted as a ugcPost")
    void wholeWay() throws Exception {
        int size = 2 * PART + 5;
        JsonNode video = announce(kari, size);
        JsonNode parts = video.path("uploadInstructions");
        assertThat(parts).hasSize(3);
        assertThat(parts.get(2).path("firstByte").asInt()).isEqualTo(2 * PART);
        assertThat(video.path("uploadUrlsExpireAt").asLong())
                .isGreaterThan(clock.instant().toEpochMilli());

        List<String> etags = List.of(etag(parts.get(0), PART), etag(parts.get(1), PART), etag(parts.get(2), 5));
        assertThat(etags).doesNotHaveDuplicates().allMatch(etag -> etag.startsWith("/ambry-video/signedId/"));
        assertThat(status(video)).isEqualTo("WAITING_UPLOAD");
        assertThat(finish(video, etags).statusCode()).isEqualTo(200);
        assertThat(status(video)).isEqualTo("PROCESSING");
        assertThat(status(video)).isEqualTo("AVAILABLE");

        HttpResponse<String> posted = post(token(), media(kari, urn(video)));
        assertThat(posted.statusCode()).isEqualTo(201);
        assertThat(posted.headers().firstValue("x-restli-id").orElseThrow()).matches("urn:li:ugcPost:\\d+");
    }

    @Test
    @DisplayName("a small video is one part, whose last byte may lie behind its end, and an empty upload token")
    void onePart() throws Exception {
        JsonNode video = announce(kari, SMALL);

        assertThat(video.path("uploadToken").asText("none")).isEmpty();
        assertThat(video.path("uploadInstructions")).hasSize(1);
        assertThat(video.path("uploadInstructions").get(0).path("firstByte").asInt(-1))
                .isZero();
        assertThat(video.path("uploadInstructions").get(0).path("lastByte").asInt())
                .isEqualTo(PART - 1);
    }

    @ParameterizedTest
    @CsvSource({"74999,400", "75000,200", "524288000,200", "524288001,400", "0,400"})
    @DisplayName("75 KB to 500 MB may be announced")
    void sizes(long size, int status) throws Exception {
        assertThat(announceAnswer(kari, size).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"initializeUploadRequest\":{}}",
                "{\"initializeUploadRequest\":{\"fileSizeBytes\":100000}}",
                "{\"initializeUploadRequest\":{\"owner\":\"OWNER\"}}",
                "{\"initializeUploadRequest\":{\"owner\":\"OWNER\",\"fileSizeBytes\":null}}"
            })
    @DisplayName("an announcement names owner and size")
    void announcement(String body) throws Exception {
        String json = body.replace("OWNER", kari);

        assertThat(postJson("/rest/videos?action=initializeUpload", token(), json)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("a video is announced and finished by its owner only, and by an action that exists")
    void owners() throws Exception {
        assertThat(announceAnswer(ola, SMALL).statusCode()).isEqualTo(403);
        assertThat(postJson("/rest/videos?action=register", token(), "{}").statusCode())
                .isEqualTo(400);
        JsonNode video = announce(kari, SMALL);
        String token = linkedIn.token("ola", APP, ALL);
        HttpResponse<String> refused = finish(video, "", List.of(etag(video, 0, SMALL)), token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("message").asText())
                .isEqualTo("Not enough permissions to access: partnerApiVideos.ACTION-finalizeUpload.20260901");
    }

    @Test
    @DisplayName("a part takes exactly its bytes, and the address is good for a day")
    void partSizes() throws Exception {
        JsonNode video = announce(kari, SMALL);
        JsonNode part = video.path("uploadInstructions").get(0);
        assertThat(put(part, SMALL - 1).statusCode()).isEqualTo(400);
        assertThat(put(part, SMALL + 1).statusCode()).isEqualTo(400);
        assertThat(put(part, SMALL).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        assertThat(put(part, SMALL).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("finishing wants the token repeated and the newest ETag of every part, in order")
    void finishing() throws Exception {
        JsonNode video = announce(kari, PART + 1L);
        String token = video.path("uploadToken").asText();
        String old = etag(video, 0, PART);
        String first = etag(video, 0, PART);
        assertThat(token).isNotEmpty();
        assertInvalid(finish(video, List.of(first)));
        assertInvalid(finish(video, List.of(first, "")));
        String second = etag(video, 1, 1);
        assertInvalid(finish(video, List.of(second, first)));
        assertInvalid(finish(video, List.of(old, second)));
        assertInvalid(finish(video, "", List.of(first, second), token()));
        assertThat(finish(video, List.of(first, second)).statusCode()).isEqualTo(200);
        assertThat(finish(video, List.of(first, second)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"video", "uploadToken", "uploadedPartIds"})
    @DisplayName("finishing leaves nothing out, even if it is empty")
    void finishingNeeds(String field) throws Exception {
        JsonNode video = announce(kari, SMALL);
        ObjectNode body = finishBody(video, "", List.of(etag(video, 0, SMALL)));
        ((ObjectNode) body.path("finalizeUploadRequest")).remove(field);

        HttpResponse<String> answer = postJson("/rest/videos?action=finalizeUpload", token(), body.toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("message").asText()).contains("/finalizeUploadRequest/" + field);
    }

    @Test
    @DisplayName("only a video can be finished")
    void unknownVideo() throws Exception {
        ObjectNode video = text(kari, "").put("video", "urn:li:video:unknown");

        assertInvalid(finish(video, "", List.of(), token()));
    }

    @Test
    @DisplayName("a video is not posted before it is available; each attempt is a look, too")
    void tooEarly() throws Exception {
        linkedIn.videoProcessing(2, true);
        JsonNode video = announce(kari, SMALL);
        assertCode(post(token(), media(kari, urn(video))), "MEDIA_ASSET_WAITING_UPLOAD");
        finish(video, List.of(etag(video, 0, SMALL)));
        assertCode(post(token(), media(kari, urn(video))), "MEDIA_ASSET_WAITING_UPLOAD");
        assertCode(post(token(), media(kari, urn(video))), "MEDIA_ASSET_WAITING_UPLOAD");

        assertThat(post(token(), media(kari, urn(video))).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("processing may fail, and the video can never be posted then")
    void failing() throws Exception {
        linkedIn.videoProcessing(0, false);
        JsonNode video = announce(kari, SMALL);
        finish(video, List.of(etag(video, 0, SMALL)));

        JsonNode state = json(get(place(video), token()));
        assertThat(state.path("status").asText()).isEqualTo("PROCESSING_FAILED");
        assertThat(state.path("processingFailureReason").asText()).isNotEmpty();
        assertCode(post(token(), media(kari, urn(video))), "MEDIA_ASSET_PROCESSING_FAILED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linkedIn.videoProcessing(-1, true))
                .withMessageContaining("-1");
    }

    @Test
    @DisplayName("with w_member_social alone a video's status cannot be read")
    void statusScope() throws Exception {
        JsonNode video = announce(kari, SMALL);
        String token = linkedIn.token("kari", APP, "w_member_social");

        assertThat(get(place(video), token).statusCode()).isEqualTo(403);
        assertThat(get("/rest/images/" + encode(urn(video)), token()).statusCode())
                .isEqualTo(404);
    }

    private JsonNode announce(String owner, long size) throws IOException, InterruptedException {
        HttpResponse<String> answer = announceAnswer(owner, size);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer).path("value");
    }

    private HttpResponse<String> announceAnswer(String owner, long size) throws IOException, InterruptedException {
        return postJson(
                "/rest/videos?action=initializeUpload",
                token(),
                "{\"initializeUploadRequest\":{\"owner\":\"%s\",\"fileSizeBytes\":%d,\"uploadCaptions\":false,\"uploadThumbnail\":false}}"
                        .formatted(owner, size));
    }

    private String etag(JsonNode video, int part, int size) throws IOException, InterruptedException {
        return etag(video.path("uploadInstructions").get(part), size);
    }

    private String etag(JsonNode part, int size) throws IOException, InterruptedException {
        HttpResponse<String> answer = put(part, size);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> put(JsonNode part, int size) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(part.path("uploadUrl").asText()))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(new byte[size])));
    }

    private HttpResponse<String> finish(JsonNode video, List<String> etags) throws IOException, InterruptedException {
        return finish(video, video.path("uploadToken").asText(), etags, token());
    }

    private HttpResponse<String> finish(JsonNode video, String uploadToken, List<String> etags, String token)
            throws IOException, InterruptedException {
        String body = finishBody(video, uploadToken, etags).toString();
        return postJson("/rest/videos?action=finalizeUpload", token, body);
    }

    private static ObjectNode finishBody(JsonNode video, String uploadToken, List<String> etags) {
        ObjectNode body = text("", "").removeAll();
        body.putObject("finalizeUploadRequest")
                .put("video", urn(video))
                .put("uploadToken", uploadToken)
                .putPOJO("uploadedPartIds", new ArrayList<>(etags));
        return body;
    }

    private String status(JsonNode video) throws IOException, InterruptedException {
        return json(get(place(video), token())).path("status").asText();
    }

    private static String place(JsonNode video) {
        return "/rest/videos/" + encode(urn(video));
    }

    private static String urn(JsonNode video) {
        return video.path("video").asText();
    }

    private static ObjectNode media(String author, String video) {
        ObjectNode body = text(author, "Moving pictures");
        body.putObject("content").putObject("media").put("id", video).put("title", "A turbine turns");
        return body;
    }

    private static void assertInvalid(HttpResponse<String> answer) throws IOException {
        assertCode(answer, "INVALID_VALUE_FOR_FIELD");
    }

    private static void assertCode(HttpResponse<String> answer, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
    }
}
