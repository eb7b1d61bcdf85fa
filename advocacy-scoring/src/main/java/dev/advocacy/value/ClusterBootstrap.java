package dev.advocacy.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far sums over people would lie apart with other people: each resample counts everybody 0, 1, 2 or more times, and all that
 * somebody did as often. How often is a Poisson number of mean 1 that follows from the seed, the resample and the person's id alone,
 * so it depends on no order and no partition, and parts that were added up elsewhere can be merged. Not thread-safe.
 */
public final class ClusterBootstrap {
    /** Of 100 such intervals about 95 hold the truth, if people are alike and many. */
    private static final double OUTSIDE = .05;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int DECIMALS = 6;

    private final long seed;
    private final long[][] sums;
    private final long[] drawn;
    private long people;

    /**
     * Nobody yet.
     *
     * @param seed another one, other resamples
     * @param resamples how often people are drawn, 100 or more
     * @param amounts how many amounts each person has
     */
    public ClusterBootstrap(long seed, int resamples, int amounts) {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples is " + resamples + ": an interval needs 100 or more");
        }
        this.seed = seed;
        sums = new long[resamples][amounts];
        drawn = new long[resamples];
    }

    /** One person, once, with all their amounts. */
    public void add(String id, long... amounts) {
        people++;
        long person = hash(id);
        for (int r = 0; r < sums.length; r++) {
            int times = poisson(mix(person ^ mix(seed + (r + 1) * GOLDEN)));
            drawn[r] += times;
            for (int i = 0; times > 0 && i < amounts.length; i++) {
                sums[r][i] = Money.added(sums[r][i], Money.times(amounts[i], times));
            }
        }
    }

    /** The people of another one with the same seed, resamples and amounts, none of whom is here. */
    public void merge(ClusterBootstrap other) {
        if (seed != other.seed || sums.length != other.sums.length) {
            throw new IllegalArgumentException("seed " + seed + " with " + sums.length + " resamples, and seed "
                    + other.seed + " with " + other.sums.length + ", cannot be merged: use the same");
        }
        people += other.people;
        for (int r = 0; r < sums.length; r++) {
            drawn[r] += other.drawn[r];
            for (int i = 0; i < sums[r].length; i++) {
                sums[r][i] = Money.added(sums[r][i], other.sums[r][i]);
            }
        }
    }

    /**
     * Between what a figure lies in the middle 95 of 100 resamples.
     *
     * @param value the figure itself
     * @param lower the figure of a resample's sums, which are those of as many people as there are, at the lower end of prices
     * @param upper the same, at the upper end
     */
    public Estimate estimate(BigDecimal value, ToDoubleFunction<double[]> lower, ToDoubleFunction<double[]> upper) {
        return new Estimate(
                value,
                rounded(quantile(figures(lower), OUTSIDE / 2)),
                rounded(quantile(figures(upper), 1 - OUTSIDE / 2)));
    }

    /** Of resamples that draw somebody; one in which nothing was spent has no return. */
    private double[] figures(ToDoubleFunction<double[]> figure) {
        return IntStream.range(0, sums.length)
                .filter(r -> drawn[r] > 0)
                .mapToDouble(r -> figure.applyAsDouble(scaled(r)))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /** As many people are drawn as there are. */
    private double[] scaled(int resample) {
        double scale = (double) people / drawn[resample];
        return Arrays.stream(sums[resample]).mapToDouble(sum -> sum * scale).toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.floor(share * sorted.length))];
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The number with this place in the distribution of mean 1. */
    private static int poisson(long random) {
        double place = (random >>> 11) * 0x1p-53;
        double here = 0.36787944117144233;
        int number = 0;
        for (double until = here; place >= until && number < 20; until += here) {
            number++;
            here /= number;
        }
        return number;
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash + GOLDEN + text.charAt(i));
        }
        return hash;
    }

    /** SplitMix64. */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
