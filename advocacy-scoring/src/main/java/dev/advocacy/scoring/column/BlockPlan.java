package dev.advocacy.scoring.column;

import java.util.List;

/**
 * How ambassadors are cut into blocks whose state fits a core's own cache, and how an event becomes 32 bits: who within the
 * block, the day, the class.
 *
 * @param whoBits a block has two to this many ambassadors
 * @param dayBits for days from the first
 * @param classBits for classes
 * @param people how many ambassadors there are
 */
record BlockPlan(int whoBits, int dayBits, int classBits, int people) {
    /** Half of a common second-level cache. */
    private static final long STATE = 512 * 1024;

    /** As many open ends as a first-level cache holds lines for. */
    private static final int MOST_BLOCKS = 1 << 12;

    private static final int MOST_WHO_BITS = 12;

    static BlockPlan of(Shape shape, List<EventBatch> batches, int days, int classes) {
        int people =
                batches.stream().mapToInt(batch -> batch.facts.people()).max().orElse(0);
        long each = (long) days
                        * (shape.slots().count(Lane.BYTE)
                                + (long) Long.BYTES * shape.slots().count(Lane.WIDE))
                + Math.min(days, 128) * (long) Long.BYTES;
        int bits = MOST_WHO_BITS;
        while (bits > 0 && (each << bits) > STATE && people >> (bits - 1) < MOST_BLOCKS) {
            bits--;
        }
        return new BlockPlan(bits, bits(days), bits(classes), people);
    }

    private static int bits(int values) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, values - 1));
    }

    boolean fits() {
        return whoBits + dayBits + classBits <= Integer.SIZE;
    }

    int size() {
        return 1 << whoBits;
    }

    int blocks() {
        return (people + size() - 1) >>> whoBits;
    }
}
