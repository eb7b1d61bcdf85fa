package dev.advocacy.benchmark.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Work for several threads at once. */
final class Threads {
    interface Step {
        void at(int i) throws Exception;
    }

    private Threads() {}

    /** Steps 0 to many - 1, each by whichever thread is free. */
    static void spread(int many, int threads, Step step) throws Exception {
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var all = IntStream.range(0, threads)
                    .mapToObj(t -> CompletableFuture.runAsync(() -> each(next, many, step), pool))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).get(10, TimeUnit.MINUTES);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void each(AtomicInteger next, int many, Step step) {
        for (int i = next.getAndIncrement(); i < many; i = next.getAndIncrement()) {
            try {
                step.at(i);
            } catch (Exception e) {
                throw new IllegalStateException("step " + i, e);
            }
        }
    }
}
