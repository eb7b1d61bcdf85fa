package dev.advocacy.cli.report;

import org.jspecify.annotations.Nullable;

/** Few people are no group: their figures are left out. */
final class Few {
    /** The smallest group. */
    static final int LEAST = 5;

    static final String TEXT = "fewer than " + LEAST + " people";

    private Few() {}

    static boolean is(long people) {
        return people < LEAST;
    }

    /** The figure, or nothing. */
    static @Nullable Double orNothing(double figure, long people) {
        return is(people) ? null : figure;
    }
}
