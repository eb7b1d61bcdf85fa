package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static dev.advocacy.scoring.Small.click;
import static dev.advocacy.scoring.Small.points;
import static dev.advocacy.scoring.Small.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Multipliers stack as they are told, exactly, cut once and towards zero")
class MultiplierTest {
    private static final ScoringEvent CLICK = click("1", "2026-11-16T09:00:00Z");

    private static String multiplier(String id, String times) {
        return "{\"id\": \"" + id + "\", \"times\": " + times
                + ", \"from\": \"2026-11-16\", \"until\": \"2026-11-17\"}";
    }

    private static ScoringRules stacked(String stacking, int weight, String... multipliers) {
        return rules(
                "\"stacking\": \"" + stacking + "\"",
                "\"multipliers\": [" + String.join(", ", multipliers) + "]",
                "\"rules\": [{\"id\": \"click\", \"version\": 3, \"on\": \"click\", \"points\": \"p\", \"because\": \"a test\","
                        + " \"weight\": {\"default\": " + weight + "}}]");
    }

    @ParameterizedTest
    @CsvSource({
        "highest, 10, 2, 3, 30",
        "additive, 10, 2, 3, 40",
        "compound, 10, 2, 3, 60",
        "highest, 10, 0.5, 0.25, 5",
        "additive, 10, 0.5, 0.25, 0",
        "compound, 10, 0.5, 0.25, 1",
        "compound, -10, 0.5, 0.25, -1",
        "compound, 3, 1.5, 1.5, 6",
        "highest, 3, 1.9999, 1, 5",
        "highest, -3, 1.9999, 1, -5",
        "additive, 1, 0.0001, 0.0001, 0",
    })
    @DisplayName("highest, additive and compound: 2 and 3 make 3, 4 and 6")
    void stackings(String stacking, int weight, String one, String other, String expected) {
        assertThat(points(stacked(stacking, weight, multiplier("a", one), multiplier("b", other)), CLICK))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "a multiplier is on for its days, kinds and channels, from the first day to the one before the last named")
    void covers() {
        var on = "{\"id\": \"m\", \"times\": 2, \"from\": \"2026-11-16\", \"until\": \"2026-11-18\","
                + " \"on\": [\"click\"], \"channels\": [\"linkedin\"]}";
        var rules = stacked("highest", 1, on);
        assertThat(points(rules, click("1", "2026-11-15T23:59:59Z"))).isEqualTo("1");
        assertThat(points(rules, click("1", "2026-11-16T00:00:00Z"))).isEqualTo("2");
        assertThat(points(rules, click("1", "2026-11-17T23:59:59Z"))).isEqualTo("2");
        assertThat(points(rules, click("1", "2026-11-18T00:00:00Z"))).isEqualTo("1");
        assertThat(points(stacked("highest", 1, on.replace("linkedin", "blog")), CLICK))
                .isEqualTo("1");
        assertThat(points(stacked("highest", 1, on.replace("[\"click\"]", "[\"share\"]")), CLICK))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("the receipt shows the weight before and after, and which multipliers made it")
    void receipt() {
        var rules = stacked("compound", 10, multiplier("launch", "1.5"), multiplier("week", "2"));
        var receipt = rules.explain(List.of(CLICK), KARI).get(0);
        assertThat(receipt).hasToString("#1 click · +30 · rule click@3 · 10 made 30 by launch and week");
        assertThat(receipt.sentence())
                .isEqualTo(
                        "On 2026-11-16 the click 1 on linkedin gave 30 points: rule click@3, 10 made 30 by launch and week.");
        assertThat(receipt.lines()).singleElement().satisfies(line -> {
            assertThat(line.raw()).hasToString("10");
            assertThat(line.weight()).hasToString("30");
            assertThat(line.multipliers()).containsExactly("launch", "week");
        });
    }
}
