package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Channels;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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

    /** Background workers at work or waiting for a thread of the executor. */
    private final AtomicInteger submitted = new AtomicInteger();

    /** Workers that may have a delivery in hand. */
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

    /** Sets workers to work, as many as are not working or waiting for a thread yet, and returns at once. */
    void workInBackground() {
        if (hand.isClosed()) {
            return;
        }
        tidy();
        IntStream.range(0, workers).filter(i -> takesPlace()).forEach(i -> submit());
    }

    /**
     * Claims nothing from now on, and waits until what is under way has ended.
     *
     * @return false where it takes longer than this
     */
    boolean stop(Duration atMost) throws InterruptedException {
        hand.close();
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (working) {
            for (long left = atMost.toNanos(); working.get() > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(working, left);
            }
            return working.get() == 0;
        }
    }

    /** Works until nothing is due, and waits for it. What fails unexpectedly is thrown after the others have ended. */
    void workAndWait() {
        tidy();
        var begun = IntStream.range(0, workers)
                .mapToObj(i -> CompletableFuture.runAsync(this::untilNothingIsDue, executor))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(begun).join();
    }

    private void tidy() {
        store.releaseEnded(Timing.QUIET);
        store.endOver();
    }

    /** A busy executor is given no more tasks than there are workers, however often it is asked. */
    private boolean takesPlace() {
        return submitted.getAndUpdate(n -> Math.min(n + 1, workers)) < workers;
    }

    private void submit() {
        boolean taken = false;
        try {
            executor.execute(this::workAndTell);
            taken = true;
        } finally {
            if (!taken) {
                submitted.decrementAndGet();
            }
        }
    }

    private void workAndTell() {
        try {
            untilNothingIsDue();
        } catch (RuntimeException e) {
            LOG.error("A delivery worker stopped; what it had in hand is given back when its lease ends", e);
        } finally {
            submitted.decrementAndGet();
        }
    }

    private void untilNothingIsDue() {
        working.incrementAndGet();
        try {
            for (var first = hand.next(); first.isPresent(); first = hand.next()) {
                carryOut(first);
            }
        } finally {
            synchronized (working) {
                working.decrementAndGet();
                working.notifyAll();
            }
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
