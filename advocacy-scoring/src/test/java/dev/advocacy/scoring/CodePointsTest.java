package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The order of texts")
class CodePointsTest {
    private static final List<String> TEXTS = List.of(
            "",
            "A",
            "a",
            "a\u00E5",
            "a\uFF4B",
            "\uD7FF",
            "\uE000",
            "\uF8FF",
            "\uFF4Bari",
            "\uFFFF",
            "\uD800\uDC00",
            "\uD83D\uDC4D",
            "\uD83D\uDC4D-kari",
            "\uDBFF\uDFFF",
            "k\uD83D\uDC4D",
            "k\uFF4B");

    @Test
    @DisplayName("is the order of their UTF-8 bytes, beyond the basic plane and below it")
    void likeUtf8() {
        for (String one : TEXTS) {
            for (String other : TEXTS) {
                assertThat(Integer.signum(CodePoints.ORDER.compare(one, other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(Arrays.compareUnsigned(
                                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8))));
            }
        }
    }
}
