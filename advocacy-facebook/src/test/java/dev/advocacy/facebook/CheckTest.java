package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private final FacebookChannel pages = FacebookChannel.pages(Samples.config().withClock(Samples.clock()));

    @Test
    @DisplayName("a link with media, a video with pictures, and nothing at all are refused")
    void contents() {
        Media gif = Samples.gif("a turbine");
        assertThat(codes(Samples.LINKED.withMedia(gif))).containsExactly("facebook.link-and-media");
        assertThat(codes(Samples.TEXT.withMedia(gif, Samples.video(3)))).containsExactly("facebook.video-and-pictures");
        assertThat(codes(Post.text(" "))).containsExactly("text.empty");
        assertThat(codes(Post.text("x").withLink(LinkCard.of(URI.create("file:/x"), "x"))))
                .containsExactly("link.not-http");
    }

    @Test
    @DisplayName("a picture above 4 MB, one without words and one that is none are found")
    void pictures() {
        Media large = Media.image("image/gif", new byte[4_000_001], "large");
        assertThat(codes(Samples.TEXT.withMedia(large))).contains("media.too-large", "media.unreadable");
        assertThat(codes(Samples.TEXT.withMedia(Samples.gif("")))).containsExactly("media.no-alt-text");
    }

    @Test
    @DisplayName("what the check refuses is not sent")
    void refusedBeforeSending() {
        try (var wire = new Wire();
                var channel = wire.pages()) {
            var request = Samples.request(Samples.LINKED.withMedia(Samples.gif("a turbine")));

            var e = catchThrowableOfType(
                    ChannelException.class,
                    () -> channel.publisher().orElseThrow().publish(request));

            assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
            assertThat(e).hasMessageContaining("put the link into the text");
            assertThat(wire.requestCount()).isZero();
        }
    }

    @ParameterizedTest(name = "{0} ends on {1}, so that today it is refused: {2}")
    @CsvSource({
        "v20.0, 2026-09-24, true",
        "v21.0, 2027-01-21, false",
        "v22.0, 2027-05-20, false",
        "v23.0, 2027-10-08, false",
        "v24.0, 2028-02-18, false",
        "v25.0, 2028-07-29, false",
        "v26.0, , false",
        "v99.0, , false"
    })
    @DisplayName("a version that Meta has ended needs an operator")
    void versions(String version, LocalDate end, boolean ended) {
        var channel = FacebookChannel.pages(
                Samples.config().withClock(Samples.clock()).withGraphVersion(version));

        assertThat(channel.descriptor().apiVersion()).contains(version);
        assertThat(channel.descriptor().apiSunset().orElse(null)).isEqualTo(end);
        assertThat(channel.check(Samples.TEXT).findings())
                .extracting(Finding::code)
                .isEqualTo(ended ? List.of("facebook.version-ended") : List.of());
    }

    @Test
    @DisplayName("a config tells all its problems at once, and no secret")
    void config() {
        var e = catchThrowableOfType(
                RefusedException.class,
                () -> FacebookConfig.of(" ", Secret.of(""), URI.create("http://app.example.com/cb#x"))
                        .withGraphVersion("26"));
        assertThat(e.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "facebook.config.app-id", "facebook.config.app-secret", "facebook.config.redirect-uri");
        assertThat(Samples.config().toString()).doesNotContain(Samples.APP_SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "v26", "26.0", "v26.0/x", ""})
    @DisplayName("a version has the form v26.0")
    void badVersion(String version) {
        var e = catchThrowableOfType(
                RefusedException.class, () -> Samples.config().withGraphVersion(version));
        assertThat(e.findings()).extracting(Finding::code).containsExactly("facebook.config.graph-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://graph.facebook.com", "https://user:pw@graph.facebook.com", "https://x/?a=b", "/x"})
    @DisplayName("a server is reached by TLS or on loopback, and its password is not repeated")
    void badServer(String server) {
        var e = catchThrowableOfType(
                RefusedException.class, () -> Samples.config().withServer(URI.create(server)));
        assertThat(e.findings()).hasSize(3);
        assertThat(e.getMessage()).doesNotContain("user:pw");
    }

    private List<String> codes(Post post) {
        return pages.check(post).findings().stream().map(Finding::code).toList();
    }
}
