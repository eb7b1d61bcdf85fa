package dev.advocacy.cli.log;

import java.security.SecureRandom;

/**
 * A hash of text that who chooses the text cannot foresee, unlike {@link String#hashCode()}: no file can be made whose ids all
 * meet in one place of a table.
 */
record KeyedHash(long key, long factor) {

    /** With a key of its own. */
    static KeyedHash random() {
        var random = new SecureRandom();
        return new KeyedHash(random.nextLong(), random.nextLong() | 1);
    }

    int of(String text) {
        long hash = key + text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = folded(hash ^ text.charAt(i), factor) + key;
        }
        return (int) (hash ^ hash >>> 32);
    }

    /** Both halves of the product, so that every bit has a say in every other. */
    private static long folded(long a, long b) {
        return a * b ^ Math.multiplyHigh(a, b);
    }
}
