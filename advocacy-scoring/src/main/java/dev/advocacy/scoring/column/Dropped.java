package dev.advocacy.scoring.column;

import org.jspecify.annotations.Nullable;

/** Which events of a batch do not count: repeats, and what was taken back. */
final class Dropped {
    static final Dropped NONE = new Dropped(null);

    private final long @Nullable [] bits;

    Dropped(long @Nullable [] bits) {
        this.bits = bits;
    }

    boolean isNone() {
        return bits == null;
    }

    boolean has(int i) {
        return bits != null && (bits[i >> 6] & 1L << i) != 0;
    }
}
