package dev.advocacy.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    @DisplayName("without options the story is small and always the same")
    void defaults() {
        assertThat(Options.parse()).isEqualTo(new Options(12, 40, 47));
    }

    @Test
    @DisplayName("options set the size and the seed")
    void given() {
        assertThat(Options.parse("--seed", "-3", "--shares", "9", "--ambassadors", "2"))
                .isEqualTo(new Options(2, 9, -3));
    }

    @Test
    @DisplayName("every wrong option is named at once, with the way out")
    void wrong() {
        assertThatThrownBy(() -> Options.parse("--sharse", "9", "--ambassadors", "0", "--seed", "x"))
                .hasMessageContainingAll("--sharse", "--ambassadors is 0, give at least 1", "--seed is 'x'");
    }
}
