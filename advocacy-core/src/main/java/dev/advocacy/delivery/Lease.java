package dev.advocacy.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * The time for which a node has a delivery in hand. As a clock it gives the store's time: when the store gave the delivery
 * away, and what has passed here since; what this node's own wall clock shows does not matter. Thread-safe.
 */
final class Lease implements InstantSource {
    private final Instant begun;
    private final Stopwatch watch;

    /**
     * A lease.
     *
     * @param watch begun before the store was asked: a lease is never thought younger than it is
     */
    Lease(Delivery claimed, Stopwatch watch) {
        this.begun = Objects.requireNonNull(claimed.leaseUntil(), "leaseUntil").minus(Timing.LEASE);
        this.watch = watch;
    }

    /** When it began, by the store's clock. */
    Instant begun() {
        return begun;
    }

    /** The store's time, or a little later. */
    @Override
    public Instant instant() {
        return begun.plus(watch.elapsed());
    }

    /** Whether so much of it has passed that no request is begun any more. */
    boolean isTooLateToSend() {
        return watch.elapsed().compareTo(Timing.LATEST_START) > 0;
    }

    boolean isOver() {
        return watch.elapsed().compareTo(Timing.LEASE) >= 0;
    }
}
