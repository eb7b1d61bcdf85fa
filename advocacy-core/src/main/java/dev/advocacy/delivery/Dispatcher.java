package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Channels;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due deliveries and carries each one step on, with several workers on the host's executor. Any number of nodes may
 * do so at once: the store gives a delivery to one of them. Thread-safe.
 */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final DeliveryStore store;
    private final Executor executor;
    private final int workers;
    private final String node = "node-" + UUID.randomUUID();
    private final Publication publication;
    private final Reconciliation reconciliation;
    private final AtomicInteger working = new AtomicInteger();

    Dispatcher(
            DeliveryStore store,
            Channels channels,
            Connections connections,
            Clock clock,
            Executor executor,
            int workers) {
        this.store = store;
        this.executor = executor;
        this.workers = workers;
        var outcome = new Outcome(store, channels, connections, clock);
        this.publication = new Publication(store, channels, connections, clock, outcome);
        this.reconciliation = new Reconciliation(channels, connections, outcome);
    }

    /** Sets workers to work, as many as are not working yet, and returns at once. */
    void workInBackground() {
        store.releaseEnded(Timing.QUIET);
        IntStream.range(working.get(), workers).forEach(i -> executor.execute(this::workAndTell));
    }

    /** Works until nothing is due, and waits for it. What fails unexpectedly is thrown after the others have ended. */
    void workAndWait() {
        store.releaseEnded(Timing.QUIET);
        var begun = IntStream.range(0, workers)
                .mapToObj(i -> CompletableFuture.runAsync(this::untilNothingIsDue, executor))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(begun).join();
    }

    private void workAndTell() {
        try {
            untilNothingIsDue();
        } catch (RuntimeException e) {
            LOG.error("A delivery worker stopped; what it had in hand is given back when its lease ends", e);
        }
    }

    private void untilNothingIsDue() {
        working.incrementAndGet();
        try {
            for (var due = claim(); !due.isEmpty(); due = claim()) {
                due.forEach(this::carryOn);
            }
        } finally {
            working.decrementAndGet();
        }
    }

    private List<Delivery> claim() {
        return store.claim(node, Timing.CLAIM_LEASE, 1);
    }

    private void carryOn(Delivery claimed) {
        if (claimed.state() == DeliveryState.CLAIMED) {
            publication.carryOut(claimed);
        } else {
            reconciliation.look(claimed);
        }
    }
}
