package dev.advocacy.cli.generate;

import java.time.LocalDate;

/**
 * The size of a programme that does not exist.
 *
 * @param events how many lines
 * @param people how many ambassadors
 * @param visitors how many others see what they post
 * @param from the first day
 * @param days how many days
 * @param seed another one, another programme; the same one, the same lines
 */
public record Programme(long events, int people, int visitors, LocalDate from, int days, long seed) {

    /** Checks the sizes. */
    public Programme {
        require(events >= 1, "--size", events);
        require(people >= 1, "--people", people);
        require(visitors >= 1, "--visitors", visitors);
        require(days >= 1, "--days", days);
    }

    private static void require(boolean holds, String option, long value) {
        if (!holds) {
            throw new IllegalArgumentException(option + " is " + value + ": use 1 or more");
        }
    }
}
