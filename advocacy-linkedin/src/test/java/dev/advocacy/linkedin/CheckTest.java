package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.testkit.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private final SettableClock clock = Samples.clock();
    private final LinkedInChannel channel =
            LinkedInChannel.members(Samples.config().withClock(clock));

    @Test
    @DisplayName("the descriptor tells limits, terms, version and sunset")
    void descriptor() {
        var descriptor = channel.descriptor();

        assertThat(descriptor.id()).hasToString("linkedin");
        assertThat(descriptor.maxLength()).isEqualTo(3000);
        assertThat(descriptor.limitOf(Media.Kind.IMAGE).orElseThrow().maxCount())
                .isEqualTo(20);
        assertThat(descriptor.policy()).isEqualTo(new ChannelPolicy(true, true, Duration.ZERO, false));
        assertThat(descriptor.apiVersion()).contains("202609");
        assertThat(descriptor.apiSunset()).contains(LocalDate.of(2027, 9, 15));
        assertThat(LinkedInChannel.pages(Samples.config()).descriptor().id()).hasToString("linkedin-page");
    }

    @Test
    @DisplayName("a version of the future has an unknown sunset")
    void futureVersion() {
        var future = LinkedInChannel.pages(Samples.config().withApiVersion("202801"));

        assertThat(future.descriptor().apiVersion()).contains("202801");
        assertThat(future.descriptor().apiSunset()).isEmpty();
        assertThat(future.check(Samples.TEXT).ok()).isTrue();
    }

    @Test
    @DisplayName("3,000 UTF-16 units are taken, one more is not")
    void length() {
        DraftCheck longest = channel.check(Post.text("a".repeat(3000)));
        DraftCheck longer = channel.check(Post.text("a".repeat(3001)));

        assertThat(longest.findings()).isEmpty();
        assertThat(longest.remaining()).isZero();
        assertThat(longer.remaining()).isEqualTo(-1);
        assertThat(longer.findings()).extracting(Finding::code).containsExactly("text.too-long");
    }

    @Test
    @DisplayName("an emoji counts as two")
    void emoji() {
        assertThat(channel.check(Post.text("🚀")).length()).isEqualTo(2);
    }

    @Test
    @DisplayName("a text that is too long only with its escapes is refused with a code of its own")
    void escaped() {
        DraftCheck check = channel.check(Post.text("(" + "a".repeat(2999)));

        assertThat(check.length()).isEqualTo(3000);
        assertThat(check.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("linkedin.escaped-too-long");
            assertThat(f.isError()).isTrue();
            assertThat(f.arguments()).containsEntry("length", "3001").containsEntry("limit", "3000");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t"})
    @DisplayName("a post that shows nothing is refused")
    void nothing(String text) {
        assertFindings(Post.text(text), "text.empty");
    }

    @Test
    @DisplayName("a picture without words is a post")
    void pictureAlone() {
        assertFindings(Post.text("").withMedia(Samples.gif("a turbine")));
    }

    @Test
    @DisplayName("twenty pictures are taken, one more is not")
    void pictures() {
        Media[] twenty = Collections.nCopies(20, Samples.gif("a turbine")).toArray(Media[]::new);
        Media[] more = Collections.nCopies(21, Samples.gif("a turbine")).toArray(Media[]::new);

        assertFindings(Samples.TEXT.withMedia(twenty));
        assertFindings(Samples.TEXT.withMedia(more), "media.too-many");
    }

    @Test
    @DisplayName("a picture of another kind, or an empty one, is refused")
    void kinds() {
        Media webp = Media.image("image/webp", Samples.WEBP, "a");
        assertFindings(Samples.TEXT.withMedia(webp), "media.type");
        assertFindings(
                Samples.TEXT.withMedia(Media.image("image/png", new byte[0], "a")), "media.empty", "media.unreadable");
        assertFindings(Samples.TEXT.withMedia(Samples.picture("jpeg", 10, 10), Samples.picture("png", 10, 10)));
    }

    @Test
    @DisplayName("36,152,319 pixels are taken, one row more is not")
    void pixels() {
        assertFindings(Samples.TEXT.withMedia(Samples.picture("gif", 6011, 6014)));
        assertFindings(Samples.TEXT.withMedia(Samples.picture("gif", 6011, 6015)), "media.too-many-pixels");
    }

    @Test
    @DisplayName("a file that is not the picture it is declared as is refused")
    void notAPicture() {
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertFindings(Samples.TEXT.withMedia(Media.image("image/png", pdf, "a")), "media.unreadable");
    }

    @Test
    @DisplayName("a picture without a description is a warning, no refusal")
    void altText() {
        DraftCheck check = channel.check(Samples.TEXT.withMedia(Samples.gif("")));

        assertThat(check.ok()).isTrue();
        assertThat(check.findings()).extracting(Finding::code).containsExactly("media.no-alt-text");
    }

    @Test
    @DisplayName("a link card and pictures together are refused")
    void both() {
        assertFindings(Samples.ARTICLE.withMedia(Samples.gif("a turbine")), "linkedin.one-content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/relative", "mailto:kari@example.com", "javascript:alert(1)", "https:///nohost"})
    @DisplayName("a link that is no web address is refused")
    void noWebAddress(String address) {
        assertFindings(Samples.TEXT.withLink(LinkCard.of(URI.create(address), "It stood")), "link.not-http");
    }

    @Test
    @DisplayName("a link needs a title, since LinkedIn fetches none")
    void title() {
        assertFindings(Samples.TEXT.withLink(LinkCard.of(Samples.LINK, " ")), "link.no-title");
    }

    @Test
    @DisplayName("a description of 4,085 is taken, 4,086 is not")
    void description() {
        assertFindings(described(4085));
        assertFindings(described(4086), "link.description-too-long");
    }

    @Test
    @DisplayName("the card's picture is checked like any other")
    void thumbnail() {
        var odd = Media.image("image/svg+xml", "<svg/>".getBytes(StandardCharsets.US_ASCII), "a");

        assertFindings(Samples.TEXT.withLink(new LinkCard(Samples.LINK, "It stood", null, odd)), "media.type");
    }

    @Test
    @DisplayName("from the day of the sunset on every draft is refused, for an operator to act")
    void endedVersion() {
        clock.set(Instant.parse("2027-09-14T23:59:59Z"));
        assertFindings(Samples.TEXT);
        clock.set(Instant.parse("2027-09-15T00:00:00Z"));
        assertFindings(Samples.TEXT, "linkedin.version-ended");
    }

    private void assertFindings(Post post, String... codes) {
        assertThat(channel.check(post).findings()).extracting(Finding::code).containsExactly(codes);
    }

    private static Post described(int length) {
        return Samples.TEXT.withLink(new LinkCard(Samples.LINK, "It stood", "a".repeat(length), null));
    }
}
