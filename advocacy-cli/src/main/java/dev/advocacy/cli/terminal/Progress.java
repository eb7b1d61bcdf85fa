package dev.advocacy.cli.terminal;

import java.util.Locale;
import java.util.function.Supplier;

/** One line that is written over and over while long work goes on, for whoever watches. Not thread-safe. */
public final class Progress implements AutoCloseable {
    private static final long EVERY_NANOS = 100_000_000;
    private static final int WIDTH = 24;
    private static final String WIPE = "\r\u001b[2K";

    private final Terminal terminal;
    private final String what;
    private final long of;
    private long last;
    private boolean shown;

    private Progress(Terminal terminal, String what, long of) {
        this.terminal = terminal;
        this.what = what;
        this.of = of;
        last = System.nanoTime();
    }

    /**
     * Nothing is shown for work that is short.
     *
     * @param what for example {@code Reading events.csv}
     * @param of how much there is, 0 where that is not known
     */
    public static Progress of(Terminal terminal, String what, long of) {
        return new Progress(terminal, Terminal.visible(what), of);
    }

    /**
     * So much is done.
     *
     * @param words behind the bar; only asked for when it is drawn
     */
    public void at(long done, Supplier<String> words) {
        if (terminal.watched() && System.nanoTime() - last > EVERY_NANOS) {
            last = System.nanoTime();
            shown = true;
            terminal.err().print(WIPE + what + " " + bar(done) + words.get());
            terminal.err().flush();
        }
    }

    private String bar(long done) {
        if (of <= 0) {
            return "";
        }
        double share = Math.min(1, (double) done / of);
        int full = (int) (share * WIDTH);
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] "
                + String.format(Locale.ROOT, "%3.0f %% ", share * 100);
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (shown) {
            terminal.err().print(WIPE);
            terminal.err().flush();
        }
    }
}
