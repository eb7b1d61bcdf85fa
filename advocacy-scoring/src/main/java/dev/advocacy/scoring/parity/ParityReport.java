package dev.advocacy.scoring.parity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How an engine's rows stand to those of the library. Immutable.
 *
 * @param engine whose rows
 * @param rules the rule set
 * @param expected of the library's rows
 * @param actual of the engine's rows
 * @param differences how many rows are missing, too many or different
 * @param first the first of them in the order of board, window and ambassador, at most {@link #MOST}, each as a sentence
 */
public record ParityReport(
        String engine, String rules, Checksum expected, Checksum actual, long differences, List<String> first) {
    /** So many differences are named. */
    public static final int MOST = 10;

    /** Copies. */
    public ParityReport {
        first = List.copyOf(first);
    }

    /** Whether every row is the same. */
    public boolean agrees() {
        return differences == 0;
    }

    /** For people: one line when all agrees, else the check values and the first differences. */
    @Override
    public String toString() {
        if (agrees()) {
            return engine + " agrees under " + rules + ": " + actual;
        }
        return engine + " differs under " + rules + " in " + differences + " rows\n  expected " + expected
                + "\n  but was  " + actual
                + first.stream().map(line -> "\n  - " + line).collect(Collectors.joining());
    }
}
