package dev.advocacy.sandbox.internal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened to one post so far. */
public final class Engagement {
    private final Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
    private @Nullable Instant until;

    public synchronized void add(Deed deed, int times) {
        counts.merge(deed, times, Integer::sum);
    }

    public void addAll(Engagement other) {
        for (Deed deed : Deed.values()) {
            add(deed, other.count(deed));
        }
    }

    public synchronized int count(Deed deed) {
        return counts.getOrDefault(deed, 0);
    }

    public synchronized boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Until when things have happened; before the first time nothing has. */
    public synchronized @Nullable Instant until() {
        return until;
    }

    /** Moves the mark forward, never backward. */
    public synchronized void advance(Instant to) {
        if (until == null || to.isAfter(until)) {
            until = to;
        }
    }
}
