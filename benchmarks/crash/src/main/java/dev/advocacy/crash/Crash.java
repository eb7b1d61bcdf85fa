package dev.advocacy.crash;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The harness: see the module's README. Ends with 0 where every approved post is there once, or told to be in doubt; with 1 where
 * not; with 2 on options that it does not understand.
 */
public final class Crash {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Crash() {}

    /** Carries out one run. */
    public static void main(String[] args) throws Exception {
        System.exit(run(System.out, System.err, Clock.systemUTC(), args));
    }

    static int run(PrintStream out, PrintStream err, Clock clock, String... args) throws Exception {
        Plan plan;
        try {
            plan = Plan.parse(STAMP.format(clock.instant().atOffset(ZoneOffset.UTC)), args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
        var report = new Run(plan, out, clock).carryOut();
        report.print(out);
        return report.breaches().isEmpty() ? 0 : 1;
    }
}
