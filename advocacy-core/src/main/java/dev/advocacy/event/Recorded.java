package dev.advocacy.event;

import java.util.Objects;

/**
 * An event with its place in the log.
 *
 * @param number 1 for the first; grows by at least 1; never changes
 * @param event what happened
 */
public record Recorded(long number, AdvocacyEvent event) {

    /** Checks. */
    public Recorded {
        Objects.requireNonNull(event, "event");
        if (number < 1) {
            throw new IllegalArgumentException("event number is " + number + ": the first is 1");
        }
    }
}
