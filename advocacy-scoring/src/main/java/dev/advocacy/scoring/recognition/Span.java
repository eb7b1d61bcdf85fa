package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.BoardKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days up to an event's day that are looked at. Immutable. */
public sealed interface Span {

    /** All days. */
    static Span ever() {
        return new Calendar(BoardKind.ALL);
    }

    /** The calendar period of the event's day. */
    static Span calendar(BoardKind period) {
        return new Calendar(period);
    }

    /** Exactly so many dates, up to and including the event's. */
    static Span rolling(int days) {
        return new Rolling(days);
    }

    /** The first of the days that end with this one, as epoch days. */
    long from(long day, DayOfWeek weekStart);

    /**
     * A calendar period.
     *
     * @param period which
     */
    record Calendar(BoardKind period) implements Span {
        @Override
        public long from(long day, DayOfWeek weekStart) {
            var date = LocalDate.ofEpochDay(day);
            return switch (period) {
                case DAY -> day;
                case WEEK ->
                    date.with(TemporalAdjusters.previousOrSame(weekStart)).toEpochDay();
                case MONTH -> date.withDayOfMonth(1).toEpochDay();
                case QUARTER ->
                    date.with(date.getMonth().firstMonthOfQuarter())
                            .withDayOfMonth(1)
                            .toEpochDay();
                case YEAR -> date.withDayOfYear(1).toEpochDay();
                case ALL -> Long.MIN_VALUE;
            };
        }
    }

    /**
     * So many dates.
     *
     * @param days 1 or more
     */
    record Rolling(int days) implements Span {

        /** Checks the number. */
        public Rolling {
            if (days < 1) {
                throw new IllegalArgumentException("window of " + days + " days: use 1 or more");
            }
        }

        @Override
        public long from(long day, DayOfWeek weekStart) {
            return day - days + 1;
        }
    }
}
