package dev.advocacy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostHashTest {
    private static final long SEED = 20261102;
    private static final int POSTS = 20_000;
    private static final Account ACCOUNT = new Account(ChannelId.of("net"), "kari", "Kari");
    private static final LinkCard CARD =
            new LinkCard(URI.create("https://example.com/a"), "Title", "Text", picture("image/png", 1, "thumb"));
    private static final Post POST = Post.text("Hello").withLink(CARD).withMedia(picture("image/png", 2, "alt"));

    private record Sent(Account account, Post post) {}

    static Stream<Post> changed() {
        return Stream.of(
                POST.saying("Hello "),
                POST.saying("hello"),
                Post.text("Hello").withMedia(picture("image/png", 2, "alt")),
                POST.withMedia(Media.video("image/png", new byte[] {2}, "alt")),
                POST.withMedia(Media.document("image/png", new byte[] {2}, "alt")),
                POST.mentioning(new Post.Mention("Kari", "1")),
                POST.mentioning(new Post.Mention("Kari", "2")),
                POST.mentioning(new Post.Mention("Kari", "1"), new Post.Mention("Ola", "2")),
                POST.asking(new Post.Poll("Q", List.of("a", "b"), Duration.ofDays(1))),
                POST.asking(new Post.Poll("Q", List.of("ab"), Duration.ofDays(1))),
                POST.asking(new Post.Poll("Q", List.of("a", "b"), Duration.ofDays(3))),
                POST.resharing("7"),
                POST.resharing("8"),
                POST.replyingTo("7"),
                POST.appearingAt(Instant.EPOCH),
                POST.appearingAt(Instant.EPOCH.plusSeconds(1)),
                POST.withLink(new LinkCard(URI.create("https://example.com/b"), "Title", "Text", CARD.thumbnail())),
                POST.withLink(new LinkCard(CARD.url(), "Other", "Text", CARD.thumbnail())),
                POST.withLink(new LinkCard(CARD.url(), "Title", "Other", CARD.thumbnail())),
                POST.withLink(new LinkCard(CARD.url(), "Title", "", CARD.thumbnail())),
                POST.withLink(new LinkCard(CARD.url(), "Title", null, CARD.thumbnail())),
                POST.withLink(new LinkCard(CARD.url(), "Title", "Text", null)),
                POST.withLink(new LinkCard(CARD.url(), "Title", "Text", picture("image/png", 9, "thumb"))),
                POST.withMedia(),
                POST.withMedia(picture("image/jpeg", 2, "alt")),
                POST.withMedia(picture("image/png", 3, "alt")),
                POST.withMedia(picture("image/png", 2, "other")),
                POST.withMedia(picture("image/png", 2, "alt"), picture("image/png", 2, "alt")));
    }

    @ParameterizedTest
    @MethodSource("changed")
    @DisplayName("a post that differs in one part has another hash")
    void tellsEveryPart(Post other) {
        assertThat(other.hashFor(ACCOUNT)).isNotEqualTo(POST.hashFor(ACCOUNT));
    }

    @Test
    @DisplayName("the same post has another hash on another account or channel, and the same under another name")
    void tellsTheAccount() {
        var hash = POST.hashFor(ACCOUNT);
        assertThat(POST.hashFor(new Account(ACCOUNT.channel(), "ola", "Kari"))).isNotEqualTo(hash);
        assertThat(POST.hashFor(new Account(ChannelId.of("other"), "kari", "Kari")))
                .isNotEqualTo(hash);
        assertThat(POST.hashFor(new Account(ACCOUNT.channel(), "kari", "Kari N.")))
                .isEqualTo(hash)
                .matches("[0-9a-f]{64}");
    }

    @Test
    @DisplayName("moving a character from one field to its neighbour changes the hash")
    void writesLengths() {
        assertThat(hash("ab", "c", "d", "e"))
                .isNotEqualTo(hash("a", "bc", "d", "e"))
                .isNotEqualTo(hash("ab", "cd", "", "e"))
                .isNotEqualTo(hash("ab", "c", "de", ""));
        var one = Post.text("a").hashFor(new Account(ACCOUNT.channel(), "kb", "K"));
        assertThat(Post.text("ba").hashFor(new Account(ACCOUNT.channel(), "k", "K")))
                .isNotEqualTo(one);
    }

    @Test
    @DisplayName("the order of the pictures counts")
    void tellsTheOrder() {
        var first = picture("image/png", 1, "one");
        var second = picture("image/png", 2, "two");
        assertThat(POST.withMedia(first, second).hashFor(ACCOUNT))
                .isNotEqualTo(POST.withMedia(second, first).hashFor(ACCOUNT));
    }

    @Test
    @DisplayName("of 20,000 random posts, two have one hash exactly where they are the same (seed 20261102)")
    void isOneToOne() {
        var random = new Random(SEED);
        Map<String, Sent> byHash = new HashMap<>();
        Map<Sent, String> byPost = new HashMap<>();
        for (int i = 0; i < POSTS; i++) {
            var sent = new Sent(new Account(ACCOUNT.channel(), "k" + word(random), "Kari"), post(random));
            var hash = sent.post().hashFor(sent.account());
            assertThat(byHash.getOrDefault(hash, sent)).isEqualTo(sent);
            assertThat(byPost.getOrDefault(sent, hash)).isEqualTo(hash);
            byHash.put(hash, sent);
            byPost.put(sent, hash);
        }
        assertThat(byHash).hasSize(byPost.size()).hasSizeBetween(POSTS / 10, POSTS - 1);
    }

    private static String hash(String text, String path, String title, @Nullable String description) {
        return Post.text(text)
                .withLink(new LinkCard(URI.create("x:/" + path), title, description, null))
                .hashFor(ACCOUNT);
    }

    /** Short words of few letters, so that many posts are close to each other, and some the same. */
    private static Post post(Random random) {
        var card = random.nextBoolean() ? null : card(random);
        var media = random.nextInt(3) == 0 ? List.of(picture("t" + word(random), 1, word(random))) : List.<Media>of();
        var post = Post.text(word(random)).withMedia(media.toArray(Media[]::new));
        return card == null ? post : post.withLink(card);
    }

    private static LinkCard card(Random random) {
        var description = random.nextBoolean() ? null : word(random);
        var thumbnail = random.nextBoolean() ? null : picture(word(random), random.nextInt(2), word(random));
        return new LinkCard(URI.create("x:/" + word(random)), word(random), description, thumbnail);
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int length = random.nextInt(3); length > 0; length--) {
            word.append(random.nextBoolean() ? 'a' : 'b');
        }
        return word.toString();
    }

    private static Media picture(String type, int content, String altText) {
        return Media.image(type, new byte[] {(byte) content}, altText);
    }
}
