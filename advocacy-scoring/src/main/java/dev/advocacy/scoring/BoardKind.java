package dev.advocacy.scoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** The calendar windows that boards are made for, from the shortest to the longest. */
public enum BoardKind {
    /** A day: {@code 2026-11-30}. */
    DAY {
        @Override
        String window(LocalDate day, DayOfWeek weekStart) {
            return day.toString();
        }
    },
    /** A week by week-year: {@code 2026-W47}. With weeks from Monday this is ISO 8601; see {@link Window#week}. */
    WEEK {
        @Override
        String window(LocalDate day, DayOfWeek weekStart) {
            return Window.Week.of(day, weekStart).toString();
        }
    },
    /** A month: {@code 2026-11}. */
    MONTH {
        @Override
        String window(LocalDate day, DayOfWeek weekStart) {
            return YearMonth.from(day).toString();
        }
    },
    /** A quarter: {@code 2026-Q4}. */
    QUARTER {
        @Override
        String window(LocalDate day, DayOfWeek weekStart) {
            return YEAR.window(day, weekStart) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
        }
    },
    /** A year: {@code 2026}. */
    YEAR {
        @Override
        String window(LocalDate day, DayOfWeek weekStart) {
            return String.format(Locale.ROOT, "%04d", day.getYear());
        }
    },
    /** Everything: {@code all}. */
    ALL {
        @Override
        String window(LocalDate day, DayOfWeek weekStart) {
            return "all";
        }
    };

    /** As in a file and on the command line: {@code day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the window that a day lies in. Names of one kind stand in the order of time. */
    public String window(long epochDay, DayOfWeek weekStart) {
        return window(LocalDate.ofEpochDay(epochDay), weekStart);
    }

    abstract String window(LocalDate day, DayOfWeek weekStart);
}
