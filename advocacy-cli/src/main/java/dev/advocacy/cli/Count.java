package dev.advocacy.cli;

import java.util.Locale;

/** A number and what it counts. */
final class Count {
    private Count() {}

    /** {@code 1 row}, {@code 2,686 rows}. */
    static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
