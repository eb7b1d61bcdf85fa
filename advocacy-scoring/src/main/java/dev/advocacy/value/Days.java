package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days in UTC, the first and the last included. Immutable.
 *
 * @param from the first
 * @param until the last, not before the first
 */
public record Days(LocalDate from, LocalDate until) {

    /** Checks. */
    public Days {
        if (until.isBefore(from)) {
            throw new RefusedException(
                    "days",
                    Finding.error(
                            "value.days",
                            "until",
                            "the days end on " + until + ", before they begin on " + from
                                    + ": give an end that is not before the beginning"));
        }
    }

    /** Whether the moment lies in them. */
    public boolean hold(Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether all of the others lie in them. */
    public boolean hold(Days others) {
        return !others.from.isBefore(from) && !others.until.isAfter(until);
    }

    /** For example {@code 2026-09-01 to 2026-11-30}. */
    @Override
    public String toString() {
        return from + " to " + until;
    }
}
