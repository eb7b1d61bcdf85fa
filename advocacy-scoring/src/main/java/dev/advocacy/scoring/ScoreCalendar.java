package dev.advocacy.scoring;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Days and weeks of a rule set: one zone, or the ambassador's as the event records it; the zone's rules at each instant.
 * Days are epoch days, weeks their first day.
 */
record ScoreCalendar(ZoneId zone, boolean ofAmbassador, DayOfWeek weekStart) {
    private static final long SECONDS = Duration.ofDays(1).toSeconds();
    private static final int DAYS = DayOfWeek.values().length;

    /** Epoch day 0 was a Thursday. */
    private static final int FIRST = DayOfWeek.THURSDAY.getValue();

    long day(ScoringEvent event) {
        var theirs = event.zone();
        return day(event.at(), ofAmbassador && theirs != null ? ZoneId.of(theirs) : zone);
    }

    private static long day(Instant at, ZoneId zone) {
        var offset = zone.getRules().getOffset(at);
        return Math.floorDiv(at.getEpochSecond() + offset.getTotalSeconds(), SECONDS);
    }

    /** The first day of the bucket that a day falls into; all of {@link Period#EVER} is one. */
    long bucket(Period period, long day) {
        return switch (period) {
            case DAY -> day;
            case WEEK -> day - Math.floorMod(day + FIRST - weekStart.getValue(), DAYS);
            case EVER -> 0;
        };
    }
}
