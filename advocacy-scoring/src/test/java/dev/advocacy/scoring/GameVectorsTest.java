package dev.advocacy.scoring;

import static dev.advocacy.scoring.Small.click;
import static dev.advocacy.scoring.Small.event;
import static dev.advocacy.scoring.Small.points;
import static dev.advocacy.scoring.Small.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Published cases of other systems, with the totals that they should give")
class GameVectorsTest {

    private static String rule(String id, String cap, int weight) {
        return """
                {"id": "%s", "version": 1, "on": "%s", "points": "reputation", %s "per": "value", "because": "votes go both ways",
                 "weight": {"default": %d}}""".formatted(id, id, cap.isEmpty() ? "" : "\"cap\": \"" + cap + "\",", weight);
    }

    private static ScoringEvent vote(int n, String kind, int value) {
        var at = "2011-08-01T%02d:%02d:00Z".formatted(n / 60, n % 60);
        return event("v" + n, kind, at).value(value * ScoringEvent.ONE);
    }

    /** meta.superuser 4195: ups of 10, 10, 5, 5, 5 and 17 times 10, one down of 1, accepts of 15, 2, 15, 15, 15. */
    private static List<ScoringEvent> reputationDay() {
        List<Integer> ups = new ArrayList<>(List.of(10, 10, 5, 5, 5));
        ups.addAll(Collections.nCopies(17, 10));
        List<ScoringEvent> events = new ArrayList<>();
        ups.forEach(up -> events.add(vote(events.size(), "up", up)));
        events.add(vote(events.size(), "down", -1));
        List.of(15, 2, 15, 15, 15).forEach(accept -> events.add(vote(events.size(), "accept", accept)));
        return events;
    }

    @Test
    @DisplayName("a reputation day: 262 with the cap on the net of votes, 261 with it on the gains alone, in any order")
    void reputation() {
        var kinds = "\"kinds\": [\"up\", \"down\", \"accept\"]";
        var net = rules(
                kinds,
                "\"caps\": {\"votes\": {\"day\": 200}}",
                "\"rules\": [" + rule("up", "votes", 1) + "," + rule("down", "votes", 1) + "," + rule("accept", "", 1)
                        + "]");
        var gains = rules(
                kinds,
                "\"caps\": {\"gains\": {\"day\": 200}, \"losses\": {\"day\": {\"floor\": -1000, \"cap\": 0}}}",
                "\"rules\": [" + rule("up", "gains", 1) + "," + rule("down", "losses", 1) + "," + rule("accept", "", 1)
                        + "]");
        var events = reputationDay();
        for (int i = 0; i < events.size(); i++) {
            Collections.rotate(events, 1);
            assertThat(points(net, events)).isEqualTo("262");
            assertThat(points(gains, events)).isEqualTo("261");
        }
    }

    @Test
    @DisplayName("20 votes of a sockpuppet fill the cap; once they are taken back, 8 honest ones give 80")
    void sockpuppet() {
        var rules = rules(
                "\"caps\": {\"all\": {\"day\": 200}}",
                "\"rules\": [{\"id\": \"vote\", \"version\": 1, \"on\": \"click\", \"points\": \"p\", \"cap\": \"all\","
                        + " \"weight\": {\"default\": 10}}]");
        List<ScoringEvent> events = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            events.add(click("v" + i, "2026-11-16T09:%02d:00Z".formatted(i)));
        }
        assertThat(points(rules, events)).isEqualTo("200");
        for (int i = 0; i < 20; i++) {
            events.add(event("r" + i, ScoringEvent.RETRACTION, "2026-11-17T09:00:00Z")
                    .retracts("v" + i));
        }
        assertThat(points(rules, events)).isEqualTo("80");
    }

    @Test
    @DisplayName("+10, +10, -4 under a cap of 10 give 10 in every order")
    void orders() {
        var rules = rules(
                "\"kinds\": [\"v\"]", "\"caps\": {\"all\": {\"day\": 10}}", "\"rules\": [" + rule("v", "all", 1) + "]");
        for (List<Integer> order : List.of(List.of(10, 10, -4), List.of(-4, 10, 10), List.of(10, -4, 10))) {
            List<ScoringEvent> events = new ArrayList<>();
            order.forEach(value -> events.add(vote(events.size(), "v", value)));
            assertThat(points(rules, events)).isEqualTo("10");
        }
    }

    @Test
    @DisplayName(
            "2024-12-30 has the week key 2025-W01 and 2021-01-02 2020-W53; 22:30 UTC in a Berlin summer is the next day")
    void keys() {
        assertThat(BoardKind.WEEK.window(LocalDate.of(2024, 12, 30).toEpochDay(), DayOfWeek.MONDAY))
                .isEqualTo("2025-W01");
        assertThat(BoardKind.WEEK.window(LocalDate.of(2021, 1, 2).toEpochDay(), DayOfWeek.MONDAY))
                .isEqualTo("2020-W53");
        var berlin = ScoringRules.standard().in(java.time.ZoneId.of("Europe/Berlin"));
        var day = berlin.day(click("1", "2025-07-14T22:30:00Z"));
        assertThat(BoardKind.DAY.window(day, DayOfWeek.MONDAY)).isEqualTo("2025-07-15");
    }
}
