package dev.advocacy.store;

import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.EventLog;
import dev.advocacy.event.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** One change at a time, its events with it: the memory's transaction. Every part of the store shares one. */
final class Unit implements EventLog {
    private final Clock clock;
    private final List<Recorded> log = new ArrayList<>();

    Unit(Clock clock) {
        this.clock = clock;
    }

    synchronized <T> T in(Supplier<T> change) {
        return change.get();
    }

    synchronized void in(Runnable change) {
        change.run();
    }

    /** Only inside a change. */
    void append(Collection<? extends AdvocacyEvent> events) {
        events.forEach(e -> log.add(new Recorded(log.size() + 1L, e)));
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public synchronized List<Recorded> after(long number, int max) {
        int from = (int) Math.min(Math.max(number, 0), log.size());
        int to = (int) Math.min((long) from + Math.max(max, 0), log.size());
        return List.copyOf(log.subList(from, to));
    }
}
