package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The order of texts")
class CodePointsTest {
    @Test
    @DisplayName("is that of their UTF-8 bytes, for characters from all over Unicode")
    void isThatOfBytes() {
        var texts = IntStream.iterate(0, c -> c <= Character.MAX_CODE_POINT, c -> c + 373)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(Character::toString)
                .toList();
        assertThat(texts).hasSizeGreaterThan(2_900);
        var sorted = texts.stream().sorted(CodePoints.ORDER).toList();
        assertThat(sorted)
                .isEqualTo(texts.stream().sorted(CodePointsTest::bytes).toList());
        for (String one : texts.subList(0, 300)) {
            for (String other : texts) {
                assertThat(Integer.signum(CodePoints.ORDER.compare(one, other)))
                        .isEqualTo(Integer.signum(bytes(one, other)));
            }
        }
    }

    private static int bytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
