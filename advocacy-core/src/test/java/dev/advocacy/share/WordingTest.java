package dev.advocacy.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final String TEXT = "I was cold for three weeks on the North Sea. Worth it.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I was cold for three weeks on the North Sea. Worth it.",
                "i WAS cold, for three weeks on the north sea - worth it!!",
                "I was cold for three weeks on the North Sea.\n\nWorth it.\n\nhttps://go.example.com/r/7f3a",
                "HTTP://example.com/x?a=b I was cold for three weeks on the North Sea. Worth it.",
                "Ｉ was cold for three weeks on the North Sea. Worth it."
            })
    @DisplayName("links, case, punctuation, spaces and width make no other wording")
    void sameWording(String copy) {
        assertThat(Wording.of(copy)).isEqualTo(Wording.of(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I was cold for three weeks on the North Sea. Worth it",
                "I was freezing for three weeks on the North Sea. Worth it.",
                "I was cold for four weeks on the North Sea. Worth it. #wind",
                "So I was cold for three weeks on the North Sea. Worth it."
            })
    @DisplayName("a word changed here or there is nearly the same")
    void nearlyTheSame(String copy) {
        assertThat(Wording.of(copy).isNearly(Wording.of(TEXT))).isTrue();
        assertThat(Wording.of(TEXT).isNearly(Wording.of(copy))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three weeks at sea taught me what our turbines can take.",
                "Proud of the crew that kept the blades turning through the storm.",
                "Cold? Yes. Would I go again? Any time.",
                "日本語で書きました。風車は立っていました。",
                ""
            })
    @DisplayName("words of one's own are not")
    void ownWords(String own) {
        assertThat(Wording.of(own).isNearly(Wording.of(TEXT))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"abcd, abcd, 1.0", "abcd, wxyz, 0.0", "abcd, abce, 0.5", "ab, ab, 0.0"})
    @DisplayName("likeness is the Dice coefficient of runs of three characters")
    void likeness(String one, String other, double likeness) {
        assertThat(Wording.of(one).likeness(Wording.of(other))).isEqualTo(likeness);
    }

    @Test
    @DisplayName("being nearly the same goes both ways, and everything is nearly the same as itself")
    void isSymmetric() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var one = Wording.of(words(random));
            var other = Wording.of(words(random));
            assertThat(one.isNearly(one)).isTrue();
            assertThat(one.isNearly(other)).as("%s, %s", one, other).isEqualTo(other.isNearly(one));
        }
    }

    private static String words(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> "abcd".substring(random.nextInt(3)))
                .collect(Collectors.joining(" "));
    }
}
