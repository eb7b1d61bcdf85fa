package dev.advocacy.scoring.column;

import java.security.SecureRandom;

/**
 * Spreads numbers: the finish of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014); and
 * words, so that who chooses them cannot foresee where they meet.
 */
final class Hash {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long KEY = new SecureRandom().nextLong();
    private static final long FACTOR = new SecureRandom().nextLong() | 1;

    private Hash() {}

    static long of(int one, long other) {
        long z = other + (one + 1) * STEP;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A number from 0: the same for equal words within one process, and hardly ever for others. */
    static long of(String word) {
        long hash = KEY + word.length();
        for (int i = 0; i < word.length(); i++) {
            hash = folded(hash ^ word.charAt(i)) + KEY;
        }
        return hash >>> 1;
    }

    /** Both halves of the product, so that every bit has a say in every other. */
    private static long folded(long hash) {
        return hash * FACTOR ^ Math.multiplyHigh(hash, FACTOR);
    }
}
