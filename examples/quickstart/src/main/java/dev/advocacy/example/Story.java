package dev.advocacy.example;

import java.io.PrintStream;
import java.util.Locale;

/** Tells what happens, while it happens. */
final class Story {
    private final PrintStream out;
    private int chapter;

    Story(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        chapter++;
        out.printf("%n%d. %s%n", chapter, title);
    }

    void say(String line, Object... values) {
        out.printf(Locale.ROOT, "   " + line + "%n", values);
    }

    /** A line now and then: at each tenth of the work, and never more often than it is worth. */
    void progress(String what, int done, int of) {
        if (of >= 500 && done % (of / 10) == 0) {
            say("%s: %,d of %,d", what, done, of);
        }
    }
}
