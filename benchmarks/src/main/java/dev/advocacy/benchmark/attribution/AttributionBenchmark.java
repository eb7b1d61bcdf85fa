package dev.advocacy.benchmark.attribution;

import dev.advocacy.attribution.Attribution;
import dev.advocacy.attribution.AttributionModel;
import dev.advocacy.attribution.CoalitionWorth;
import dev.advocacy.attribution.PathCount;
import dev.advocacy.attribution.Paths;
import dev.advocacy.attribution.TouchPath;
import dev.advocacy.benchmark.scoring.Meter;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Models on 10,000 paths, and touches to paths beside DuckDB. */
public final class AttributionBenchmark {
    private static final int PATHS = 10_000;
    private static final int LONGEST = 10;
    private static final double MILLIS = 1e6;

    private AttributionBenchmark() {}

    /**
     * Measures and tells.
     *
     * @param args {@code models}, or {@code touches} or {@code shuffled} with how many touches, and how many of them DuckDB gets
     */
    public static void main(String[] args) {
        var mode = args.length > 0 ? args[0] : "models";
        if (mode.equals("models")) {
            models();
        } else {
            touches(
                    mode.equals("shuffled"),
                    args.length > 1 ? Integer.parseInt(args[1]) : 100_000_000,
                    args.length > 2 ? Integer.parseInt(args[2]) : 10_000_000);
        }
    }

    private static void models() {
        var twelve = paths(12);
        for (int order = 1; order <= 4; order++) {
            measured(
                    "markov, order " + order + ", 12 channels",
                    AttributionModel.markov(order),
                    twelve,
                    order > 2 ? 5 : 200);
        }
        measured("shapley, 12 channels", AttributionModel.shapley(), twelve, 200);
        measured("shapley by rate, 12 channels", AttributionModel.shapley(CoalitionWorth.RATE, 2, 1), twelve, 200);
        var fifteen = paths(15);
        measured("shapley, 15 channels", AttributionModel.shapley(), fifteen, 50);
        var sixteen = paths(16);
        measured("shapley, 16 channels, 10,000 orders", AttributionModel.shapley(), sixteen, 3);
        for (var model : List.of(AttributionModel.linear(), AttributionModel.leaveOneOut())) {
            measured(model.name() + ", 12 channels", model, twelve, 200);
        }
    }

    /** Different paths, mostly short ones, over channels of which a few are frequent. */
    private static Paths paths(int channels) {
        var random = new Random(12);
        var builder = Paths.builder();
        Set<TouchPath> known = new HashSet<>();
        while (known.size() < PATHS) {
            int length = 1 + Math.min(random.nextInt(LONGEST), random.nextInt(LONGEST) + 1);
            var path = new TouchPath(
                    IntStream.range(0, length)
                            .mapToObj(i -> "channel-" + (int) (channels * random.nextDouble() * random.nextDouble()))
                            .toList(),
                    List.of());
            if (known.add(path)) {
                int conversions = random.nextInt(4);
                builder.add(
                        path, new PathCount(conversions, BigDecimal.valueOf(100L * conversions), random.nextInt(50)));
            }
        }
        return builder.build();
    }

    private static void measured(String name, AttributionModel model, Paths paths, int times) {
        var took = new long[times];
        double off = 0;
        for (int i = -times / 2; i < times; i++) {
            long began = System.nanoTime();
            var said = model.of(paths);
            took[Math.max(0, i)] = System.nanoTime() - began;
            off = Math.max(off, Math.abs(sum(said) - paths.total().conversions()));
        }
        if (off > 1e-6) {
            throw new IllegalStateException(name + " is off by " + off);
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%-40s %,d paths: median %8.2f ms, best %8.2f ms, load %.1f%n",
                name,
                paths.counts().size(),
                took[times / 2] / MILLIS,
                took[0] / MILLIS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double sum(Attribution said) {
        return said.fold(
                told -> told.unattributed().conversions()
                        + told.credits().stream()
                                .mapToDouble(c -> c.conversions())
                                .sum(),
                cannotTell -> Double.NaN);
    }

    private static void touches(boolean shuffled, int size, int peerSize) {
        Executor pool = ForkJoinPool.commonPool();
        var touches = Touches.of(size, shuffled);
        Meter.best(
                "touches to paths" + (shuffled ? ", shuffled" : ""),
                size,
                3,
                () -> touches.batch().count(pool, 1),
                Touches::check);
        try (var duck = new DuckPaths()) {
            var fewer = peerSize < size ? Touches.of(peerSize, shuffled) : touches;
            var ours = Meter.best(
                    "the same, as many as DuckDB",
                    peerSize,
                    2,
                    () -> fewer.batch().count(pool, 1),
                    Touches::check);
            duck.load(fewer);
            var theirs = Meter.best("DuckDB", peerSize, 1, duck::count);
            if (!ours.result().equals(theirs.result())) {
                throw new IllegalStateException("different: " + ours.result() + " and " + theirs.result());
            }
        }
    }
}
