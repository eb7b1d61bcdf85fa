package dev.advocacy.attribution;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * How far a credit could have come out otherwise by chance: as many journeys as there were are drawn from those that there were,
 * again and again, and each time the model is asked anew. Immutable and thread-safe.
 *
 * <p>Each resample has a stream of random numbers of its own, made from the seed and its number. So any part of the resamples can be
 * drawn anywhere, and {@link Resamples#merge merged}.
 *
 * @param resamples how many, 100 or more
 * @param seed the same seed draws the same
 */
public record Bootstrap(int resamples, long seed) {
    private static final int LEAST = 100;

    /** Checks. */
    public Bootstrap {
        if (resamples < LEAST) {
            throw AttributionModel.refused("resamples", resamples, "are too few for an interval: draw 100 or more");
        }
    }

    /** All resamples. */
    public Resamples of(Paths paths, AttributionModel model) {
        return of(paths, model, drawn -> {});
    }

    /**
     * All resamples.
     *
     * @param progress is told how many were drawn, after each of them
     */
    public Resamples of(Paths paths, AttributionModel model, IntConsumer progress) {
        return part(paths, model, 0, resamples, progress);
    }

    /** Only those from one number to before another. */
    public Resamples part(Paths paths, AttributionModel model, int from, int to) {
        return part(paths, model, from, to, drawn -> {});
    }

    private Resamples part(Paths paths, AttributionModel model, int from, int to, IntConsumer progress) {
        var coded = model.coded(paths);
        var splitter = model.prepared(coded);
        SortedMap<Integer, Split> splits = new TreeMap<>();
        for (int number = from; number < to; number++) {
            var drawn = drawn(coded.counts, new Draws(seed, number));
            splits.put(number, splitter.split(coded, drawn));
            progress.accept(number - from + 1);
        }
        return new Resamples(model.name(), coded.channels, splits);
    }

    /** Journeys drawn with replacement: the multinomial distribution, one path after the other. */
    private static Counts drawn(Counts counts, Draws draws) {
        int paths = counts.nulls().length;
        var conversions = new double[paths];
        var nulls = new double[paths];
        var value = counts.value() == null ? null : new double[paths];
        var left = new Left(counts);
        for (int p = 0; p < paths; p++) {
            conversions[p] = left.draw(draws, counts.conversions()[p]);
            nulls[p] = left.draw(draws, counts.nulls()[p]);
            if (value != null && conversions[p] > 0) {
                value[p] = counts.value(p) / counts.conversions()[p] * conversions[p];
            }
        }
        return new Counts(conversions, value, nulls);
    }

    /** Journeys that are still to be drawn, and those that they can be. */
    private static final class Left {
        private double among;
        private long draws;

        Left(Counts counts) {
            for (int p = 0; p < counts.nulls().length; p++) {
                among += counts.journeys(p);
            }
            draws = (long) among;
        }

        long draw(Draws stream, double times) {
            if (times == 0) {
                return 0;
            }
            long drawn = Binomial.draw(stream, draws, times / among);
            among -= times;
            draws -= drawn;
            return drawn;
        }
    }
}
