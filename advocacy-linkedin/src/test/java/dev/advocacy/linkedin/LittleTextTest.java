package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.advocacy.channel.Post;
import dev.advocacy.channel.Post.Mention;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LittleTextTest {
    private static final Mention ACME = new Mention("Acme", "urn:li:organization:1");

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of("129 of them (18%) hit the error", "129 of them \\(18%\\) hit the error"),
                Arguments.of("snake_case | pipe", "snake\\_case \\| pipe"),
                Arguments.of("a@b.com", "a\\@b.com"),
                Arguments.of("C# and F#", "C\\# and F\\#"),
                Arguments.of("path\\to", "path\\\\to"),
                Arguments.of("Shipped v1.0 (finally) #release", "Shipped v1.0 \\(finally\\) {hashtag|\\#|release}"),
                Arguments.of("#IA e #RAG", "{hashtag|\\#|IA} e {hashtag|\\#|RAG}"),
                Arguments.of(
                        "#AI_2026 ~ *now* <b>{x}[y]", "{hashtag|\\#|AI\\_2026} \\~ \\*now\\* \\<b\\>\\{x\\}\\[y\\]"),
                Arguments.of("Grüße 🚀 #Köln", "Grüße 🚀 {hashtag|\\#|Köln}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    @DisplayName("a text becomes the commentary that LinkedIn shows whole")
    void escapes(String text, String commentary) {
        assertThat(LittleText.commentary(Post.text(text))).isEqualTo(commentary);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    @DisplayName("a commentary that comes back reads as it was written")
    void unescapes(String text, String commentary) {
        assertThat(LittleText.plain(commentary)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("only a word that holds a letter and begins with the sign is a hashtag")
    void hashtags(String text, String commentary) {
        assertThat(LittleText.commentary(Post.text(text))).isEqualTo(commentary);
    }

    static Stream<Arguments> hashtags() {
        return Stream.of(
                Arguments.of("we are #1", "we are \\#1"),
                Arguments.of("#2026goals", "{hashtag|\\#|2026goals}"),
                Arguments.of("(#done)", "\\({hashtag|\\#|done}\\)"),
                Arguments.of("##two", "\\#{hashtag|\\#|two}"),
                Arguments.of("#one#two", "{hashtag|\\#|one}\\#two"),
                Arguments.of("#日本語。", "{hashtag|\\#|日本語}。"),
                Arguments.of("\uFF03全角", "{hashtag|\uFF03|全角}"),
                Arguments.of("\uFF03 alone", "\uFF03 alone"),
                Arguments.of("a # b", "a \\# b"),
                Arguments.of("&#39;", "&\\#39;"));
    }

    @Test
    @DisplayName("a fragment in a link is no hashtag")
    void linkWithFragment() {
        assertThat(LittleText.commentary(Post.text("see https://example.com/#part_a now #yes")))
                .isEqualTo("see https://example.com/\\#part\\_a now {hashtag|\\#|yes}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("a mention is marked where the text names it as a word, and reads as it was written")
    void mentions(String text, String commentary) {
        Post post = Post.text(text)
                .mentioning(
                        new Mention("Acme", "urn:li:organization:1"),
                        new Mention("Acme (UK) Corp_1", "urn:li:organization:2"),
                        new Mention("Kari Nordmann", "urn:li:person:yrZCpj2Z12"));

        assertThat(LittleText.commentary(post)).isEqualTo(commentary);
        assertThat(LittleText.plain(commentary)).isEqualTo(text);
    }

    static Stream<Arguments> mentions() {
        return Stream.of(
                Arguments.of("@Acme", "@[Acme](urn:li:organization:1)"),
                Arguments.of("(@Acme)", "\\(@[Acme](urn:li:organization:1)\\)"),
                Arguments.of("@Acme@Acme", "@[Acme](urn:li:organization:1)\\@Acme"),
                Arguments.of("\\@Acme", "\\\\@[Acme](urn:li:organization:1)"),
                Arguments.of(
                        "@Acme (UK) Corp_1 and @Acme!",
                        "@[Acme \\(UK\\) Corp\\_1](urn:li:organization:2) and @[Acme](urn:li:organization:1)!"),
                Arguments.of("@Kari Nordmann", "@[Kari Nordmann](urn:li:person:yrZCpj2Z12)"),
                Arguments.of("@Kari", "\\@Kari"),
                Arguments.of("@Acmes", "\\@Acmes"),
                Arguments.of("me@Acme", "me\\@Acme"),
                Arguments.of("@[Acme](urn:li:organization:1)", "\\@\\[Acme\\]\\(urn:li:organization:1\\)"),
                Arguments.of("https://a.example/@Acme", "https://a.example/\\@Acme"));
    }

    @Test
    @DisplayName("the empty text stays empty")
    void empty() {
        assertThat(LittleText.commentary(Post.text(""))).isEmpty();
        assertThat(LittleText.plain("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@[", "@[a](", "@[\\", "@[a\\]", "{hashtag|#|", "{hashtag|\\#|x@[", "\\"})
    @DisplayName("a commentary of nothing but beginnings is read in one pass, however long it is")
    void beginnings(String beginning) {
        String hostile = beginning.repeat(60_000 / beginning.length());

        String plain = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LittleText.plain(hostile));

        assertThat(plain).isNotEmpty().hasSizeLessThanOrEqualTo(hostile.length());
    }

    @Test
    @DisplayName("whatever is written comes back as it was, and no reserved character stays bare")
    void roundTrip() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            String text = anyText(random);
            String commentary = LittleText.commentary(Post.text(text).mentioning(ACME));
            assertThat(LittleText.plain(commentary)).isEqualTo(text);
            assertThat(withoutTemplatesAndEscapes(commentary)).doesNotContainPattern("[\\\\|{}@\\[\\]()<>#*_~]");
        }
    }

    private static String withoutTemplatesAndEscapes(String commentary) {
        return commentary
                .replace("@[Acme](urn:li:organization:1)", "")
                .replaceAll("\\\\.", "")
                .replaceAll("\\{hashtag\\|\uFF03?\\|[^|}]+}", "");
    }

    private static String anyText(Random random) {
        String[] parts = {
            "\\",
            "|",
            "{",
            "}",
            "@",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "#",
            "*",
            "_",
            "~",
            " ",
            "\n",
            "a",
            "ä",
            "7",
            "🚀",
            "\uFF03",
            "https://",
            "@Acme",
            "@[Acme](urn:li:organization:1)",
            "{hashtag|\\#|x}"
        };
        return random.ints(random.nextInt(14), 0, parts.length)
                .mapToObj(i -> parts[i])
                .collect(Collectors.joining());
    }
}
