package dev.advocacy.testkit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What is printed while something runs: standard output, standard error and {@code java.util.logging} at every level. What goes
 * to SLF4J is seen where its provider on the test class path writes to one of these.
 */
final class Printed {
    private static final Logger ROOT = Logger.getLogger("");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Printed() {}

    /** One at a time, since there is one standard output. What is printed goes on to where it would have gone. */
    static synchronized String during(Runnable work) {
        return new Printed().watch(work);
    }

    private String watch(Runnable work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Level level = ROOT.getLevel();
        Handler handler = handler();
        try (var outAndMore = tee(out);
                var errAndMore = tee(err)) {
            System.setOut(outAndMore);
            System.setErr(errAndMore);
            ROOT.setLevel(Level.ALL);
            ROOT.addHandler(handler);
            work.run();
        } finally {
            ROOT.removeHandler(handler);
            ROOT.setLevel(level);
            System.setErr(err);
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private PrintStream tee(PrintStream further) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes.write(b);
                        further.write(b);
                    }

                    @Override
                    public void flush() {
                        further.flush();
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    private Handler handler() {
        return new Handler() {
            @Override
            public void publish(LogRecord told) {
                bytes.writeBytes(String.valueOf(told.getMessage()).getBytes(StandardCharsets.UTF_8));
                for (Object argument : told.getParameters() == null ? new Object[0] : told.getParameters()) {
                    bytes.writeBytes(String.valueOf(argument).getBytes(StandardCharsets.UTF_8));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
