package dev.advocacy.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that are never interrupted: where a thread is interrupted while it writes, H2 closes the file, and with it the
 * database for everybody in this process. None keeps the process alive.
 */
final class Threads implements ThreadFactory {
    private final AtomicInteger started = new AtomicInteger();

    /** So many, for works. */
    ThreadPoolExecutor pool(int size) {
        return new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this) {
            @Override
            public List<Runnable> shutdownNow() {
                shutdown();
                var waiting = new ArrayList<Runnable>();
                getQueue().drainTo(waiting);
                return waiting;
            }
        };
    }

    /** For what happens every so often; that ends with the shutdown by itself. */
    ScheduledThreadPoolExecutor clockwork(int size) {
        return new ScheduledThreadPoolExecutor(size, this) {
            @Override
            public List<Runnable> shutdownNow() {
                shutdown();
                return List.of();
            }
        };
    }

    @Override
    public Thread newThread(Runnable work) {
        var thread = new Thread(work, "advocacy-recurring-" + started.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
