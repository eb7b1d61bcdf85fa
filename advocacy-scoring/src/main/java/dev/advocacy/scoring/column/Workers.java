package dev.advocacy.scoring.column;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many threads for one computation; the last to end closes it. */
final class Workers implements AutoCloseable {
    final int count;
    private final ExecutorService threads;

    /** A part of the work, by its number from 0. */
    interface Part<T> {
        T of(int part);
    }

    Workers(int count) {
        this.count = count;
        threads = Executors.newFixedThreadPool(count, Workers::thread);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "advocacy-columns");
        thread.setDaemon(true);
        return thread;
    }

    /** What each part gives, in their order. What one of them throws is thrown here, once all have ended. */
    <T> List<T> each(int parts, Part<T> part) {
        List<Callable<T>> calls = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            int number = i;
            calls.add(() -> part.of(number));
        }
        try {
            List<T> all = new ArrayList<>(parts);
            for (Future<T> future : threads.invokeAll(calls)) {
                all.add(future.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scoring columns", e);
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static RuntimeException cause(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    /** Where a part begins, if so many things are dealt to so many parts. */
    static int begin(int things, int part, int parts) {
        return (int) ((long) things * part / parts);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
