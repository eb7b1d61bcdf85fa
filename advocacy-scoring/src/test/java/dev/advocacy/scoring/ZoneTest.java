package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static dev.advocacy.scoring.Small.CLICK_1;
import static dev.advocacy.scoring.Small.click;
import static dev.advocacy.scoring.Small.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A day is a day of the rules' zone, or of the ambassador's as the event records it")
class ZoneTest {
    private static final ScoringRules THEIRS = rules("\"zoneOf\": \"ambassador\"", CLICK_1);

    @Test
    @DisplayName(
            "the zone on the event decides only where the rules say so; an event without one is in the rules' zone")
    void whose() {
        var event = click("1", "2026-11-16T23:30:00Z");
        assertThat(THEIRS.day(event.zone("Europe/Oslo")))
                .isEqualTo(LocalDate.of(2026, 11, 17).toEpochDay());
        assertThat(THEIRS.day(event.zone("America/New_York")))
                .isEqualTo(LocalDate.of(2026, 11, 16).toEpochDay());
        assertThat(THEIRS.day(event)).isEqualTo(LocalDate.of(2026, 11, 16).toEpochDay());
        assertThat(rules(CLICK_1).day(event.zone("Europe/Oslo")))
                .isEqualTo(LocalDate.of(2026, 11, 16).toEpochDay());
        assertThat(THEIRS.countsInZoneOfAmbassador()).isTrue();
    }

    @ParameterizedTest(name = "{0} on {1} has {4} hours")
    @CsvSource({
        "Europe/Oslo, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, 23",
        "Europe/Oslo, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, 25",
        "America/New_York, 2026-11-01, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z, 25",
        "Europe/Oslo, 2026-11-16, 2026-11-15T23:00:00Z, 2026-11-16T23:00:00Z, 24",
    })
    @DisplayName("an ambassador's day of 23 or 25 hours is one day")
    void changeOfClock(String zone, LocalDate day, Instant begin, Instant end, long hours) {
        assertThat(Duration.between(begin, end)).hasHours(hours);
        for (var at = begin; at.isBefore(end); at = at.plus(Duration.ofMinutes(15))) {
            assertThat(THEIRS.day(click("1", at.toString()).zone(zone))).isEqualTo(day.toEpochDay());
        }
        assertThat(THEIRS.day(click("1", begin.minusNanos(1).toString()).zone(zone)))
                .isEqualTo(day.toEpochDay() - 1);
        assertThat(THEIRS.day(click("1", end.toString()).zone(zone))).isEqualTo(day.toEpochDay() + 1);
    }

    @Test
    @DisplayName("one who travels has a cap for each of their days, and boards use the same days")
    void travelling() {
        var capped = rules(
                "\"zoneOf\": \"ambassador\"",
                "\"caps\": {\"c\": {\"day\": 1}}",
                CLICK_1.replace("\"weight\"", "\"cap\": \"c\", \"weight\""));
        var score = capped.score(java.util.List.of(
                        click("1", "2026-11-16T23:30:00Z").zone("Europe/Oslo"),
                        click("2", "2026-11-16T23:30:00Z").zone("Europe/London"),
                        click("3", "2026-11-16T23:40:00Z").zone("Europe/London")))
                .score(KARI)
                .orElseThrow();
        assertThat(score.points(Window.day(LocalDate.of(2026, 11, 16)))).hasToString("1");
        assertThat(score.points(Window.day(LocalDate.of(2026, 11, 17)))).hasToString("1");
    }

    @ParameterizedTest
    @CsvSource({"Oslo", "+01:00", "''", "Mars/Olympus"})
    @DisplayName("a zone that does not exist is refused by the event that has it, whatever the rules")
    void noSuchZone(String zone) {
        assertThatThrownBy(() -> click("e7", "2026-11-16T23:30:00Z").zone(zone))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("event e7 has the zone \"" + zone + "\", which is no IANA zone");
    }
}
