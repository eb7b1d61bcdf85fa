package dev.advocacy.scoring.recognition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which nothing is expected. Immutable.
 *
 * @param weekend days of the week, in their order; not all seven
 * @param holidays single days, sorted
 */
public record WorkCalendar(Set<DayOfWeek> weekend, SortedSet<LocalDate> holidays) {
    /** Saturday and Sunday are free, and nothing else. */
    public static final WorkCalendar MONDAY_TO_FRIDAY =
            new WorkCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), new TreeSet<>());

    /** Every day is a working day. */
    public static final WorkCalendar EVERY_DAY = new WorkCalendar(Set.of(), new TreeSet<>());

    /** Checks and copies. */
    public WorkCalendar {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("weekend has all seven days: leave at least one to work");
        }
        var copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(weekend);
        weekend = Collections.unmodifiableSet(copy);
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    }

    /** Whether something is expected on that day. */
    public boolean isWorkday(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
