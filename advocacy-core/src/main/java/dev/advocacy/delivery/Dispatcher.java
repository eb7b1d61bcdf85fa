package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Channels;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
    private final Hand hand;
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
        this.hand = new Hand(store, channels, connections, outcome, System::nanoTime, workers);
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
            for (var first = hand.next(); first.isPresent(); first = hand.next()) {
                carryOut(first);
            }
        } finally {
            working.decrementAndGet();
        }
    }

    private static void carryOut(Optional<WorkStep> first) {
        for (var step = first; step.isPresent() && waited(step.get().pause()); ) {
            step = step.get().take();
        }
    }

    /** False where the thread is to end: what it has in hand is taken over when its lease has ended. */
    private static boolean waited(Duration pause) {
        if (pause.isZero()) {
            return true;
        }
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            LOG.warn("A delivery worker was told to end before the store took an outcome; it is looked for later");
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
