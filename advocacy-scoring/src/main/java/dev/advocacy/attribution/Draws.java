package dev.advocacy.attribution;

/**
 * Random numbers that are the same on every Java, everywhere: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
 * generators, 2014). Each stream of a seed has its own numbers, whoever draws them and in whatever order. Not thread-safe.
 */
final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private long state;

    Draws(long seed, long stream) {
        state = mixed(mixed(seed + STEP) + stream * STEP);
    }

    long next() {
        state += STEP;
        return mixed(state);
    }

    private static long mixed(long state) {
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** From 0 to below 1. */
    double unit() {
        return (next() >>> 11) * UNIT;
    }

    /** From 0 to below the bound; for bounds far below 2^31 as good as even. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Shuffles. */
    void shuffle(int[] items) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }
}
