package dev.advocacy.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What is printed while something runs: standard output, standard error and {@code java.util.logging} at every level, but for the JDK's own
 * classes. What goes
 * to SLF4J is seen where its provider on the test class path writes to one of these.
 */
final class Printed {
    private static final Logger ROOT = Logger.getLogger("");

    /** The JDK's own clients log each event and no content; they are left at the level that they have. */
    private static final Logger JDK = Logger.getLogger("jdk");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private Printed() {}

    /** One at a time, since there is one standard output. What is printed goes on to where it would have gone. */
    static synchronized String during(Runnable work) {
        var printed = new Printed();
        printed.watch(work);
        return String.join("\n", text(printed.out), text(printed.err), text(printed.log));
    }

    private void watch(Runnable work) {
        PrintStream trueOut = System.out;
        PrintStream trueErr = System.err;
        Level level = ROOT.getLevel();
        Level jdkLevel = JDK.getLevel();
        Handler handler = handler();
        try (var outAndMore = both(trueOut, out);
                var errAndMore = both(trueErr, err)) {
            System.setOut(outAndMore);
            System.setErr(errAndMore);
            ROOT.addHandler(handler);
            JDK.setLevel(Level.INFO);
            ROOT.setLevel(Level.ALL);
            work.run();
        } finally {
            ROOT.setLevel(level);
            JDK.setLevel(jdkLevel);
            ROOT.removeHandler(handler);
            System.setErr(trueErr);
            System.setOut(trueOut);
        }
    }

    private static PrintStream both(PrintStream one, OutputStream other) {
        return new PrintStream(new Both(one, other), true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Handler handler() {
        return new Handler() {
            @Override
            public void publish(LogRecord told) {
                String line = told.getMessage() + " " + Arrays.toString(told.getParameters()) + " " + told.getThrown();
                log.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    /** Writes whole pieces, so that what several threads print is not mixed byte by byte. */
    private static final class Both extends OutputStream {
        private final PrintStream one;
        private final OutputStream other;

        Both(PrintStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            other.write(bytes, from, length);
            one.write(bytes, from, length);
        }

        @Override
        public void flush() {
            one.flush();
        }
    }
}
