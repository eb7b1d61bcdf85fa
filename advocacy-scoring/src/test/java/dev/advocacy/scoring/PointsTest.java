package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Points are whole units in a scale")
class PointsTest {
    @Test
    @DisplayName("are written with all decimals of the scale")
    void text() {
        assertThat(new Points(1250, 2)).hasToString("12.50");
        assertThat(new Points(5, 4)).hasToString("0.0005");
        assertThat(new Points(0, 0)).hasToString("0");
        assertThat(new Points(Long.MAX_VALUE, 0)).hasToString("9223372036854775807");
    }

    @Test
    @DisplayName("of two scales are never added")
    void scales() {
        assertThat(new Points(1, 2).plus(new Points(2, 2))).isEqualTo(new Points(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Points(1, 2).plus(new Points(1, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Points(1, 5));
    }
}
