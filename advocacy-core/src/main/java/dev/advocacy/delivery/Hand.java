package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Channels;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What a node has claimed and not begun. One worker claims, for all of them, so that they share the commit; the others take
 * from what it got. Thread-safe.
 */
final class Hand {
    private static final long AHEAD_NANOS = Duration.ofSeconds(1).toNanos();

    /** For each worker at most so many lie in hand: where they are gone within a second, a network that slows down holds up few. */
    private static final int LARGEST = 4;

    private final DeliveryStore store;
    private final Channels channels;
    private final Connections connections;
    private final Outcome outcome;
    private final LongSupplier nanos;
    private final int workers;
    private final String node = "node-" + UUID.randomUUID();
    private final Lock claiming = new ReentrantLock();
    private final Queue<WorkStep> begun = new ConcurrentLinkedQueue<>();

    /** Written by whoever claims, read by all. */
    private final AtomicLong claims = new AtomicLong();

    private volatile boolean closed;
    private volatile int lot;
    private volatile int lastGot;
    private volatile long lastClaim;

    /**
     * An empty hand.
     *
     * @param nanos this node's monotonic clock
     * @param workers how many to claim at once; more, while they are gone within a second
     */
    Hand(
            DeliveryStore store,
            Channels channels,
            Connections connections,
            Outcome outcome,
            LongSupplier nanos,
            int workers) {
        this.store = store;
        this.channels = channels;
        this.connections = connections;
        this.outcome = outcome;
        this.nanos = nanos;
        this.workers = workers;
        this.lot = workers;
    }

    /** Nothing is claimed, or begun, after this; what was claimed and not begun is given back when its lease ends. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /** The first step with one more delivery; empty where nothing is due, or the hand is closed. */
    Optional<WorkStep> next() {
        if (closed) {
            return Optional.empty();
        }
        claimAhead();
        var next = begun.poll();
        return next == null ? claimed() : Optional.of(next);
    }

    /** While the network is quick and much is due, one worker claims before the others have run out of work. */
    private void claimAhead() {
        if (isQuick() && begun.size() <= lot / 2 && claiming.tryLock()) {
            try {
                claim();
            } finally {
                claiming.unlock();
            }
        }
    }

    private boolean isQuick() {
        return lastGot == lot && nanos.getAsLong() - lastClaim < AHEAD_NANOS;
    }

    /** Whoever waited while another claimed shares what that one got, also where it was nothing. */
    private Optional<WorkStep> claimed() {
        long before = claims.get();
        claiming.lock();
        try {
            boolean knowsNothingIsDue = claims.get() != before && lastGot == 0;
            if (begun.isEmpty() && !knowsNothingIsDue) {
                claim();
            }
            return Optional.ofNullable(begun.poll());
        } finally {
            claiming.unlock();
        }
    }

    /** The watch is begun before the store is asked: a claim is never thought younger than it is. */
    private void claim() {
        var watch = new Stopwatch(nanos);
        lot = isQuick() ? Math.min(2 * lot, LARGEST * workers) : workers;
        lastClaim = nanos.getAsLong();
        var got = store.claim(node, Timing.CLAIM_LEASE, lot, resting());
        lastGot = got.size();
        claims.incrementAndGet();
        got.forEach(d -> begun.add(firstStep(d, watch)));
    }

    /** What would only be given back is left to nodes that fare better. */
    private Set<ChannelId> resting() {
        return channels.all().stream()
                .filter(ChannelAdapter::isResting)
                .map(adapter -> adapter.descriptor().id())
                .collect(Collectors.toSet());
    }

    private WorkStep firstStep(Delivery claimed, Stopwatch sinceClaim) {
        return claimed.state() == DeliveryState.CLAIMED
                ? WorkStep.of(new Publication(store, channels, connections, outcome, sinceClaim, claimed)::prepare)
                : WorkStep.of(() -> new Reconciliation(channels, connections, outcome, sinceClaim).look(claimed));
    }
}
