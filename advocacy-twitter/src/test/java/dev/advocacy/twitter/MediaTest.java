package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {
    private static final String UPLOAD = "POST /2/media/upload";
    private static final String MEDIUM = UPLOAD + "/" + Samples.MEDIUM;

    private final Wire wire = new Wire();
    private final FakePauses pauses = new FakePauses();
    private final XChannel x = XChannel.of(wire.config(), pauses);

    @AfterEach
    void close() {
        x.close();
        wire.close();
    }

    @Test
    @DisplayName("pictures are uploaded in one request each, described, and named in the post in their order")
    void pictures() {
        wire.json(200, medium("11", "")).json(200, "{}");
        wire.json(200, medium("12", ""));
        wire.created(Samples.ID);

        publish(Samples.TEXT.withMedia(Samples.png("a turbine"), Samples.png("")));

        List<RecordedRequest> sent = wire.requests();
        assertThat(sent)
                .extracting(Wire::path)
                .containsExactly(UPLOAD, "POST /2/media/metadata", UPLOAD, "POST /2/tweets");
        assertThat(Wire.body(sent.get(0)))
                .contains("name=\"media_category\"", "tweet_image", "name=\"media\"", "image/png");
        assertThat(Wire.body(sent.get(1)))
                .isEqualTo("{\"id\":\"11\",\"metadata\":{\"alt_text\":{\"text\":\"a turbine\"}}}");
        assertThat(Wire.body(sent.get(3))).contains("\"media\":{\"media_ids\":[\"11\",\"12\"]}");
        assertThat(sent)
                .allMatch(r -> ("Bearer " + Samples.TOKEN).equals(r.getHeaders().get("Authorization")));
    }

    @Test
    @DisplayName("a video goes in segments of 4 MB, is waited for as X asks, and only then the post is created")
    void video() {
        wire.json(200, medium(""));
        wire.answer(new MockResponse.Builder().code(200)).json(200, "{\"data\":{\"expires_at\":1795000000}}");
        wire.json(200, medium("pending,1")).json(200, medium("in_progress,5")).json(200, medium("succeeded,0"));
        wire.created(Samples.ID);

        publish(Samples.TEXT.withMedia(Samples.video(MediaUpload.SEGMENT + 7)));

        List<RecordedRequest> sent = wire.requests();
        assertThat(sent)
                .extracting(Wire::path)
                .containsExactly(
                        UPLOAD + "/initialize",
                        MEDIUM + "/append",
                        MEDIUM + "/append",
                        MEDIUM + "/finalize",
                        "GET /2/media/upload",
                        "GET /2/media/upload",
                        "POST /2/tweets");
        assertThat(Wire.body(sent.get(0)))
                .isEqualTo("{\"media_type\":\"video/mp4\",\"media_category\":\"tweet_video\",\"total_bytes\":4000007}");
        assertThat(Stream.of(1, 2).map(i -> segment(sent.get(i)))).containsExactly("0", "1");
        assertThat(sent.get(4).getUrl().query()).isEqualTo("command=STATUS&media_id=" + Samples.MEDIUM);
        assertThat(pauses.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @ParameterizedTest(name = "a GIF of {0} bytes begins with {1}")
    @CsvSource({"5000000, /2/media/upload", "5000001, /2/media/upload/initialize"})
    @DisplayName("a GIF of more than 5 MB goes in segments")
    void gif(int size, String path) {
        wire.json(400, "{}");

        refused(Samples.TEXT.withMedia(Samples.gif(size)));

        RecordedRequest first = wire.request();
        assertThat(first.getUrl().encodedPath()).isEqualTo(path);
        assertThat(Wire.body(first)).contains("tweet_gif");
    }

    @Test
    @DisplayName("a video that X works on for too long is tried again later, and nothing was posted")
    void tooLong() {
        wire.json(200, medium("")).json(200, "{}").json(200, medium("pending,20"));
        wire.json(200, medium("in_progress,20"));

        ChannelException e = refused(Samples.TEXT.withMedia(Samples.video(9)));

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e.code()).isEqualTo("x.media-processing");
        assertThat(e.retryAfter()).contains(Duration.ofSeconds(20));
        assertThat(pauses.waits).containsExactly(Duration.ofSeconds(20));
        assertThat(wire.requests()).extracting(Wire::path).doesNotContain("POST /2/tweets");
    }

    @ParameterizedTest(name = "check_after_secs {0} is waited for {1} s")
    @CsvSource({"0, 1", "-5, 1", "soon, 1", "'\"3\"', 3"})
    @DisplayName("a wait that is none is a second")
    void oddWait(String asked, long seconds) {
        wire.json(200, medium("")).json(200, "{}");
        wire.json(200, medium("pending," + (asked.equals("soon") ? "\"soon\"" : asked)));
        wire.json(200, medium("succeeded,0")).created(Samples.ID);

        publish(Samples.TEXT.withMedia(Samples.video(9)));

        assertThat(pauses.waits).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    @DisplayName("uploads that took too long leave no time to post: nothing was posted, it is tried again")
    void slowUpload() {
        var slow = new Pauses() {
            private long time;

            @Override
            public long nanoTime() {
                time += Duration.ofSeconds(16).toNanos();
                return time;
            }

            @Override
            public void pause(Duration wait) {
                throw new AssertionError("nothing is to be waited for");
            }
        };
        wire.json(200, medium(""));
        try (var late = XChannel.of(wire.config(), slow)) {
            var publisher = late.publisher().orElseThrow();
            var e = catchThrowableOfType(
                    ChannelException.class,
                    () -> publisher.publish(Samples.request(Samples.TEXT.withMedia(Samples.png(""), Samples.png("")))));

            assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
            assertThat(e.code()).isEqualTo("x.uploads-too-slow");
            assertThat(wire.requests()).extracting(Wire::path).containsExactly(UPLOAD);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\":\"failed\",\"error\":{\"code\":1,\"name\":\"InvalidMedia\",\"message\":\"120 fps\"}}",
                "{\"state\":\"failed\"}"
            })
    @DisplayName("a video that X cannot process has to change, and X's reason is told where it gives one")
    void failed(String info) {
        wire.json(200, medium("")).json(200, "{}").json(200, medium("pending,1"));
        wire.json(200, "{\"data\":{\"id\":\"" + Samples.MEDIUM + "\",\"processing_info\":" + info + "}}");

        ChannelException e = refused(Samples.TEXT.withMedia(Samples.video(9)));

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e.code()).isEqualTo("x.media-refused");
        assertThat(String.valueOf(e.getMessage()).contains("120 fps")).isEqualTo(info.contains("120 fps"));
        assertThat(wire.requests()).extracting(Wire::path).doesNotContain("POST /2/tweets");
    }

    @Test
    @DisplayName("media that X does not know when it comes to posting have to change")
    void unknownMedia() {
        wire.json(200, medium(""));
        wire.json(
                400,
                "{\"errors\":[{\"parameters\":{\"media.media_ids\":[\"1\"]},\"message\":\"Your media IDs are"
                        + " invalid.\"}],\"title\":\"Invalid Request\",\"detail\":\"One or more parameters to your"
                        + " request was invalid.\",\"type\":\"https://api.x.com/2/problems/invalid-request\"}");

        ChannelException e = refused(Samples.TEXT.withMedia(Samples.png("")));

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e.code()).isEqualTo("x.media-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":{}}", "{\"data\":{\"id\":\"13_18\"}}", "<html>"})
    @DisplayName("an upload that names no medium posts nothing and may be tried again")
    void noMedium(String answer) {
        wire.json(200, answer);

        assertThat(refused(Samples.TEXT.withMedia(Samples.png(""))).remedy()).isEqualTo(Remedy.RETRY);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    private static String segment(RecordedRequest request) {
        String form = Wire.body(request);
        String field = form.substring(form.indexOf("name=\"segment_index\""));
        return field.substring(field.indexOf("\r\n\r\n") + 4, field.indexOf("\r\n\r\n") + 5);
    }

    private static String medium(String processing) {
        return medium(Samples.MEDIUM, processing);
    }

    /** State and wait, or nothing. */
    private static String medium(String id, String processing) {
        String[] parts = processing.split(",", 2);
        String info = processing.isEmpty()
                ? ""
                : ",\"processing_info\":{\"state\":\"" + parts[0] + "\",\"check_after_secs\":" + parts[1] + "}";
        return "{\"data\":{\"id\":\"" + id + "\"" + info + "}}";
    }

    private PublishResult publish(Post post) {
        return x.publisher().orElseThrow().publish(Samples.request(post));
    }

    private ChannelException refused(Post post) {
        return catchThrowableOfType(ChannelException.class, () -> publish(post));
    }
}
