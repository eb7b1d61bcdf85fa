package dev.advocacy.scoring.column;

import org.jspecify.annotations.Nullable;

/** Which events of a batch do not count: repeats, and what was taken back. Not thread-safe while it is written. */
final class Dropped {
    static final Dropped NONE = new Dropped(null);

    private final long @Nullable [] bits;

    private Dropped(long @Nullable [] bits) {
        this.bits = bits;
    }

    /** None yet, of so many events. */
    static Dropped of(int events) {
        return new Dropped(new long[(events >> 6) + 1]);
    }

    /** A bit an event, the lowest of a word first; null where nothing is dropped. */
    long @Nullable [] bits() {
        return bits;
    }

    boolean has(int i) {
        return bits != null && (bits[i >> 6] & 1L << i) != 0;
    }

    void add(int i) {
        if (bits == null) {
            throw new IllegalStateException("nothing can be dropped here");
        }
        bits[i >> 6] |= 1L << i;
    }
}
