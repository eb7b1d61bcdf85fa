package dev.advocacy.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Finding;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptorTest {
    private static final ChannelDescriptor PLAIN =
            ChannelDescriptor.of(ChannelId.of("net"), "Net", 280, "characters", ChannelPolicy.careful());
    private static final ChannelDescriptor PICTURES =
            PLAIN.taking(MediaLimit.of(Media.Kind.IMAGE, 2, 10, "image/png", "image/gif"));

    static Stream<Post> forms() {
        var hello = Post.text("Hello");
        return Stream.of(
                hello.mentioning(new Post.Mention("Kari", "1")),
                hello.asking(new Post.Poll("Cold?", List.of("yes", "no"), Duration.ofDays(1))),
                hello.resharing("7"),
                hello.replyingTo("7"),
                hello.appearingAt(Instant.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("a form of a post that is not declared is an error, and a declared one is none")
    void formsAreDeclared(Post post) {
        assertThat(post.forms()).hasSize(1);
        assertThat(codes(PLAIN, post)).containsExactly("post.form-not-taken");
        assertThat(codes(PLAIN.allowing(post.forms().toArray(Post.Form[]::new)), post))
                .isEmpty();
    }

    @Test
    @DisplayName("a text with a link needs no declaration")
    void textAndLink() {
        assertThat(codes(PLAIN, Post.text("Hello").withLink(LinkCard.of(URI.create("https://example.com"), "Title"))))
                .isEmpty();
    }

    @Test
    @DisplayName("a kind of media without a limit is not taken")
    void kinds() {
        assertThat(codes(PLAIN, Post.text("a").withMedia(picture(1)))).containsExactly("media.kind-not-taken");
        assertThat(codes(PICTURES, Post.text("a").withMedia(Media.video("video/mp4", new byte[1], "a"))))
                .containsExactly("media.kind-not-taken");
    }

    @Test
    @DisplayName("number, type and size of the media are held against the limit, all at once")
    void limits() {
        assertThat(codes(PICTURES, Post.text("a").withMedia(picture(10), picture(1))))
                .isEmpty();
        var wrong = Post.text("a")
                .withMedia(picture(11), picture(0), Media.image("image/svg+xml", new byte[] {1}, "a drawing"));
        assertThat(codes(PICTURES, wrong))
                .containsExactlyInAnyOrder("media.too-many", "media.too-large", "media.empty", "media.type");
        assertThat(PICTURES.against(wrong)).allMatch(Finding::isError);
    }

    @Test
    @DisplayName("a content type is the same in any case of letters")
    void contentTypeInAnyCase() {
        assertThat(codes(PICTURES, Post.text("a").withMedia(Media.image("IMAGE/PNG", new byte[] {1}, "a"))))
                .isEmpty();
    }

    @Test
    @DisplayName("a picture that says nothing to those who cannot see it is warned of, the link's picture too")
    void altText() {
        var silent = Media.image("image/png", new byte[] {1}, " ");
        var card = new LinkCard(URI.create("https://example.com"), "Title", null, silent);
        var findings = PICTURES.against(Post.text("a").withMedia(silent).withLink(card));
        assertThat(findings).extracting(Finding::field).containsExactlyInAnyOrder("media", "link.thumbnail");
        assertThat(findings).extracting(Finding::code).containsOnly("media.no-alt-text");
        assertThat(findings).noneMatch(Finding::isError);
    }

    @Test
    @DisplayName("a descriptor that contradicts itself is refused")
    void contradictions() {
        var limit = MediaLimit.of(Media.Kind.IMAGE, 1, 1, "image/png");
        assertThatThrownBy(() -> PLAIN.taking(limit, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one limit per kind");
        assertThatThrownBy(() -> MediaLimit.of(Media.Kind.IMAGE, 0, 1, "image/png"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Post.Mention(" ", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> codes(ChannelDescriptor channel, Post post) {
        return channel.against(post).stream().map(Finding::code).toList();
    }

    private static Media picture(int size) {
        return Media.image("image/png", new byte[size], "a turbine");
    }
}
