package dev.advocacy.scoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Objects;

/**
 * Whole days for which a board is read, by event time and in the rule set's zone. Immutable. A window knows no zone
 * itself, so one window can be put to several rule sets.
 */
public sealed interface Window {

    /** One day. */
    static Window day(LocalDate day) {
        return new Dates(day, day.plusDays(1));
    }

    /**
     * One week by week-year: {@code week(2025, 1)} begins on 2024-12-30. With a week start of Monday this is ISO 8601; with
     * another one, week 1 is likewise the first with at least four days in the year.
     */
    static Window week(int weekYear, int week) {
        return new Week(weekYear, week);
    }

    /** One calendar month. */
    static Window month(YearMonth month) {
        return new Dates(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** A quarter of a year, 1 to 4. */
    static Window quarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("quarter is " + quarter + ": a year has quarters 1 to 4");
        }
        var first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Dates(first, first.plusMonths(3));
    }

    /** One calendar year. */
    static Window year(int year) {
        var first = LocalDate.of(year, 1, 1);
        return new Dates(first, first.plusYears(1));
    }

    /** Every day that an event can have. */
    static Window all() {
        return new Dates(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1));
    }

    /** Exactly so many dates, up to and including this one: {@code rolling(day, 1)} is the day alone. */
    static Window rolling(LocalDate last, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("rolling window of " + days + " days: use 1 or more");
        }
        return new Dates(last.minusDays(days - 1L), last.plusDays(1));
    }

    /** The days from the first to the day before the last; none when they are equal. */
    static Window between(LocalDate from, LocalDate toExclusive) {
        return new Dates(from, toExclusive);
    }

    /** The days meant when weeks begin on this day. A week that its year does not have is refused. */
    Dates dates(DayOfWeek weekStart);

    /**
     * Days, the last one excluded.
     *
     * @param from the first day
     * @param toExclusive the first day that is no longer in it; not before {@code from}
     */
    record Dates(LocalDate from, LocalDate toExclusive) implements Window {

        /** Checks the order. */
        public Dates {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(toExclusive, "toExclusive");
            if (toExclusive.isBefore(from)) {
                throw new IllegalArgumentException(
                        "window ends on " + toExclusive + ", before its first day " + from + ": swap them");
            }
        }

        @Override
        public Dates dates(DayOfWeek weekStart) {
            return this;
        }

        boolean has(long epochDay) {
            return from.toEpochDay() <= epochDay && epochDay < toExclusive.toEpochDay();
        }

        @Override
        public String toString() {
            return from + "/" + toExclusive;
        }
    }

    /**
     * A week of a week-year.
     *
     * @param weekYear the year that holds most of the week
     * @param week 1 to 53
     */
    record Week(int weekYear, int week) implements Window {
        private static final int LONGEST_YEAR = 53;

        /** Checks the number. */
        public Week {
            if (week < 1 || week > LONGEST_YEAR) {
                throw new IllegalArgumentException("week is " + week + ": a year has weeks 1 to 52 or 53");
            }
        }

        /** The ISO 8601 week of a day: 2021-01-02 lies in 2020-W53. */
        public static Week of(LocalDate day) {
            return of(day, DayOfWeek.MONDAY);
        }

        /** The week of a day where weeks begin on this day. */
        public static Week of(LocalDate day, DayOfWeek weekStart) {
            var fields = fields(weekStart);
            return new Week(day.get(fields.weekBasedYear()), day.get(fields.weekOfWeekBasedYear()));
        }

        @Override
        public Dates dates(DayOfWeek weekStart) {
            var fields = fields(weekStart);
            var first = LocalDate.of(weekYear, 1, 4).with(fields.dayOfWeek(), 1).plusWeeks(week - 1L);
            if (first.get(fields.weekBasedYear()) != weekYear) {
                throw new IllegalArgumentException(this + " does not exist: " + weekYear + " has 52 weeks");
            }
            return new Dates(first, first.plusWeeks(1));
        }

        private static WeekFields fields(DayOfWeek weekStart) {
            return WeekFields.of(weekStart, WeekFields.ISO.getMinimalDaysInFirstWeek());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%04d-W%02d", weekYear, week);
        }
    }
}
