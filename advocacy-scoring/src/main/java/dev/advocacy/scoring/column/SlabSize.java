package dev.advocacy.scoring.column;

import java.util.List;

/** Whether slabs for everyone are the way: events about in the order of time, and slabs that fit the memory. */
final class SlabSize {
    /** One event in so many may be on another day than the one before it. */
    private static final int LEAP = 8;

    /** Slabs may take this part of the heap. */
    private static final int PART = 4;

    private static final double DAY = 86_400_000;

    private final Shape shape;
    private final List<EventBatch> batches;

    SlabSize(Shape shape, List<EventBatch> batches) {
        this.shape = shape;
        this.batches = batches;
    }

    boolean isFine() {
        long events = batches.stream().mapToLong(EventBatch::size).sum();
        long leaps = batches.stream().mapToLong(batch -> batch.facts.leaps()).sum();
        return leaps * LEAP <= events && bytes() < (double) Runtime.getRuntime().maxMemory() / PART;
    }

    private double bytes() {
        int people =
                batches.stream().mapToInt(batch -> batch.facts.people()).max().orElse(0);
        long earliest = batches.stream()
                .mapToLong(batch -> batch.facts.earliest())
                .min()
                .orElse(0);
        long latest =
                batches.stream().mapToLong(batch -> batch.facts.latest()).max().orElse(0);
        double days = 1 + (latest - earliest) / DAY;
        return days
                * people
                * (shape.slots().count(Lane.BYTE)
                        + (double) Long.BYTES * shape.slots().count(Lane.WIDE));
    }
}
