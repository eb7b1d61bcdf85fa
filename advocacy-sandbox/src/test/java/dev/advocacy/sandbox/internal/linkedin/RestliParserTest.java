package dev.advocacy.sandbox.internal.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rest.li 2.0 values")
class RestliParserTest {

    @Test
    @DisplayName("a text is percent-decoded, a plus stays a plus, two quotes are the empty text")
    void texts() {
        assertThat(RestliParser.parse("urn%3Ali%3Ashare%3A6844785523593134080"))
                .isEqualTo(text("urn:li:share:6844785523593134080"));
        assertThat(RestliParser.parse("a%20b%2Cc%28d%29%3Ae%27f/g%26h%3Di%25j"))
                .isEqualTo(text("a b,c(d):e'f/g&h=i%j"));
        assertThat(RestliParser.parse("a+b")).isEqualTo(text("a+b"));
        assertThat(RestliParser.parse("''")).isEqualTo(text(""));
    }

    @Test
    @DisplayName("lists and records nest")
    void nested() {
        assertThat(RestliParser.parse("List(urn%3Ali%3Ashare%3A1,urn%3Ali%3Ashare%3A2)"))
                .isEqualTo(new RestliValue.Items(List.of(text("urn:li:share:1"), text("urn:li:share:2"))));
        assertThat(RestliParser.parse("List()")).isEqualTo(new RestliValue.Items(List.of()));
        assertThat(RestliParser.parse("List('')")).isEqualTo(new RestliValue.Items(List.of(text(""))));
        assertThat(RestliParser.parse("()")).isEqualTo(new RestliValue.Fields(Map.of()));
        assertThat(RestliParser.parse("(start:(day:4,month:5),all:List(a,b))"))
                .isEqualTo(new RestliValue.Fields(Map.of(
                        "start", new RestliValue.Fields(Map.of("day", text("4"), "month", text("5"))),
                        "all", new RestliValue.Items(List.of(text("a"), text("b"))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:li:share:1",
                "List(urn:li:share:1)",
                "List(a",
                "(a)",
                "(a:1",
                "a,b",
                "a)",
                "it's",
                "%zz",
                "(a:1)x"
            })
    @DisplayName("a delimiter that is not encoded, an open bracket or a broken escape is wrong")
    void wrong(String raw) {
        assertThatIllegalArgumentException().isThrownBy(() -> RestliParser.parse(raw));
    }

    private static RestliValue text(String text) {
        return new RestliValue.Text(text);
    }
}
