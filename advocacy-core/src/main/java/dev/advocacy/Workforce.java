package dev.advocacy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads: the host's executor, or some of our own, and one that looks for due work. Thread-safe. */
final class Workforce {
    /** Stops the work, and waits for what is under way; false where it takes longer. */
    interface Stop {
        boolean within(Duration atMost) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Workforce.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** As long as a call may take, so that what is under way is told. */
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private static final int OWN_THREADS = 8;

    private final AtomicInteger started = new AtomicInteger();
    private final @Nullable ExecutorService own;
    private final Executor executor;
    private @Nullable ScheduledExecutorService looking;
    private @Nullable ScheduledFuture<?> rounds;

    Workforce(@Nullable Executor host) {
        this.own = host == null ? Executors.newFixedThreadPool(OWN_THREADS, this::daemon) : null;
        this.executor = host == null ? Objects.requireNonNull(own) : host;
    }

    Executor executor() {
        return executor;
    }

    synchronized void everySoOften(Runnable work) {
        if (looking == null) {
            looking = Executors.newSingleThreadScheduledExecutor(this::daemon);
            rounds = looking.scheduleWithFixedDelay(
                    () -> tryTo(work), 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    synchronized void close(Stop work) {
        waitFor(work);
        if (looking != null && rounds != null) {
            rounds.cancel(false);
            stop(looking);
        }
        if (own != null) {
            stop(own);
        }
    }

    /** A look that fails, for example because the store is away, is told and made again. A schedule ends silently at whatever leaves it. */
    private static void tryTo(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Looking for due deliveries failed; it is tried again", e);
        } catch (Throwable e) {
            LOG.error("Looking for due deliveries failed badly; it is tried again, and this process needs a look", e);
        }
    }

    /**
     * Waits, and interrupts nobody: what takes longer ends with the process. An interrupt could meet a thread while it writes, and
     * an embedded H2 closes its file for the whole process then.
     */
    private static void stop(ExecutorService threads) {
        threads.shutdown();
        waitFor(atMost -> threads.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS));
    }

    private static void waitFor(Stop ending) {
        try {
            if (!ending.within(FAREWELL)) {
                LOG.warn("Closing: work of more than {} s is left to end by itself", FAREWELL.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread daemon(Runnable work) {
        var thread = new Thread(work, "advocacy-" + started.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
