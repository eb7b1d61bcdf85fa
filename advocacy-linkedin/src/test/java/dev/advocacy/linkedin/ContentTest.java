package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.LinkCard;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest extends PublishWorld {
    @Test
    @DisplayName("a link goes out as an article with title, description and picture, since LinkedIn fetches nothing")
    void article() {
        wire.json(200, registered("urn:li:image:C49klciosC89"))
                .answer(new MockResponse.Builder().code(201))
                .created(SHARE);

        publish(Samples.TEXT.withLink(
                new LinkCard(Samples.LINK, "Article title", "Article description", Samples.gif("a turbine"))));

        assertThat(sentPost().path("content"))
                .hasToString("{\"article\":{\"source\":\"https://example.com/post?id=1&ref=share\","
                        + "\"title\":\"Article title\",\"description\":\"Article description\","
                        + "\"thumbnail\":\"urn:li:image:C49klciosC89\",\"thumbnailAltText\":\"a turbine\"}}");
    }

    @Test
    @DisplayName("a link without more goes out with its title alone")
    void bareArticle() {
        wire.created(SHARE);

        publish(Samples.ARTICLE);

        assertThat(sentPost().path("content"))
                .hasToString("{\"article\":{\"source\":\"https://example.com/post?id=1&ref=share\","
                        + "\"title\":\"It stood\"}}");
    }

    @Test
    @DisplayName("one picture is registered for its owner, uploaded as it is, and named in the post")
    void onePicture() {
        wire.json(200, registered("urn:li:image:A"))
                .answer(new MockResponse.Builder().code(201))
                .created(SHARE);

        publish(Samples.TEXT.withMedia(Samples.gif("a turbine")));

        List<RecordedRequest> sent = wire.requests();
        assertThat(sent)
                .extracting(r -> r.getMethod() + " " + r.getTarget())
                .containsExactly(
                        "POST /rest/images?action=initializeUpload", "PUT /dms-uploads/1?x=y", "POST /rest/posts");
        assertThat(Wire.body(sent.get(0)))
                .isEqualTo("{\"initializeUploadRequest\":{\"owner\":\"urn:li:person:782bbtaQ\"}}");
        assertThat(sent.get(1).getHeaders().get("Content-Type")).isEqualTo("image/gif");
        assertThat(sent.get(1).getHeaders().get("Authorization")).isEqualTo("Bearer " + Samples.TOKEN);
        assertThat(Objects.requireNonNull(sent.get(1).getBody()).toByteArray())
                .isEqualTo(Samples.gif("").bytes());
        assertThat(json(sent.get(2)).path("content"))
                .hasToString("{\"media\":{\"id\":\"urn:li:image:A\",\"altText\":\"a turbine\"}}");
    }

    @Test
    @DisplayName("several pictures keep their order and their descriptions")
    void severalPictures() {
        for (String urn : List.of("urn:li:image:A", "urn:li:image:B")) {
            wire.json(200, registered(urn)).answer(new MockResponse.Builder().code(201));
        }
        wire.created(SHARE);

        publish(Samples.TEXT.withMedia(Samples.gif("a"), Samples.gif("b")));

        assertThat(sentPost().path("content"))
                .hasToString("{\"multiImage\":{\"images\":[{\"id\":\"urn:li:image:A\",\"altText\":\"a\"},"
                        + "{\"id\":\"urn:li:image:B\",\"altText\":\"b\"}]}}");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408, 307})
    @DisplayName("a picture that could not be uploaded leaves no post in doubt, and no post is sent")
    void uploadFails(int status) {
        wire.json(200, registered("urn:li:image:A"));
        wire.answer(new MockResponse.Builder().code(status)).answer(new MockResponse.Builder().code(status));

        assertThat(refused(Samples.TEXT.withMedia(Samples.gif("a"))).remedy()).isEqualTo(Remedy.RETRY);
        assertThat(wire.requests()).noneMatch(r -> r.getTarget().equals("/rest/posts"));
    }

    @Test
    @DisplayName("a picture that LinkedIn cannot register leaves no post in doubt")
    void registerFails() {
        wire.json(500, "{}").json(500, "{}");

        assertThat(refused(Samples.TEXT.withMedia(Samples.gif("a"))).remedy()).isEqualTo(Remedy.RETRY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\":{\"image\":\"urn:li:image:A\"}}",
                "{\"value\":{\"image\":\"urn:li:image:A\",\"uploadUrl\":\"not an address\"}}",
                "{\"value\":{\"image\":\"urn:li:image:A\",\"uploadUrl\":\"http://other.example.com/up\"}}",
                "{\"value\":{\"image\":\"urn:li:image:A\",\"uploadUrl\":\"file:///etc/passwd\"}}",
                "{\"value\":{\"image\":\"urn:li:image:A\",\"uploadUrl\":\"https://up.example.com:99999/x\"}}"
            })
    @DisplayName("a picture is sent to no address that is not safe")
    void unsafeUpload(String answer) {
        wire.json(200, answer);

        ChannelException e = refused(Samples.TEXT.withMedia(Samples.gif("a")));

        assertThat(e.code()).isEqualTo("linkedin.unusable-answer");
        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("a post with a link card and pictures is not sent in halves")
    void bothContents() {
        ChannelException e = refused(Samples.ARTICLE.withMedia(Samples.gif("a turbine")));

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e.code()).isEqualTo("linkedin.post-not-taken");
        assertThat(e).hasMessageContaining("link, image");
        assertThat(wire.requestCount()).isZero();
    }

    private String registered(String image) {
        return "{\"value\":{\"uploadUrlExpiresAt\":1650567510704,\"uploadUrl\":\"" + wire.address("/dms-uploads/1?x=y")
                + "\",\"image\":\"" + image + "\"}}";
    }
}
