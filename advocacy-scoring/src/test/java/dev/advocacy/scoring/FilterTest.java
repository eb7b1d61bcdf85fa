package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static dev.advocacy.scoring.Small.CLICK_1;
import static dev.advocacy.scoring.Small.click;
import static dev.advocacy.scoring.Small.clicks;
import static dev.advocacy.scoring.Small.event;
import static dev.advocacy.scoring.Small.points;
import static dev.advocacy.scoring.Small.receipts;
import static dev.advocacy.scoring.Small.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A filter keeps events from earning, never in silence")
class FilterTest {
    private static ScoringRules filtered(String filters) {
        return rules("\"filters\": [" + filters + "]", CLICK_1);
    }

    @Test
    @DisplayName("visiting oneself earns nothing, and the receipt names the filter; another's visit counts")
    void selfVisit() {
        var rules = filtered("{\"id\": \"self\", \"if\": \"self-visit\"}");
        assertThat(receipts(
                        rules,
                        click("1", "2026-11-16T09:00:00Z").visitor("kari"),
                        click("2", "2026-11-16T09:00:00Z").visitor("ola"),
                        click("3", "2026-11-16T09:00:00Z")))
                .containsExactly(
                        "#1 click · 0 · a filter of the rules kept it from counting (self)",
                        "#2 click · +1 · rule click@1",
                        "#3 click · +1 · rule click@1");
    }

    @Test
    @DisplayName("a mark filters the kinds that it is for, and no others")
    void marked() {
        var rules = rules(
                "\"filters\": [{\"id\": \"centre\", \"on\": [\"click\"], \"if\": \"marked\", \"mark\": \"data-centre\"}]",
                """
                "rules": [{"id": "c", "version": 1, "on": "click", "points": "p", "weight": {"default": 1}},
                          {"id": "r", "version": 1, "on": "reaction", "points": "p", "weight": {"default": 10}}]""");
        var marks = Set.of("data-centre", "other");
        assertThat(points(
                        rules,
                        click("1", "2026-11-16T09:00:00Z").marked(marks),
                        click("2", "2026-11-16T09:00:00Z").marked(Set.of("other")),
                        event("3", "reaction", "2026-11-16T09:00:00Z").marked(marks)))
                .isEqualTo("11");
    }

    @Test
    @DisplayName("a click sooner after the first share of its post than the time given is filtered, to the nanosecond")
    void within() {
        var rules = filtered("{\"id\": \"soon\", \"if\": \"within\", \"seconds\": 5}");
        assertThat(receipts(
                        rules,
                        click("1", "2026-11-16T08:59:59.999999999Z").post("p"),
                        event("2", "share", "2026-11-16T09:00:00Z").post("p"),
                        click("3", "2026-11-16T09:00:00Z").post("p"),
                        click("4", "2026-11-16T09:00:04.999999999Z").post("p"),
                        click("5", "2026-11-16T09:00:04Z").post("other"),
                        click("6", "2026-11-16T09:00:04Z"),
                        event("7", "share", "2026-11-16T09:00:04Z").post("p"),
                        click("8", "2026-11-16T09:00:05Z").post("p")))
                .filteredOn(line -> line.contains("(soon)"))
                .extracting(line -> line.substring(0, 2))
                .containsExactly("#3", "#4");
    }

    /** Five days of two clicks, and a sixth with ten. */
    private static List<ScoringEvent> burst() {
        List<ScoringEvent> events = new ArrayList<>(clicks("b", "2026-11-20", 10, UnaryOperator.identity()));
        for (int day = 10; day < 15; day++) {
            events.addAll(clicks("d" + day, "2026-11-" + day, 2, UnaryOperator.identity()));
        }
        return events;
    }

    @Test
    @DisplayName(
            "more than three times one's own median of a day is too much: the first of the day count, whatever the order")
    void burstOfMedians() {
        var rules = filtered("{\"id\": \"burst\", \"if\": \"burst\", \"times\": 3, \"atLeast\": 1}");
        var events = burst();
        for (int i = 0; i < 10; i++) {
            Collections.rotate(events, 3);
            assertThat(points(rules, events)).isEqualTo("16");
        }
        assertThat(rules.explain(events, KARI).stream()
                        .filter(r -> r.reason() == Reason.FILTERED)
                        .map(Receipt::event))
                .containsExactly("b6", "b7", "b8", "b9");
    }

    @Test
    @DisplayName("a day below the least is no burst, and a median between two counts is their middle")
    void burstBounds() {
        assertThat(points(filtered("{\"id\": \"burst\", \"if\": \"burst\", \"times\": 3, \"atLeast\": 9}"), burst()))
                .isEqualTo("19");
        var middle = new ArrayList<>(clicks("a", "2026-11-10", 1, UnaryOperator.identity()));
        middle.addAll(clicks("b", "2026-11-11", 4, UnaryOperator.identity()));
        assertThat(points(filtered("{\"id\": \"burst\", \"if\": \"burst\", \"times\": 1, \"atLeast\": 1}"), middle))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("a repeat is one too many with the same parts, under whatever id it comes")
    void repeat() {
        var rules = filtered(
                "{\"id\": \"again\", \"if\": \"repeat\", \"oncePer\": [\"visitor\", \"post\", \"day\"], \"most\": 2}");
        List<ScoringEvent> events = new ArrayList<>();
        for (int i = 0; i < 354; i++) {
            events.add(click("e" + i, "2026-11-16T09:00:00Z").visitor("v").post("p"));
        }
        assertThat(points(rules, events)).isEqualTo("2");
        events.add(click("next", "2026-11-17T09:00:00Z").visitor("v").post("p"));
        assertThat(points(rules, events)).isEqualTo("3");
    }

    @Test
    @DisplayName("a filter sees what those before it let by: self-visits do not fill up a repeat's count")
    void inOrder() {
        var self = "{\"id\": \"self\", \"if\": \"self-visit\"}";
        var repeat = "{\"id\": \"again\", \"if\": \"repeat\", \"oncePer\": [\"day\"]}";
        var events = new ScoringEvent[] {
            click("1", "2026-11-16T09:00:00Z").visitor("kari"),
            click("2", "2026-11-16T10:00:00Z").visitor("ola")
        };
        assertThat(points(filtered(self + ", " + repeat), events)).isEqualTo("1");
        assertThat(points(filtered(repeat + ", " + self), events)).isEqualTo("0");
    }

    @Test
    @DisplayName("the score is kept twice, raw and counted, with what each filter kept from earning, by day")
    void scoredTwice() {
        var rules = filtered("""
                {"id": "self", "if": "self-visit"}, {"id": "centre", "if": "marked", "mark": "data-centre"}""");
        var score = rules.score(List.of(
                        click("1", "2026-11-16T09:00:00Z").visitor("kari").marked(Set.of("data-centre")),
                        click("2", "2026-11-16T09:00:00Z").visitor("kari"),
                        click("3", "2026-11-17T09:00:00Z"),
                        click("4", "2026-11-17T09:00:00Z").marked(Set.of("data-centre"))))
                .score(KARI)
                .orElseThrow();
        assertThat(score.points(Window.all())).hasToString("1");
        assertThat(score.raw(Window.all())).hasToString("4");
        assertThat(score.filtered(Window.all())).hasToString("{centre=1, self=2}");
        assertThat(score.filtered(Window.day(LocalDate.of(2026, 11, 17)))).hasToString("{centre=1, self=0}");
        assertThat(score.raw(Window.day(LocalDate.of(2026, 11, 17)))).hasToString("2");
    }
}
