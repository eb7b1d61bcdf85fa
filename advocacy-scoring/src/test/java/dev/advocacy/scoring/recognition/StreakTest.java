package dev.advocacy.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.scoring.BoardKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In November 2026 the 2nd is a Monday. */
@DisplayName("Streaks: made anew from the days on which somebody was active")
class StreakTest {
    private static final StreakRule DAILY = StreakRule.of("daily", "share");

    private static Streak streak(StreakRule rule, Diary diary, String asOf) {
        var recognition = Recognition.builder("r", 1).streak(rule).build();
        return diary.honours(recognition, asOf).streak(rule.id()).orElseThrow();
    }

    private static int current(StreakRule rule, Diary diary, String asOf) {
        return streak(rule, diary, asOf).currentDays();
    }

    @Test
    @DisplayName("a weekend and a holiday neither add to a streak nor end it")
    void freeDays() {
        var week = new Diary().share("2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10");
        var run = streak(DAILY, week, "2026-11-10T15:00:00Z").current().orElseThrow();
        assertThat(run).isEqualTo(new Streak.Run(4, LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 10), 0));
        var holiday = new WorkCalendar(Set.of(DayOfWeek.SUNDAY), new TreeSet<>(List.of(LocalDate.of(2026, 11, 7))));
        assertThat(current(DAILY.calendar(holiday), week, "2026-11-10T15:00:00Z"))
                .isEqualTo(4);
        assertThat(current(DAILY.calendar(WorkCalendar.EVERY_DAY), week, "2026-11-10T15:00:00Z"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("being active on a free day counts")
    void activeOnSaturday() {
        var diary = new Diary().share("2026-11-06", "2026-11-07", "2026-11-09");
        assertThat(current(DAILY, diary, "2026-11-09T15:00:00Z")).isEqualTo(3);
    }

    @Test
    @DisplayName("today cannot end a streak, since it is not over; yesterday can")
    void today() {
        var diary = new Diary().share("2026-11-02", "2026-11-03");
        assertThat(current(DAILY, diary, "2026-11-04T22:59:59Z")).isEqualTo(2);
        assertThat(current(DAILY, diary, "2026-11-04T23:00:00Z"))
                .as("midnight in Oslo")
                .isZero();
        assertThat(streak(DAILY, diary, "2027-02-01T00:00:00Z").longestDays()).isEqualTo(2);
    }

    @Test
    @DisplayName("an event that comes late mends a streak, and one that is taken back opens it")
    void lateAndTakenBack() {
        var diary = new Diary().share("2026-11-02", "2026-11-04");
        assertThat(current(DAILY, diary, "2026-11-04T15:00:00Z")).isEqualTo(1);
        diary.share("2026-11-03");
        assertThat(current(DAILY, diary, "2026-11-04T15:00:00Z")).isEqualTo(3);
        diary.takeBack("e3", "2026-11-04T14:00:00Z");
        assertThat(current(DAILY, diary, "2026-11-04T15:00:00Z")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "what earns nothing holds no streak: another's click, a share where people are private, a second confirmation")
    void whatDoesNotCount() {
        var diary = new Diary()
                .share("2026-11-02")
                .click("2026-11-03T10:00:00Z")
                .on("facebook")
                .share("2026-11-04")
                .on("linkedin");
        diary.add(diary.event("share", "2026-11-05").post("post-1"));
        assertThat(streak(DAILY, diary, "2026-11-05T15:00:00Z").longestDays()).isEqualTo(1);
    }

    @Test
    @DisplayName("freezes stand for missed days by themselves, up to their budget in each period of a streak")
    void automaticFreezes() {
        var two = DAILY.freezes(Freezes.automatic(2, BoardKind.MONTH));
        var diary = new Diary().share("2026-11-02", "2026-11-04", "2026-11-06");
        assertThat(streak(two, diary, "2026-11-06T15:00:00Z").current())
                .contains(new Streak.Run(3, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 6), 2));
        diary.share("2026-11-10");
        assertThat(streak(two, diary, "2026-11-10T15:00:00Z").current())
                .as("the third missed day of the month: the streak now begins later")
                .contains(new Streak.Run(3, LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 10), 2));
    }

    @Test
    @DisplayName("a new period has a new budget, and a gap over its edge takes from both")
    void budgetPerPeriod() {
        var one = DAILY.freezes(Freezes.automatic(1, BoardKind.MONTH));
        var diary = new Diary().share("2026-11-27", "2026-12-02");
        assertThat(current(one, diary, "2026-12-02T15:00:00Z")).isEqualTo(2);
        var week = DAILY.freezes(Freezes.automatic(1, BoardKind.WEEK));
        assertThat(current(week, diary, "2026-12-02T15:00:00Z"))
                .as("both days lie in one week")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("where freezes are planned, only a planned day is one, and planning may come late")
    void plannedFreezes() {
        var planned = DAILY.freezes(Freezes.planned(1, BoardKind.MONTH, "day-off"));
        var diary = new Diary().share("2026-11-02", "2026-11-04");
        assertThat(current(planned, diary, "2026-11-04T15:00:00Z")).isEqualTo(1);
        diary.dayOff("2026-11-03");
        assertThat(current(planned, diary, "2026-11-04T15:00:00Z")).isEqualTo(2);
        diary.dayOff("2026-11-05").share("2026-11-06");
        assertThat(streak(planned, diary, "2026-11-06T15:00:00Z").current())
                .as("more days off than the budget")
                .contains(new Streak.Run(2, LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 6), 1));
    }

    @Test
    @DisplayName("with a day that begins at 04:00, an hour after midnight belongs to the evening before")
    void dayStart() {
        var night = DAILY.dayStart(LocalTime.of(4, 0));
        var diary = new Diary().share("2026-11-02", "2026-11-04T02:59:59Z", "2026-11-04T03:00:00Z");
        assertThat(current(night, diary, "2026-11-04T15:00:00Z")).isEqualTo(3);
        assertThat(current(DAILY, diary, "2026-11-04T15:00:00Z"))
                .as("from midnight")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a day is the person's own: 22:30 in UTC on 14 July is the 15th in Berlin")
    void zone() {
        var diary = new Diary().in("Europe/Berlin").share("2025-07-14T22:30:00Z");
        assertThat(streak(DAILY, diary, "2025-07-15T10:00:00Z").longest())
                .map(Streak.Run::from)
                .contains(LocalDate.of(2025, 7, 15));
    }

    @Test
    @DisplayName("days of 23 and 25 hours are days")
    void changedClocks() {
        var autumn = new Diary().share("2026-10-23T21:59:59Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z");
        assertThat(streak(DAILY.calendar(WorkCalendar.EVERY_DAY), autumn, "2026-10-25T22:59:59Z")
                        .longest())
                .contains(new Streak.Run(1, LocalDate.of(2026, 10, 23), LocalDate.of(2026, 10, 23), 0));
        var spring = new Diary().share("2027-03-27T22:59:59Z", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z");
        assertThat(current(DAILY.calendar(WorkCalendar.EVERY_DAY), spring, "2027-03-29T10:00:00Z"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("a journey over the date line takes a day away and not the streak")
    void westwards() {
        var diary = new Diary()
                .in("America/Los_Angeles")
                .share("2026-11-03T04:00:00Z")
                .in("Asia/Tokyo")
                .share("2026-11-03T23:00:00Z");
        assertThat(streak(DAILY, diary, "2026-11-04T05:00:00Z").current())
                .as("Monday evening there, Wednesday morning here, 19 hours between")
                .contains(new Streak.Run(2, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 4), 0));
    }

    @Test
    @DisplayName("a journey the other way gives a day twice, which counts once")
    void eastwards() {
        var diary = new Diary()
                .in("Asia/Tokyo")
                .share("2026-11-03T00:00:00Z")
                .in("America/Los_Angeles")
                .share("2026-11-03T20:00:00Z", "2026-11-04T20:00:00Z");
        assertThat(current(DAILY, diary, "2026-11-04T21:00:00Z")).isEqualTo(2);
    }

    @Test
    @DisplayName("without freezes and days off nobody needs a rule's zone: an unknown person has no streak")
    void nobody() {
        assertThat(new Diary()
                        .honours(Recognition.builder("r", 1).streak(DAILY).build(), "2026-11-04T00:00:00Z")
                        .streaks())
                .singleElement()
                .satisfies(none -> {
                    assertThat(none.current()).isEmpty();
                    assertThat(none.longest()).isEmpty();
                });
    }

    @Test
    @DisplayName("a rule that can never hold is refused: no kind, no workday, a day that begins in the afternoon")
    void refused() {
        assertThatThrownBy(() -> StreakRule.of("daily"))
                .hasMessageContaining("daily")
                .hasMessageContaining("name one");
        assertThatThrownBy(() -> DAILY.dayStart(LocalTime.NOON)).hasMessageContaining("12:00");
        assertThatThrownBy(() -> new WorkCalendar(Set.of(DayOfWeek.values()), new TreeSet<>()))
                .hasMessageContaining("seven");
        assertThatThrownBy(() -> Freezes.automatic(-1, BoardKind.WEEK)).hasMessageContaining("-1");
    }
}
