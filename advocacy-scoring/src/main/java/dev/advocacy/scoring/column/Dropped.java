package dev.advocacy.scoring.column;

import org.jspecify.annotations.Nullable;

/**
 * Which events of a batch do not count: repeats, and what was taken back; and which do not count for some of the rules, being
 * repeats to them. Not thread-safe while it is written, but for different events.
 */
final class Dropped {
    static final Dropped NONE = new Dropped(null, null);

    private final long @Nullable [] bits;
    private final byte @Nullable [] repeats;

    private Dropped(long @Nullable [] bits, byte @Nullable [] repeats) {
        this.bits = bits;
        this.repeats = repeats;
    }

    /** None yet, of so many events. */
    static Dropped of(int events) {
        return new Dropped(new long[(events >> 6) + 1], null);
    }

    /** The same, with room for what is a repeat to some rules. */
    Dropped withRepeats(int events) {
        return new Dropped(bits, new byte[events]);
    }

    /** A bit an event, the lowest of a word first; null where nothing is dropped. */
    long @Nullable [] bits() {
        return bits;
    }

    /** An event's bits are the rules of {@link OncePer#rules} it is a repeat to; null where no rule asks. */
    byte @Nullable [] repeats() {
        return repeats;
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

    void repeat(int i, int rule) {
        if (repeats == null) {
            throw new IllegalStateException("no rule asks for repeats here");
        }
        repeats[i] |= (byte) (1 << rule);
    }
}
