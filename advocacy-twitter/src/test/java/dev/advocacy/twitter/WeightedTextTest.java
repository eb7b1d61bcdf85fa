package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WeightedTextTest {

    @ParameterizedTest(name = "{0} counts {1}")
    @MethodSource
    @DisplayName("a text counts as X counts it")
    void counts(String text, int length) {
        assertThat(WeightedText.length(text)).isEqualTo(length);
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                arguments("", 0),
                arguments("Hello", 5),
                arguments("Größe zählt 🎉", 14),
                arguments("👨‍👩‍👧‍👦", 2),
                arguments("🇩🇪", 2),
                arguments("❤️", 2),
                arguments("日本語", 6),
                arguments("cafe\u0301", 4),
                arguments("…“quoted”—dash", 15),
                arguments("€", 2),
                arguments("https://example.com", 23),
                arguments("Read https://example.com/a/very/long/path?x=1 now", 32),
                arguments("example.com", 23),
                arguments("see foo.zip", 27),
                arguments("(https://example.com/a)", 25),
                arguments("https://example.com/ä?ö=ü", 27),
                arguments("foo@example.com", 15));
    }

    @ParameterizedTest(name = "{0} counts {1}")
    @CsvSource({
        "https://x.music/, 23",
        "read https://x.music/ now, 32",
        "HTTPS://X.MUSIC/abcdefghijklmnopqrstuvwxyz, 42",
        "http://192.168.0.1/x, 23",
        "https://x.music. And, 28",
        "https://müller.example/x, 24",
        "http://localhost:8080/x, 23"
    })
    @DisplayName("an address that the library does not know counts 23 at least, for X may know it")
    void newerDomains(String text, int length) {
        assertThat(WeightedText.length(text)).isEqualTo(length);
    }

    @Test
    @DisplayName("what is longer than any host counts by its letters, for the library would take seconds over it")
    void noHost() {
        String chain = "a.".repeat(100) + "com";

        assertThat(WeightedText.length("https://" + chain)).isGreaterThanOrEqualTo(211);
        assertThat(WeightedText.length("see " + chain + "/a")).isEqualTo(209);
        assertThat(WeightedText.length("https://x.com/" + chain)).isEqualTo(23);
        assertThat(WeightedText.length("https://a.b.c.d.e.f.g.h.x.com/")).isEqualTo(23);
    }

    @Test
    @DisplayName("a text of thousands of characters is too long without being looked into")
    void farTooLong() {
        assertThat(WeightedText.length("https://" + "a.".repeat(20_000))).isEqualTo(40_008);
        assertThat(WeightedText.length("日".repeat(4_097))).isEqualTo(4_097);
        assertThat(WeightedText.length("日".repeat(4_096))).isEqualTo(8_192);
        assertThat(WeightedText.cashtags("$ABC ".repeat(1_000))).isZero();
    }

    @Test
    @DisplayName("an address of thousands of names is counted, for a person may paste anything")
    void manyNames() {
        assertThat(WeightedText.length("https://a" + ".a".repeat(2_000))).isGreaterThanOrEqualTo(4_009);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "It stood, It stood https://e.com/a",
        "'It stood\n', 'It stood\nhttps://e.com/a'",
        "'', https://e.com/a",
        "It stood: https://e.com/a., It stood: https://e.com/a.",
        "(https://e.com/a), (https://e.com/a)",
        "https://e.com/ab, https://e.com/ab https://e.com/a",
        "https://e.com/a/b, https://e.com/a/b https://e.com/a",
        "https://e.com/a?b, https://e.com/a?b https://e.com/a",
        "https://e.com/a.html, https://e.com/a.html https://e.com/a",
        "https://o.com/?u=https://e.com/a, https://o.com/?u=https://e.com/a https://e.com/a"
    })
    @DisplayName("a link stands in the text once: where it was written, or at the end")
    void link(String text, String published) {
        assertThat(PostText.of(Post.text(text).withLink(LinkCard.of(URI.create("https://e.com/a"), "It stood"))))
                .isEqualTo(published);
    }

    @Test
    @DisplayName("a link with letters beyond ASCII is encoded, for X would cut it there")
    void encodedLink() {
        Post post = Post.text("Wir").withLink(LinkCard.of(URI.create("https://e.com/größe"), "Größe"));

        assertThat(PostText.of(post)).isEqualTo("Wir https://e.com/gr%C3%B6%C3%9Fe");
        assertThat(PostText.of(post.saying("Wir https://e.com/größe"))).isEqualTo("Wir https://e.com/größe");
    }
}
