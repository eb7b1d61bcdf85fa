package dev.advocacy.testkit;

import org.opentest4j.TestAbortedException;

/**
 * One try of a law.
 *
 * @param end how it ended
 * @param why it was skipped or is broken; empty where it was kept
 */
record Trial(End end, String why) {

    private static final int LONGEST = 500;

    /** How a try ends. */
    enum End {
        KEPT,
        SKIPPED,
        BROKEN
    }

    static Trial kept() {
        return new Trial(End.KEPT, "");
    }

    static Trial ended(Throwable thrown) {
        End end = thrown instanceof TestAbortedException ? End.SKIPPED : End.BROKEN;
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return new Trial(end, oneLine(message.replaceFirst("^Assumption failed: ", "")));
    }

    /** What broke says in which variant it did. */
    Trial of(String variant) {
        return end == End.BROKEN ? new Trial(end, variant + ": " + why) : this;
    }

    private static String oneLine(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
