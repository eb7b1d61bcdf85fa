package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private final Wire wire = new Wire();
    private final XChannel x = XChannel.of(wire.config());

    @AfterEach
    void close() {
        x.close();
        wire.close();
    }

    @Test
    @DisplayName("the link counts 23 and the space before it, whatever its length")
    void lengthWithLink() {
        DraftCheck check = x.check(Samples.ARTICLE);

        assertThat(check.length()).isEqualTo(WeightedText.length(Samples.ARTICLE.text()) + 1 + 23);
        assertThat(check.limit()).isEqualTo(280);
        assertThat(check.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    @DisplayName("what X would refuse is told with its code, and publishing it sends nothing")
    void refused(Post post, String code) {
        assertThat(x.check(post).findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .containsExactly(code);

        var publisher = x.publisher().orElseThrow();
        var e = catchThrowableOfType(ChannelException.class, () -> publisher.publish(Samples.request(post)));
        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e.code()).isEqualTo("x.not-taken");
        assertThat(wire.requestCount()).isZero();
    }

    static Stream<Arguments> refused() {
        Post text = Samples.TEXT;
        Media png = Samples.png("a turbine");
        return Stream.of(
                arguments(Post.text(" "), "text.empty"),
                arguments(Post.text("a".repeat(281)), "text.too-long"),
                arguments(Samples.ARTICLE.saying("a".repeat(257)), "text.too-long"),
                arguments(Post.text("$ABC and $DEF"), "x.cashtags"),
                arguments(text.withMedia(png, png, png, png, png), "media.too-many"),
                arguments(text.withMedia(Samples.gif("one"), png), "x.media-mixed"),
                arguments(text.withMedia(Samples.gif("one"), Samples.gif("two")), "x.media-mixed"),
                arguments(text.withMedia(Samples.video(1), png), "x.media-mixed"),
                arguments(text.withMedia(Samples.png(5_000_001)), "media.too-large"),
                arguments(text.withMedia(Samples.gif(15_000_001)), "media.too-large"),
                arguments(text.withMedia(Media.image("image/tiff", new byte[1], "a turbine")), "media.type"),
                arguments(text.withMedia(Media.image("image/jpeg", new byte[1], "a turbine")), "media.unreadable"),
                arguments(
                        text.withMedia(Media.document("application/pdf", new byte[1], "plan")), "media.kind-not-taken"),
                arguments(text.withMedia(Samples.png("a".repeat(1_001))), "x.alt-text-too-long"),
                arguments(text.mentioning(new Post.Mention("Kari Nordmann", "1")), "x.mention-no-handle"),
                arguments(text.replyingTo("urn:li:share:1"), "x.reply-id"),
                arguments(text.resharing("1"), "post.form-not-taken"));
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"FFFE", "FEFF", "FFFF"})
    @DisplayName("a character that X refuses is named")
    void invalidCharacter(String code) {
        Post post = Post.text("It" + (char) Integer.parseInt(code, 16) + "stood");

        assertThat(x.check(post).findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("x.invalid-character");
            assertThat(f.arguments()).containsEntry("character", "U+" + code);
        });
    }

    @Test
    @DisplayName("four pictures, one large GIF, one video, an answer, a handle and one cashtag are taken")
    void taken() {
        Media png = Samples.png("a turbine");
        Media gif = Samples.gif(15_000_000);
        Stream.of(
                        Samples.TEXT.withMedia(png, png, png, png),
                        Samples.TEXT.withMedia(gif),
                        Samples.TEXT.withMedia(Samples.video(1)),
                        Post.text("").withMedia(png),
                        Samples.TEXT.replyingTo(Samples.ID),
                        Post.text("@XDevelopers, $ABC").mentioning(new Post.Mention("XDevelopers", "2244994945")))
                .forEach(post -> assertThat(x.check(post).findings()).isEmpty());
    }

    @Test
    @DisplayName("the terms are data: no points, counts are not kept, colleagues' texts must differ")
    void terms() {
        ChannelDescriptor descriptor = x.descriptor();

        assertThat(descriptor.policy().mayBeScheduled()).isTrue();
        assertThat(descriptor.policy().actionsEarnPoints()).isFalse();
        assertThat(descriptor.policy().countsKeptFor()).isEqualTo(Duration.ZERO);
        assertThat(descriptor.policy().textsMustDiffer()).isTrue();
        assertThat(descriptor.forms()).containsExactlyInAnyOrder(Post.Form.REPLY, Post.Form.MENTION);
        assertThat(descriptor.price())
                .contains(new ChannelDescriptor.Price(15_000, 200_000, Currency.getInstance("USD")));
        assertThat(descriptor.notes())
                .hasValueSatisfying(n -> assertThat(n.scopes()).isEqualTo(SignIn.SCOPES));
        assertThat(descriptor.metrics()).hasSize(7);
    }

    @Test
    @DisplayName("every problem is told at once")
    void allAtOnce() {
        Post post = Post.text("$ABC $DEF " + "a".repeat(281)).withMedia(Samples.gif(""), Samples.video(1));

        assertThat(x.check(post).findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrderElementsOf(
                        List.of("text.too-long", "x.cashtags", "x.media-mixed", "media.no-alt-text"));
    }
}
