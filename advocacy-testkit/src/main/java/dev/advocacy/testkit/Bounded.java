package dev.advocacy.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls that must end in time. */
final class Bounded {
    private Bounded() {}

    /** What the work gave or threw; an {@link AssertionError} where it did not end in time. */
    static <T> T call(Duration limit, Callable<T> work) throws Throwable {
        var task = new FutureTask<T>(work);
        var thread = new Thread(task, "adapter-under-test");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "the adapter did not come back within " + limit
                            + ": bound every call in time, or the machine is slow: override patience()",
                    e);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
