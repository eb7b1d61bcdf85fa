package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Channels;
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
    private final Outcome outcome;
    private final LongSupplier nanos;
    private final int most;
    private final String node = "node-" + UUID.randomUUID();
    private final Lock lock = new ReentrantLock();
    private final Queue<WorkStep> begun = new ArrayDeque<>();

    /**
     * An empty hand.
     *
     * @param nanos this node's monotonic clock
     * @param most how many to claim at once
     */
    Hand(
            DeliveryStore store,
            Channels channels,
            Connections connections,
            Outcome outcome,
            LongSupplier nanos,
            int most) {
        this.store = store;
        this.channels = channels;
        this.connections = connections;
        this.outcome = outcome;
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

    /** The watch is begun before the store is asked: a claim is never thought younger than it is. */
    private void claim() {
        var watch = new Stopwatch(nanos);
        store.claim(node, Timing.CLAIM_LEASE, most).forEach(d -> begun.add(firstStep(d, watch)));
    }

    private WorkStep firstStep(Delivery claimed, Stopwatch sinceClaim) {
        return claimed.state() == DeliveryState.CLAIMED
                ? WorkStep.of(new Publication(store, channels, connections, outcome, sinceClaim, claimed)::prepare)
                : WorkStep.last(() -> new Reconciliation(channels, connections, outcome).look(claimed));
    }
}
