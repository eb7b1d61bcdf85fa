package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishResult.Published;
import java.net.URI;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishTest extends PublishWorld {
    @Test
    @DisplayName("a text goes out in the frame that LinkedIn documents, with its three headers")
    void text() {
        wire.created(SHARE);

        publish(Post.text("Sample text Post"));

        RecordedRequest sent = wire.requests().get(0);
        assertThat(sent.getMethod() + " " + sent.getTarget()).isEqualTo("POST /rest/posts");
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + Samples.TOKEN);
        assertThat(sent.getHeaders().get("LinkedIn-Version")).isEqualTo("202609");
        assertThat(sent.getHeaders().get("X-Restli-Protocol-Version")).isEqualTo("2.0.0");
        assertThat(sent.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(Wire.body(sent))
                .isEqualTo("{\"author\":\"urn:li:person:782bbtaQ\",\"commentary\":\"Sample text Post\","
                        + "\"visibility\":\"PUBLIC\",\"distribution\":{\"feedDistribution\":\"MAIN_FEED\","
                        + "\"targetEntities\":[],\"thirdPartyDistributionChannels\":[]},"
                        + "\"lifecycleState\":\"PUBLISHED\",\"isReshareDisabledByAuthor\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHARE, "urn:li:ugcPost:7000000000000000001"})
    @DisplayName("the id is the header's, and the address of the post is made of it")
    void id(String urn) {
        wire.created(urn);

        assertThat(publish(Samples.TEXT))
                .isEqualTo(new Published(
                        new PostRef(urn, URI.create("https://www.linkedin.com/feed/update/" + urn + "/")),
                        Samples.NOW));
    }

    @Test
    @DisplayName("the text is escaped")
    void escaped() {
        wire.created(SHARE);

        publish(Samples.TEXT);

        assertThat(sentPost().path("commentary").asText())
                .isEqualTo("Three weeks \\(cold\\) on the {hashtag|\\#|NorthSea}");
    }

    @Test
    @DisplayName("201 without an id is a post whose id is not known: look, never send again")
    void withoutId() {
        wire.answer(new MockResponse.Builder().code(201));

        ChannelException e = refused(Samples.TEXT);

        assertThat(e.remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(e.code()).isEqualTo("linkedin.id-unknown");
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("200 with a web page in place of the answer leaves the outcome open")
    void webPage() {
        wire.answer(new MockResponse.Builder().code(200).body("<html><body>Sign in to the Wi-Fi</body></html>"));

        assertThat(refused(Samples.TEXT).remedy()).isEqualTo(Remedy.RECONCILE);
    }

    @Test
    @DisplayName("a cut body behind a 201 with an id is a post")
    void cutBody() {
        wire.answer(new MockResponse.Builder()
                .code(201)
                .addHeader("x-restli-id", SHARE)
                .body("{\"half\":")
                .setHeader("Content-Length", 5000)
                .onResponseEnd(new SocketEffect.CloseSocket()));

        assertThat(publish(Samples.TEXT).post().id()).isEqualTo(SHARE);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 520, 408, 301, 302, 303, 307, 308})
    @DisplayName("an answer that leaves the outcome open is told as such, and the body was on the wire once")
    void unknown(int status) {
        wire.answer(new MockResponse.Builder()
                        .code(status)
                        .addHeader("Location", wire.address("/rest/posts"))
                        .addHeader("Retry-After", "0"))
                .created(SHARE);

        assertThat(refused(Samples.TEXT).remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("a connection that ends after the request leaves the outcome open, and nothing is sent again")
    void dropped() {
        wire.answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()))
                .created(SHARE);

        assertThat(refused(Samples.TEXT).remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("nobody at the address means that nothing was sent")
    void unreachable() {
        wire.close();

        assertThat(refused(Samples.TEXT).remedy()).isEqualTo(Remedy.RETRY);
    }

    @Test
    @DisplayName("a member's posts cannot be listed, so a person decides")
    void reconcile() {
        assertThat(members.publisher().orElseThrow().reconcile(Samples.request(Samples.KARI, Samples.TEXT)))
                .isEmpty();
        assertThat(wire.requestCount()).isZero();
    }

    @Test
    @DisplayName("a page posts in its own name")
    void page() {
        wire.created(SHARE);
        try (var pages = LinkedInChannel.pages(wire.config())) {
            pages.publisher().orElseThrow().publish(Samples.request(Samples.PAGE, Samples.TEXT));
        }

        assertThat(sentPost().path("author").asText()).isEqualTo("urn:li:organization:2414183");
    }
}
