package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What readers see of a commentary")
class LittleTextTest extends LinkedInTest {

    static Stream<Arguments> wellFormed() {
        return Stream.of(
                Arguments.of("129 of them \\(18%\\) hit the error", "129 of them (18%) hit the error"),
                Arguments.of("snake\\_case \\| pipe", "snake_case | pipe"),
                Arguments.of("a\\@b.com", "a@b.com"),
                Arguments.of("C\\# and F\\#", "C# and F#"),
                Arguments.of("path\\\\to", "path\\to"),
                Arguments.of("v1.0 \\(finally\\) {hashtag|\\#|release}", "v1.0 (finally) #release"),
                Arguments.of(
                        "{hashtag|\\#|AI\\_2026} \\~ \\*now\\* \\<b\\>\\{x\\}\\[y\\]", "#AI_2026 ~ *now* <b>{x}[y]"),
                Arguments.of("Grüße 🚀 {hashtag|\\#|Köln}", "Grüße 🚀 #Köln"),
                Arguments.of("{hashtag|\uFF03|wide}", "#wide"),
                Arguments.of("#coding is fun", "#coding is fun"),
                Arguments.of("Hello @[Devtestco](urn:li:organization:2414183)!", "Hello Devtestco!"),
                Arguments.of("Hello @(urn:li:person:a-b_C)!", "Hello !"));
    }

    static Stream<Arguments> cut() {
        return Stream.of(
                Arguments.of("129 of them (18%)", "129 of them "),
                Arguments.of("snake_case", "snake"),
                Arguments.of("mail a@b.com", "mail a"),
                Arguments.of("C# and", "C"),
                Arguments.of("back\\slash", "back"),
                Arguments.of("ends with \\", "ends with "),
                Arguments.of("{hashtag|#}", ""),
                Arguments.of("Hi @[Name](nobody)", "Hi "),
                Arguments.of("1 < 2", "1 "));
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    @DisplayName("escapes, hashtags and mentions are shown as they were meant")
    void shown(String commentary, String visible) throws Exception {
        posted(commentary);

        SandboxPost post = linkedIn.posts().get(0);
        assertThat(post.publishedText()).isEqualTo(visible);
        assertThat(post.truncated()).isFalse();
        assertThat(post.commentary()).isEqualTo(commentary);
    }

    @Test
    @DisplayName("a mention whose text equals the name is one, without a text it shows the name, else it stays plain")
    void mentions() throws Exception {
        posted("@[Nordic Turbines](%s) @[nordic turbines](%s) @(%s) @[Ola](%s) @[Nobody](urn:li:person:x)"
                .formatted(page, page, ola, ola));

        SandboxPost post = linkedIn.posts().get(0);
        assertThat(post.publishedText()).isEqualTo("Nordic Turbines nordic turbines Ola Nordmann Ola Nobody");
        assertThat(post.mentions()).containsExactly(page, ola);
    }

    @Test
    @DisplayName("a name that is escaped in a mention still equals the name")
    void escapedMention() throws Exception {
        String odd = linkedIn.organization("9", "A_B (C)");
        posted("Hello @[A\\_B \\(C\\)](" + odd + ")");

        assertThat(linkedIn.posts().get(0).mentions()).containsExactly(odd);
    }

    @ParameterizedTest
    @MethodSource("cut")
    @DisplayName("a reserved character that is not escaped cuts the text, and nobody is told")
    void cutSilently(String commentary, String visible) throws Exception {
        String urn = posted(commentary);

        SandboxPost post = linkedIn.posts().get(0);
        assertThat(post.publishedText()).isEqualTo(visible);
        assertThat(post.truncated()).isTrue();
        assertThat(json(get("/rest/posts/" + encode(urn), token()))
                        .path("commentary")
                        .asText())
                .isEqualTo(commentary);
    }

    @Test
    @DisplayName("a link that was cut off is still on the books, as the post was made for it")
    void linkBehindTheCut() throws Exception {
        posted("Look (here): https://example.com/r/1 now");

        assertThat(linkedIn.postsByLink()).containsOnlyKeys("https://example.com/r/1");
        assertThat(linkedIn.posts().get(0).publishedText()).isEqualTo("Look ");
    }

    @Test
    @DisplayName("a long text without any escape is read to its end")
    void longText() throws Exception {
        posted("{hashtag|\\#|" + "\\_x".repeat(900) + "}");

        assertThat(linkedIn.posts().get(0).publishedText()).hasSize(1801);
    }
}
