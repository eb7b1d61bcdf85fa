package dev.advocacy.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures both ways of {@link PublishBenchmark} in turn and says in one line what the SDK adds. Takes a minute and a half. */
public final class Overhead {
    private static final int ROUNDS = 3;
    private static final double MEDIAN = 50;

    private final List<Double> bare = new ArrayList<>();
    private final List<Double> sdk = new ArrayList<>();

    private Overhead() {}

    /** Measures and tells. */
    public static void main(String[] args) throws RunnerException {
        System.out.println("Measuring for about a minute and a half ...");
        var overhead = new Overhead();
        for (int round = 0; round < ROUNDS; round++) {
            overhead.measure();
        }
        System.out.println(overhead.line());
    }

    /** One after the other, each in a fresh process, so that a busy minute of the machine meets both. */
    private void measure() throws RunnerException {
        bare.add(median("bareOkHttp"));
        sdk.add(median("throughTheSdk"));
    }

    private static double median(String method) throws RunnerException {
        var options = new OptionsBuilder()
                .include(PublishBenchmark.class.getName() + "." + method + "$")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        RunResult result = new Runner(options).runSingle();
        return result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
    }

    private String line() {
        double request = middle(bare);
        double all = middle(sdk);
        return String.format(
                Locale.ROOT,
                "bare OkHttp %.0f µs, through the SDK %.0f µs, difference %.0f µs, ratio %.2f (medians)",
                request,
                all,
                all - request,
                all / request);
    }

    private static double middle(List<Double> rounds) {
        return rounds.stream().sorted().toList().get(ROUNDS / 2);
    }
}
