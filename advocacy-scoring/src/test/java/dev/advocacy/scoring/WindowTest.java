package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Windows are whole days of the rules' zone")
class WindowTest {
    private static Window.Dates iso(Window window) {
        return window.dates(DayOfWeek.MONDAY);
    }

    @Test
    @DisplayName("2024-12-30 lies in 2025-W01 and 2021-01-02 in 2020-W53: the year of a week is the week-year")
    void weekYear() {
        assertThat(Window.Week.of(LocalDate.of(2024, 12, 30))).hasToString("2025-W01");
        assertThat(Window.Week.of(LocalDate.of(2024, 1, 3))).hasToString("2024-W01");
        assertThat(Window.Week.of(LocalDate.of(2021, 1, 2))).hasToString("2020-W53");
        assertThat(iso(Window.week(2025, 1))).hasToString("2024-12-30/2025-01-06");
        assertThat(iso(Window.week(2020, 53))).hasToString("2020-12-28/2021-01-04");
        assertThat(iso(Window.week(2026, 47))).hasToString("2026-11-16/2026-11-23");
    }

    @Test
    @DisplayName("every day of 30 years lies in the week that names it")
    void everyDay() {
        LocalDate.of(2005, 1, 1)
                .datesUntil(LocalDate.of(2035, 1, 1))
                .forEach(day -> assertThat(iso(Window.Week.of(day)).has(day.toEpochDay()))
                        .as("%s", day)
                        .isTrue());
    }

    @Test
    @DisplayName("weeks that begin on Sunday stand a day earlier or six days later, and meet without a gap")
    void sundayWeeks() {
        assertThat(Window.week(2026, 47).dates(DayOfWeek.SUNDAY)).hasToString("2026-11-22/2026-11-29");
        assertThat(Window.week(2025, 1).dates(DayOfWeek.SUNDAY)).hasToString("2024-12-29/2025-01-05");
        for (DayOfWeek start : DayOfWeek.values()) {
            for (int year = 2000; year < 2040; year++) {
                var second = Window.week(year, 2).dates(start);
                assertThat(Window.week(year, 1).dates(start).toExclusive()).isEqualTo(second.from());
                assertThat(second.from().getDayOfWeek()).isEqualTo(start);
            }
        }
    }

    @Test
    @DisplayName("a week 53 that its year does not have is refused, as is week 0")
    void noSuchWeek() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> iso(Window.week(2025, 53)))
                .withMessageContaining("2025-W53 does not exist");
        assertThatIllegalArgumentException().isThrownBy(() -> Window.week(2025, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Window.week(2025, 54));
    }

    @Test
    @DisplayName("a month ends with its last day, and a window cannot end before it begins")
    void months() {
        assertThat(iso(Window.month(YearMonth.of(2028, 2)))).hasToString("2028-02-01/2028-03-01");
        assertThat(iso(Window.month(YearMonth.of(2026, 12)))).hasToString("2026-12-01/2027-01-01");
        var day = LocalDate.of(2026, 1, 2);
        assertThat(iso(Window.between(day, day)).has(day.toEpochDay())).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Window.between(day, day.minusDays(1)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Europe/Oslo, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Oslo, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "Asia/Kolkata, 2026-03-08, 2026-03-07T18:30:00Z, 2026-03-08T18:30:00Z",
        "Africa/Cairo, 2026-04-24, 2026-04-23T22:00:00Z, 2026-04-24T21:00:00Z",
    })
    @DisplayName("a day of 23, 24 or 25 hours begins and ends where its zone says")
    void daysOfTheZone(String zone, LocalDate day, String begin, String end) {
        var rules = ScoringRules.standard().in(ZoneId.of(zone));
        var log = new Log()
                .click("d1", "before", Instant.parse(begin).minusNanos(1).toString())
                .click("d1", "first", begin)
                .click("d1", "last", Instant.parse(end).minusNanos(1).toString())
                .click("d1", "after", end);
        var score = rules.score(log.events()).score(KARI).orElseThrow();
        assertThat(score.points(Window.day(day))).hasToString("2");
        assertThat(score.points(Window.day(day.minusDays(1)))).hasToString("1");
        assertThat(score.points(Window.day(day.plusDays(1)))).hasToString("1");
    }
}
