package dev.advocacy.twitter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only where somebody waits for it, for each thread its own. Keeps every wait. */
final class FakePauses implements Pauses {
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Duration> passed = ThreadLocal.withInitial(() -> Duration.ZERO);

    @Override
    public long nanoTime() {
        return passed.get().toNanos();
    }

    @Override
    public void pause(Duration wait) {
        waits.add(wait);
        passed.set(passed.get().plus(wait));
    }
}
