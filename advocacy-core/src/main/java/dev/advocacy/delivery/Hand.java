package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Channels;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * What a node has claimed and not begun. One worker claims, for all of them, so that they share the commit; the others take
 * from what it got. Thread-safe.
 */
final class Hand {
    private final DeliveryStore store;
    private final Channels channels;
    private final Connections connections;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final int most;
    private final String node = "node-" + UUID.randomUUID();
    private final Lock lock = new ReentrantLock();
    private final Queue<WorkStep> begun = new ArrayDeque<>();

    /**
     * An empty hand.
     *
     * @param wall this node's wall clock; it may be wrong, and may be set
     * @param nanos this node's monotonic clock
     * @param most how many to claim at once
     */
    Hand(
            DeliveryStore store,
            Channels channels,
            Connections connections,
            InstantSource wall,
            LongSupplier nanos,
            int most) {
        this.store = store;
        this.channels = channels;
        this.connections = connections;
        this.wall = wall;
        this.nanos = nanos;
        this.most = most;
    }

    /** The first step with one more delivery; empty where nothing is due. */
    Optional<WorkStep> next() {
        lock.lock();
        try {
            if (begun.isEmpty()) {
                claim();
            }
            return Optional.ofNullable(begun.poll());
        } finally {
            lock.unlock();
        }
    }

    private void claim() {
        var watch = new Stopwatch(wall, nanos);
        store.claim(node, Timing.LEASE, most).forEach(d -> begun.add(firstStep(d, new Lease(d, watch))));
    }

    private WorkStep firstStep(Delivery claimed, Lease lease) {
        if (claimed.state() == DeliveryState.CLAIMED) {
            return WorkStep.of(new Publication(store, channels, connections, lease, claimed)::prepare);
        }
        return WorkStep.last(new Reconciliation(store, channels, connections, lease, claimed)::look);
    }
}
