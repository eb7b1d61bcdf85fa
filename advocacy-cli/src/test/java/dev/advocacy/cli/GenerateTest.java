package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events to try things on. */
class GenerateTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("the same seed gives the same lines, another one others; exactly as many as were asked for")
    void seeded() {
        var one = Ran.cli("generate", "--size", 500, "--seed", 7).out();

        assertThat(one.lines()).hasSize(500);
        assertThat(Ran.cli("generate", "--size", 500, "--seed", 7).out()).isEqualTo(one);
        assertThat(Ran.cli("generate", "--size", 500, "--seed", 8).out()).isNotEqualTo(one);
    }

    @Test
    @DisplayName("the lines are the same wherever the machine stands, also where digits are others")
    void anywhere() {
        var here = Locale.getDefault();
        var lines = Ran.cli("generate", "--size", 100).lines();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(String.format("%d", 1)).isNotEqualTo("1");
            assertThat(Ran.cli("generate", "--size", 100).lines()).isEqualTo(lines);
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    @DisplayName(
            "a log is realistic: shares, clicks and reactions in a programme's proportions, repeats, retractions, machines")
    void realistic() {
        var lines = Ran.cli("generate", "--size", 20_000).lines();
        var kinds = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.replaceAll(".*\"kind\":\"(\\w+)\".*", "$1"), Collectors.counting()));

        assertThat(kinds.get("share")).isBetween(1_400L, 1_800L);
        assertThat(kinds.get("click")).isBetween(10_500L, 11_500L);
        assertThat(kinds.get("retraction")).isBetween(60L, 140L);
        assertThat(lines.stream().distinct().count()).isBetween(19_700L, 19_900L);
        assertThat(lines).anyMatch(line -> line.contains("automated"));
    }

    @Test
    @DisplayName("it is scored without a problem, whatever the seed, and in order or not")
    void scored() {
        for (int seed = 1; seed <= 20; seed++) {
            var events = folder.resolve("e.csv");
            Ran.cli("generate", "--size", 2_000, "--people", 5, "--days", 3, "--seed", seed, "--out", events);
            assertThat(Ran.cli("replay", "--events", events, "--rules", "standard"))
                    .satisfies(ran -> assertThat(ran.code()).as(ran.err()).isZero())
                    .satisfies(ran -> assertThat(ran.err()).isEqualTo("the same\n"));
        }
    }

    @Test
    @DisplayName("sizes below 1 are refused")
    void sizes() {
        assertThat(Ran.cli("generate", "--size", 0))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("--size is 0: use 1 or more"));
    }
}
