package dev.advocacy.scoring.recognition;

import java.time.LocalTime;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What makes a streak. A streak goes from one active day to another, and within it each period has no more missed working
 * days than {@link Freezes} allow. Of all such stretches the one with the most active days is looked for, so an event that
 * comes late can lengthen a streak and never shorten one. Immutable.
 *
 * <p>A day without work is never missed; being active on one counts. Where the rules count in the ambassador's zone, a day
 * that a journey took away is not missed: each event also holds the day it had in the zones of the person's events within 48
 * hours of it.
 *
 * @param id its name
 * @param on the kinds of events that make a day active, at least one; of what the person does, not of what others do
 * @param calendar the working days
 * @param freezes the days that may be missed
 * @param dayStart when a day begins on the clock where the person is, before noon: with 04:00 an hour after midnight belongs
 *     to the evening before
 */
public record StreakRule(String id, SortedSet<String> on, WorkCalendar calendar, Freezes freezes, LocalTime dayStart) {

    /** Checks and copies. */
    public StreakRule {
        on = Collections.unmodifiableSortedSet(new TreeSet<>(on));
        if (on.isEmpty()) {
            throw new IllegalArgumentException("streak " + id + " is on no kind of events: name one");
        }
        if (!dayStart.isBefore(LocalTime.NOON)) {
            throw new IllegalArgumentException(
                    "streak " + id + " begins days at " + dayStart + ": use one before noon");
        }
    }

    /** On these kinds, from Monday to Friday, without freezes, from midnight. */
    public static StreakRule of(String id, String... on) {
        return new StreakRule(
                id,
                new TreeSet<>(java.util.List.of(on)),
                WorkCalendar.MONDAY_TO_FRIDAY,
                Freezes.NONE,
                LocalTime.MIDNIGHT);
    }

    /** The same with another calendar. */
    public StreakRule calendar(WorkCalendar is) {
        return new StreakRule(id, on, is, freezes, dayStart);
    }

    /** The same with other freezes. */
    public StreakRule freezes(Freezes are) {
        return new StreakRule(id, on, calendar, are, dayStart);
    }

    /** The same with another start of the day. */
    public StreakRule dayStart(LocalTime is) {
        return new StreakRule(id, on, calendar, freezes, is);
    }
}
