package dev.advocacy.benchmark.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The workload ADVO-SCORE-1: event {@code i} of {@code n} as a pure function of the seed, {@code i} and {@code n}. A year from
 * 2025-01-01 in UTC, 100,000 ambassadors with a long tail, one event in a hundred late by less than three days, one visit in
 * two hundred one's own.
 */
public final class AdvoScore {
    static final long SEED = 20250101;
    static final int AMBASSADORS = 100_000;
    static final int VISITORS = 1 << 20;
    public static final List<String> KINDS = List.of("share", "click", "reaction", "comment", "reshare", "conversion");
    public static final List<String> CHANNELS = List.of("linkedin", "x", "facebook", "instagram", "blog");

    private static final long T0 = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final long SPAN = Duration.ofDays(365).toMillis();
    private static final long LATE = Duration.ofDays(3).toMillis();
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xD1B54A32D192ED03L;

    /** Of a hundred events, how many are of a kind up to this one. */
    private static final int[] SHARES = {8, 63, 88, 93, 98, 100};

    private final long n;

    /** Of so many events. */
    public AdvoScore(long n) {
        this.n = n;
    }

    /** SplitMix64's finish. */
    static long mix(long z) {
        long y = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long x = (y ^ y >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }

    /** What an event is made of. */
    public static long hash(long i) {
        return mix(SEED + (i + 1) * GOLDEN);
    }

    /** What else it is made of. */
    public static long second(long hash) {
        return mix(hash ^ SECOND);
    }

    /** Epoch milliseconds. */
    public long at(long i, long second) {
        long due = T0 + (long) ((double) i / n * SPAN);
        long dice = second >>> 40;
        return dice % 100 == 0 ? Math.max(T0, due - dice * 7_919 % LATE) : due;
    }

    /** A number from 0. */
    public static int ambassador(long hash) {
        double u = (hash >>> 11) * 0x1p-53;
        return (int) (AMBASSADORS * u * u);
    }

    /** A place in {@link #KINDS}. */
    public static int kind(long second) {
        int dice = (int) ((second & 0xffff) % 100);
        int kind = 0;
        while (dice >= SHARES[kind]) {
            kind++;
        }
        return kind;
    }

    /** A place in {@link #CHANNELS}. */
    public static int channel(long second) {
        return (int) ((second >>> 16 & 0xff) % CHANNELS.size());
    }

    /** Below -1, so no ambassador; or the ambassador. */
    public static int visitor(long hash, long second) {
        return (second >>> 24 & 0xffff) % 200 == 0 ? ambassador(hash) : -2 - (int) ((hash ^ second) & VISITORS - 1);
    }
}
