package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import java.net.URI;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishTest {
    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    @DisplayName("text and link go to the feed as JSON, signed, and the post is named and can be seen")
    void feed() {
        wire.json(200, "{\"id\":\"100_424924701699721\"}");

        Published published = (Published) publish(Samples.LINKED);

        assertThat(published.post().id()).isEqualTo("100_424924701699721");
        assertThat(published.post().url()).isEqualTo(URI.create("https://www.facebook.com/100_424924701699721"));
        RecordedRequest sent = wire.requests().get(0);
        assertThat(sent.getTarget()).isEqualTo("/v26.0/100/feed");
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + Samples.PAGE_TOKEN);
        assertThat(Wire.body(sent))
                .isEqualTo("{\"message\":\"Three weeks (cold) on the #NorthSea\","
                        + "\"link\":\"https://example.com/post?id=1&ref=share\",\"published\":true,"
                        + "\"appsecret_proof\":\"" + Samples.PROOF + "\"}");
    }

    @Test
    @DisplayName("one picture is sent with its words, and the post's id is kept, not the picture's")
    void onePicture() {
        wire.json(200, "{\"id\":\"777\",\"post_id\":\"100_9\"}");

        Published published = (Published) publish(Samples.TEXT.withMedia(Samples.gif("a turbine")));

        assertThat(published.post().id()).isEqualTo("100_9");
        RecordedRequest sent = wire.requests().get(0);
        assertThat(sent.getTarget()).startsWith("/v26.0/100/photos");
        assertThat(Wire.body(sent))
                .contains("name=\"appsecret_proof\"", Samples.PROOF)
                .contains("name=\"caption\"", Samples.TEXT.text())
                .contains("name=\"alt_text_custom\"", "a turbine")
                .contains("name=\"source\"; filename=\"picture.gif\"");
    }

    @Test
    @DisplayName("several pictures are uploaded unseen, and one post shows them in their order")
    void severalPictures() {
        wire.json(200, "{\"id\":\"1\"}").json(200, "{\"id\":\"2\"}").json(200, "{\"id\":\"100_9\"}");

        publish(Samples.TEXT.withMedia(Samples.gif("one"), Samples.gif("two")));

        var sent = wire.requests();
        assertThat(Wire.body(sent.get(0)))
                .containsPattern("name=\"published\"[^-]*false")
                .doesNotContain("temporary");
        assertThat(sent.get(2).getTarget()).startsWith("/v26.0/100/feed");
        assertThat(Wire.body(sent.get(2)))
                .contains("\"attached_media\":[{\"media_fbid\":\"1\"},{\"media_fbid\":\"2\"}],\"published\":true");
    }

    @Test
    @DisplayName("a picture whose answer names no post is probably there: a look is needed")
    void pictureWithoutPost() {
        wire.json(200, "{\"id\":\"777\"}");

        ChannelException e = refused(Samples.TEXT.withMedia(Samples.gif("a turbine")));

        assertThat(e.remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(e.code()).isEqualTo("facebook-page.id-unknown");
    }

    @Test
    @DisplayName("a video goes up in pieces where the line breaks: the rest is sent from where Facebook has it")
    void resumedVideo() {
        wire.json(200, "{\"id\":\"upload:MTphd?sig=ARZq\"}")
                .error(500, 2, 0, "Service temporarily unavailable")
                .json(200, "{\"id\":\"upload:MTphd\",\"file_offset\":3}")
                .json(200, "{\"h\":\"2:c2FtcGxl\"}")
                .json(200, "{\"id\":\"885457714883387\"}");

        Pending pending = (Pending) publish(Samples.TEXT.withMedia(Samples.video(10)));

        assertThat(pending.ticket()).isEqualTo("885457714883387");
        assertThat(pending.checkAfter()).isEqualTo(Duration.ofSeconds(10));
        var sent = wire.requests();
        assertThat(sent.get(0).getTarget())
                .startsWith("/v26.0/" + Samples.APP + "/uploads?")
                .contains("file_length=10", "file_type=video%2Fmp4");
        assertThat(sent.get(1).getTarget()).startsWith("/v26.0/upload:MTphd?sig=ARZq&appsecret_proof=");
        assertThat(sent.get(1).getHeaders().get("Authorization")).isEqualTo("OAuth " + Samples.PERSON_TOKEN);
        assertThat(sent.get(1).getHeaders().get("file_offset")).isEqualTo("0");
        assertThat(sent.get(3).getHeaders().get("file_offset")).isEqualTo("3");
        assertThat(sent.get(3).getBodySize()).isEqualTo(7);
        assertThat(sent.get(4).getTarget()).startsWith("/v26.0/100/videos");
        assertThat(Wire.body(sent.get(4)))
                .contains("title=It+stood", "fbuploader_video_file_chunk=2%3Ac2FtcGxl", "published=true")
                .contains("appsecret_proof=" + Samples.PROOF);
        assertThat(sent)
                .filteredOn(r -> r.getTarget().contains("appsecret_proof"))
                .hasSize(3);
    }

    @Test
    @DisplayName("a video that never arrives whole is given up after four sends, and nothing is posted")
    void cutVideo() {
        wire.json(200, "{\"id\":\"upload:MTphd\"}").error(500, 2, 0, "Service temporarily unavailable");
        for (int again = 0; again < 3; again++) {
            wire.json(200, "{\"file_offset\":\"0\"}").error(500, 2, 0, "Service temporarily unavailable");
        }

        ChannelException e = refused(Samples.TEXT.withMedia(Samples.video(10)));

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(wire.requests()).hasSize(8).noneMatch(r -> r.getTarget().contains("/videos"));
    }

    @Test
    @DisplayName("an upload that leads elsewhere is not followed")
    void foreignUpload() {
        wire.json(200, "{\"id\":\"https://evil.example/x\"}");

        ChannelException e = refused(Samples.TEXT.withMedia(Samples.video(10)));

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    @DisplayName("a processed video becomes its post, with or without the page's number in front")
    void processedVideo() {
        Post video = Samples.TEXT.withMedia(Samples.video(10));
        wire.json(200, "{\"status\":{\"video_status\":\"processing\"},\"id\":\"7\"}")
                .json(200, "{\"status\":{\"video_status\":\"ready\"},\"id\":\"7\"}")
                .json(200, "{\"status\":{\"video_status\":\"ready\"},\"post_id\":\"55\",\"id\":\"7\"}")
                .json(200, "{\"status\":{\"video_status\":\"ready\"},\"post_id\":\"100_55\",\"id\":\"7\"}");

        assertThat(poll(video)).isEqualTo(new Pending("7", Duration.ofSeconds(10)));
        assertThat(poll(video)).isInstanceOf(Pending.class);
        assertThat(poll(video)).isEqualTo(new Published(PostId.ref("100_55"), Samples.NOW));
        assertThat(poll(video)).isEqualTo(new Published(PostId.ref("100_55"), Samples.NOW));
    }

    @Test
    @DisplayName("a video that Facebook could not process made no post: another file is needed")
    void brokenVideo() {
        wire.json(200, "{\"status\":{\"video_status\":\"error\"},\"id\":\"7\"}");

        var e = catchThrowableOfType(ChannelException.class, () -> poll(Samples.TEXT.withMedia(Samples.video(10))));

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e.code()).isEqualTo("facebook-page.video-failed");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"100, 33", "100, 0", "368, 0"})
    @DisplayName("a look that Facebook refuses does not rule the post out: it is asked for again")
    void notShownYet(int code, int subcode) {
        wire.error(400, code, subcode, "Object does not exist, cannot be loaded due to missing permissions");

        var e = catchThrowableOfType(ChannelException.class, () -> poll(Samples.TEXT.withMedia(Samples.video(10))));

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e).hasMessageContaining("ask again").hasMessageContaining("HTTP 400");
    }

    @Test
    @DisplayName("a look with an ended version does not rule the post out either: everybody waits for an operator")
    void lookWithAnEndedVersion() {
        wire.error(400, 2635, 0, "Object does not exist, cannot be loaded due to missing permissions");

        var e = catchThrowableOfType(ChannelException.class, () -> poll(Samples.TEXT.withMedia(Samples.video(10))));

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e.isForWholeChannel()).isTrue();
    }

    @Test
    @DisplayName("answers in a body with status 200 that tell an error are errors")
    void errorIn200() {
        wire.answer(new MockResponse.Builder()
                .code(200)
                .body("{\"error\":{\"message\":\"(#100) Invalid\",\"type\":\"OAuthException\",\"code\":100}}"));

        assertThat(refused(Samples.TEXT).remedy()).isEqualTo(Remedy.EDIT);
    }

    private PublishResult publish(Post post) {
        try (var pages = wire.pages()) {
            return pages.publisher().orElseThrow().publish(Samples.request(post));
        }
    }

    private PublishResult poll(Post post) {
        try (var pages = wire.pages()) {
            return pages.publisher().orElseThrow().poll(Samples.request(post), new Pending("7", Duration.ofSeconds(1)));
        }
    }

    private ChannelException refused(Post post) {
        return catchThrowableOfType(ChannelException.class, () -> publish(post));
    }
}
