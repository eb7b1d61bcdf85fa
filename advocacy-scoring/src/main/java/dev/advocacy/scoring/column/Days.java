package dev.advocacy.scoring.column;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** When each day of a zone begins, for the days from one instant to another. Immutable. */
final class Days {
    private static final long LENGTH = 86_400_000L;

    /** The first day, as an epoch day. */
    final long first;

    /** In epoch milliseconds, when each day begins; the last one is when the last day ends. */
    final long[] starts;

    private Days(long first, long[] starts) {
        this.first = first;
        this.starts = starts;
    }

    static Days of(ZoneId zone, long fromMillis, long toMillis) {
        long first = day(zone, fromMillis);
        long last = Math.max(first, day(zone, toMillis));
        long[] starts = new long[Math.toIntExact(last - first + 2)];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = LocalDate.ofEpochDay(first + i)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toEpochMilli();
        }
        return new Days(first, starts);
    }

    private static long day(ZoneId zone, long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay();
    }

    /**
     * Whether no day comes back between these instants: a clock set back from a minute past midnight repeats the end of the
     * day before, and then the times of a day are more than one stretch.
     */
    static boolean eachOnce(ZoneId zone, long fromMillis, long toMillis) {
        ZoneRules rules = zone.getRules();
        var from = Instant.ofEpochMilli(fromMillis - 1);
        for (var next = rules.nextTransition(from);
                isBefore(next, toMillis);
                next = rules.nextTransition(next.getInstant())) {
            if (comesBack(next)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBefore(@Nullable ZoneOffsetTransition transition, long millis) {
        return transition != null && transition.getInstant().toEpochMilli() <= millis;
    }

    private static boolean comesBack(ZoneOffsetTransition transition) {
        var before = transition.getDateTimeBefore().minusNanos(1).toLocalDate();
        return before.isAfter(transition.getDateTimeAfter().toLocalDate());
    }

    int count() {
        return starts.length - 1;
    }

    /** The place of the day that an instant lies in; it lies in one of them. */
    int find(long millis) {
        int guess = (int) Math.min((millis - starts[0]) / LENGTH, starts.length - 2);
        while (millis < starts[guess]) {
            guess--;
        }
        while (millis >= starts[guess + 1]) {
            guess++;
        }
        return guess;
    }
}
