package dev.advocacy.scoring.column;

/** Spreads numbers: the finish of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
final class Hash {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long of(int one, long other) {
        long z = other + (one + 1) * STEP;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
