package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static dev.advocacy.scoring.Small.click;
import static dev.advocacy.scoring.Small.event;
import static dev.advocacy.scoring.Small.points;
import static dev.advocacy.scoring.Small.receipts;
import static dev.advocacy.scoring.Small.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a rule gives: per event or value, where it looks, floors and weights below 0")
class WeightTest {
    private static String rule(String id, String on, String more) {
        return "{\"id\": \"%s\", \"version\": 1, \"on\": \"%s\", \"points\": \"p\", %s}".formatted(id, on, more);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 2.50",
        "2500000, 6.25",
        "3333, 0.00",
        "4000, 0.01",
        "7999, 0.01",
        "-7999, -0.01",
        "-2500000, -6.25",
        "0, 0.00",
        "1000000000000000, 2500000000.00",
    })
    @DisplayName("per value a weight is multiplied by it, and cut to the scale towards zero")
    void perValue(long value, String expected) {
        var rules = rules(
                "\"decimals\": 2",
                "\"rules\": [" + rule("sale", "conversion", "\"per\": \"value\", \"weight\": {\"default\": 2.5}")
                        + "]");
        assertThat(points(
                        rules, event("1", "conversion", "2026-11-16T09:00:00Z").value(value)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("where: all the marks, and none of those it is without")
    void where() {
        var rules = rules("\"rules\": ["
                + rule(
                        "w",
                        "click",
                        "\"where\": {\"marks\": [\"a\", \"b\"], \"without\": [\"c\"]}, \"weight\": {\"default\": 1}")
                + "]");
        assertThat(points(rules, click("1", "2026-11-16T09:00:00Z").marked(Set.of("a", "b", "d"))))
                .isEqualTo("1");
        assertThat(receipts(
                        rules,
                        click("1", "2026-11-16T09:00:00Z").marked(Set.of("a")),
                        click("2", "2026-11-16T09:00:00Z").marked(Set.of("a", "b", "c"))))
                .allMatch(line -> line.endsWith("no rule speaks of such events"));
    }

    @Test
    @DisplayName("kinds of one's own count like any other once the rules name them")
    void ownKinds() {
        var webinar = "\"rules\": [" + rule("webinar", "webinar", "\"weight\": {\"default\": 7}") + "]";
        assertThat(points(rules("\"kinds\": [\"webinar\"]", webinar), event("1", "webinar", "2026-11-16T09:00:00Z")))
                .isEqualTo("7");
        assertThatThrownBy(() -> rules(webinar)).hasMessageContaining("or add it to \"kinds\"");
        assertThat(receipts(rules("\"rules\": []"), event("1", "webinar", "2026-11-16T09:00:00Z")))
                .containsExactly("#1 webinar · 0 · no rule speaks of such events");
    }

    private static final String DOWN = rule(
            "down",
            "comment",
            "\"weight\": {\"default\": -4}, \"because\": \"agreed with the works council\", \"cap\": \"net\"");
    private static final String UP = rule("up", "click", "\"weight\": {\"default\": 3}, \"cap\": \"net\"");

    @Test
    @DisplayName("a weight below 0 needs its reason; with a floor a bucket never falls below it")
    void floors() {
        var rules = rules(
                "\"caps\": {\"net\": {\"day\": {\"floor\": -5, \"cap\": 10}}}",
                "\"rules\": [" + UP + ", " + DOWN + "]");
        var morning = event("1", "comment", "2026-11-16T08:00:00Z");
        var noon = event("2", "comment", "2026-11-16T12:00:00Z");
        assertThat(points(rules, morning)).isEqualTo("-4");
        assertThat(points(rules, morning, noon)).isEqualTo("-5");
        assertThat(points(rules, morning, noon, click("3", "2026-11-16T10:00:00Z")))
                .isEqualTo("-5");
        assertThat(points(rules, morning, noon, click("3", "2026-11-17T10:00:00Z")))
                .isEqualTo("-2");
        assertThat(rules.rules().get(1).because()).contains("agreed with the works council");
        assertThatThrownBy(() -> rules("\"rules\": [" + rule("d", "click", "\"weight\": {\"default\": -4}") + "]"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nothing punishes here");
    }

    @Test
    @DisplayName("without a floor a bucket stays at 0, and what was taken away is made up for first")
    void noFloor() {
        var rules = rules("\"caps\": {\"net\": {\"day\": 10}}", "\"rules\": [" + UP + ", " + DOWN + "]");
        assertThat(points(rules, event("1", "comment", "2026-11-16T08:00:00Z"))).isEqualTo("0");
        assertThat(points(rules, event("1", "comment", "2026-11-16T08:00:00Z"), click("2", "2026-11-16T09:00:00Z")))
                .isEqualTo("0");
    }

    @Test
    @DisplayName(
            "nobody with 0 points or fewer has a row, unless zero rows are in; then everyone a rule looked at has one")
    void zeroRows() {
        var caps = "\"caps\": {\"net\": {\"day\": {\"floor\": -5, \"cap\": 10}}}";
        var list = "\"rules\": [" + UP + ", " + DOWN + "]";
        var events = new Log()
                .by("ola")
                .click("o", "v", "2026-11-16T09:00:00Z")
                .by("liv")
                .share("l", "2026-11-16T09:00:00Z")
                .events();
        var all = new java.util.ArrayList<>(events);
        all.add(event("c", "comment", "2026-11-16T08:00:00Z"));
        assertThat(rules(caps, list).score(all).board(Window.all())).hasToString("1. ola 3");
        var in = rules("\"zeroRows\": \"in\"", caps, list);
        assertThat(in.score(all).board(Window.all())).hasToString("1. ola 3\n2. kari -4");
        assertThat(in.score(all).rows(Set.of(BoardKind.ALL))).hasSize(2);
        var zero = rules(
                "\"zeroRows\": \"in\"", "\"rules\": [" + rule("z", "click", "\"weight\": {\"default\": 0}") + "]");
        assertThat(zero.score(List.of(click("1", "2026-11-16T09:00:00Z"))).board(Window.all()))
                .hasToString("1. kari 0");
        assertThat(zero.score(List.of(click("1", "2026-11-16T09:00:00Z"))).score(KARI))
                .isPresent();
    }
}
