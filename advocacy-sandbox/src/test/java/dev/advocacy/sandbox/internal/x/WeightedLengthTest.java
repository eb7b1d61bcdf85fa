package dev.advocacy.sandbox.internal.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The length of a text at X")
class WeightedLengthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0",
                "Hello | 5",
                "Größe zählt 🎉 | 14",
                "日本語 | 6",
                "한국어 | 6",
                "café | 4",
                "cafe\u0301 | 4",
                "…“quoted”—dash | 15",
                "€ | 2",
                "– | 1"
            })
    @DisplayName("is one for letters of the west and their punctuation, two for the rest, after composing")
    void letters(String text, int length) {
        assertThat(WeightedLength.of(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "👨‍👩‍👧‍👦, 2",
        "👍🏽, 2",
        "1️⃣, 2",
        "🇩🇪, 2",
        "❤️, 2",
        "🫱🏽, 2",
        "🎉🎉, 4",
        "🇩🇪🇳🇴, 4",
        "©️, 2",
        "©, 1"
    })
    @DisplayName("is two for an emoji, however many characters make it")
    void emoji(String text, int length) {
        assertThat(WeightedLength.of(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, 23",
        "Read https://example.com/a/very/long/path?x=1 now, 32",
        "example.com, 23",
        "see foo.zip, 27",
        "https://example.com., 24",
        "(https://example.com/a), 25",
        "https://example.com/a_(b), 23",
        "https://example.com/ä?ö=ü, 27",
        "foo@example.com, 15",
        "ftp://example.com/x, 19",
        "HTTPS://EXAMPLE.COM/x, 23"
    })
    @DisplayName("is 23 for a link")
    void links(String text, int length) {
        assertThat(WeightedLength.of(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/x, 23",
        "http://localhost:8080/xyz, 25",
        "http://192.168.0.1/x, 20",
        "http://127.0.0.1:40001/r/abcdef, 31",
        "https://müller.example/x, 24"
    })
    @DisplayName("is the real one for addresses that X does not take for links")
    void noLinks(String text, int length) {
        assertThat(WeightedLength.of(text)).isEqualTo(length);
    }

    @Test
    @DisplayName("addresses on this machine are links in the sandbox all the same, without what follows them")
    void addresses() {
        List<String> found =
                WebAddress.in("a http://127.0.0.1:9/r/1, b http://localhost:9/r/2?x=1! c example.com) d x.y").stream()
                        .map(WebAddress::expanded)
                        .toList();

        assertThat(found).containsExactly("http://127.0.0.1:9/r/1", "http://localhost:9/r/2?x=1", "http://example.com");
    }
}
