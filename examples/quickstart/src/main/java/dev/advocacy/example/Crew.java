package dev.advocacy.example;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The host's threads. */
final class Crew implements AutoCloseable {
    private final ExecutorService threads;

    Crew(int size) {
        threads = Executors.newFixedThreadPool(size);
    }

    ExecutorService threads() {
        return threads;
    }

    /** Does all of it at once, as far as the threads go, and fails where one of them fails. */
    <T> void all(List<? extends Callable<T>> work) throws InterruptedException, ExecutionException {
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
