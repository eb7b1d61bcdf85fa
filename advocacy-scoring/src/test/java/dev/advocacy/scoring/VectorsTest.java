package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Faults that other engines were seen to have")
class VectorsTest {
    private static final Window ALL = Window.between(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));

    private static ScoringRules rules(String zone, int decimals, String cap, String weight, String once) {
        return ScoringRules.parse("""
                {"id": "vectors", "version": 1, "zone": "%s", "decimals": %d, "caps": {"all": %s},
                 "rules": [{"id": "click", "version": 3, "on": "click", "points": "click", "cap": "all",
                            "weight": %s, "oncePer": [%s]}]}
                """.formatted(zone, decimals, cap, weight, once));
    }

    private static String points(ScoringRules rules, List<ScoringEvent> events, Window window) {
        return rules.score(events).score(KARI).orElseThrow().points(window).toString();
    }

    @Test
    @DisplayName("+10, +10 and +4 that is taken back give the cap of 10 in every order")
    void orderDependentCap() {
        var rules = rules("UTC", 0, "{\"day\": 10}", "{\"default\": 10, \"small\": 4}", "");
        var events = new Log()
                .on("small")
                .click("d4", "v", "2026-11-16T08:00:00Z")
                .on("linkedin")
                .click("d1", "v", "2026-11-16T09:00:00Z")
                .click("d2", "v", "2026-11-16T10:00:00Z")
                .on("small")
                .retract("d4", "2026-11-16T11:00:00Z")
                .events();
        for (int i = 0; i < events.size(); i++) {
            var turned = new ArrayList<>(events);
            Collections.rotate(turned, i);
            assertThat(points(rules, turned, ALL)).isEqualTo("10");
        }
    }

    @Test
    @DisplayName("what is taken back frees its room under the cap")
    void retractionFreesRoom() {
        var rules = rules("UTC", 0, "{\"day\": 10}", "{\"default\": 6}", "");
        var log = new Log().click("d1", "v", "2026-11-16T09:00:00Z").click("d2", "v", "2026-11-16T10:00:00Z");
        assertThat(points(rules, log.events(), ALL)).isEqualTo("10");
        assertThat(points(rules, log.retract("d1", "2026-11-17T10:00:00Z").events(), ALL))
                .isEqualTo("6");
    }

    @Test
    @DisplayName("7.5 + 7.5 under a cap of 10.25 leaves 2.75 for the second, not 2")
    void capRemainder() {
        var rules = rules("UTC", 2, "{\"day\": 10.25}", "{\"default\": 7.5}", "");
        var events = new Log()
                .click("d1", "v", "2026-11-16T09:00:00Z")
                .click("d2", "v", "2026-11-16T10:00:00Z")
                .events();
        assertThat(points(rules, events, ALL)).isEqualTo("10.25");
        assertThat(rules.explain(events, KARI))
                .extracting(Receipt::toString)
                .containsExactly(
                        "#1 click · +7.50 · rule click@3 · 7.50 of 10.25 today",
                        "#2 click · +2.75 · rule click@3 · a cap was reached, 2.75 of 7.50 given · 10.25 of 10.25 today");
    }

    @Test
    @DisplayName("22:30 UTC in a Berlin summer is the next day, for the cap and for the board alike")
    void zoneTwins() {
        var rules = rules("Europe/Berlin", 0, "{\"day\": 1}", "{\"default\": 1}", "");
        var events = new Log()
                .click("d1", "v", "2025-07-14T21:30:00Z")
                .click("d2", "v", "2025-07-14T22:30:00Z")
                .events();
        assertThat(points(rules, events, ALL)).isEqualTo("2");
        assertThat(points(rules, events, Window.day(LocalDate.of(2025, 7, 14)))).isEqualTo("1");
        assertThat(points(rules, events, Window.day(LocalDate.of(2025, 7, 15)))).isEqualTo("1");
    }

    @Test
    @DisplayName("one click under two event numbers is a repeat; one person under two pseudonyms cannot be told apart")
    void twoIdsForOneVisitor() {
        var rules = rules("UTC", 0, "{\"day\": 60}", "{\"default\": 1}", "\"visitor\", \"post\", \"day\"");
        var log = new Log().click("d1", "v1", "2026-11-16T09:00:00Z").click("d1", "v1", "2026-11-16T09:00:00Z");
        assertThat(points(rules, log.events(), ALL)).isEqualTo("1");
        assertThat(points(rules, log.click("d1", "v2", "2026-11-16T09:00:01Z").events(), ALL))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("the same visitor counts again for another delivery, and on the next day of the rules' zone")
    void visitorOnAnotherDay() {
        var rules = rules("Europe/Oslo", 0, "{\"day\": 60}", "{\"default\": 1}", "\"visitor\", \"post\", \"day\"");
        var log = new Log()
                .click("d1", "v", "2026-11-16T22:59:59Z")
                .click("d1", "v", "2026-11-16T23:00:00Z")
                .click("d2", "v", "2026-11-16T23:00:00Z")
                .click("d2", "v", "2026-11-17T22:59:59Z");
        assertThat(points(rules, log.events(), ALL)).isEqualTo("3");
    }

    @Test
    @DisplayName("354 downloads by one employee are one")
    void farming() {
        var rules = rules("UTC", 0, "{\"ever\": 12000}", "{\"default\": 34}", "\"visitor\", \"post\"");
        var log = new Log();
        for (int i = 0; i < 354; i++) {
            log.click("d1", "v", "2026-11-16T09:00:00Z");
        }
        assertThat(points(rules, log.events(), ALL)).isEqualTo("34");
    }

    @Test
    @DisplayName("a kind of points named like an event kind and like a rule feeds nothing back")
    void namespaces() {
        var rules = rules("UTC", 0, "{\"ever\": 1000}", "{\"default\": 1}", "");
        var events = new Log().click("d1", "v", "2026-11-16T09:00:00Z").events();
        assertThat(points(rules, events, ALL)).isEqualTo("1");
        assertThat(rules.pointKinds()).containsExactly("click");
    }

    @Test
    @DisplayName("a week's cap holds across a window's edge: what was credited before stays before")
    void weekCapAcrossWindows() {
        var rules = rules("UTC", 0, "{\"week\": 10}", "{\"default\": 6}", "");
        var events = new Log()
                .click("d1", "v", "2026-11-29T09:00:00Z")
                .click("d2", "v", "2026-11-30T09:00:00Z")
                .click("d3", "v", "2026-12-01T09:00:00Z")
                .click("d4", "v", "2026-12-02T09:00:00Z")
                .events();
        assertThat(points(rules, events, Window.day(LocalDate.of(2026, 11, 29))))
                .isEqualTo("6");
        assertThat(points(rules, events, Window.day(LocalDate.of(2026, 11, 30))))
                .isEqualTo("6");
        assertThat(points(rules, events, Window.day(LocalDate.of(2026, 12, 1)))).isEqualTo("4");
        assertThat(points(rules, events, Window.week(2026, 49))).isEqualTo("10");
    }

    @Test
    @DisplayName("a day's cap lies under a week's")
    void nestedCaps() {
        var rules = rules("UTC", 0, "{\"week\": 15, \"day\": 10}", "{\"default\": 8}", "");
        var events = new Log()
                .click("d1", "v", "2026-11-30T09:00:00Z")
                .click("d2", "v", "2026-11-30T10:00:00Z")
                .click("d3", "v", "2026-12-01T09:00:00Z")
                .events();
        assertThat(rules.explain(events, KARI))
                .extracting(r -> r.credited().units())
                .containsExactly(8L, 2L, 5L);
        assertThat(rules.explain(events, KARI).get(2))
                .hasToString(
                        "#3 click · +5 · rule click@3 · a cap was reached, 5 of 8 given · 8 of 10 today · 15 of 15 this week");
    }
}
