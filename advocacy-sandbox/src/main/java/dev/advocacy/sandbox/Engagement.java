package dev.advocacy.sandbox;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened to one post so far. */
final class Engagement {
    private final Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
    private @Nullable Instant until;

    synchronized void add(Deed deed) {
        counts.merge(deed, 1, Integer::sum);
    }

    synchronized int count(Deed deed) {
        return counts.getOrDefault(deed, 0);
    }

    synchronized boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Moves the mark up to which things have happened and gives the former one; never backwards. */
    synchronized @Nullable Instant advance(Instant to) {
        Instant former = until;
        if (former == null || to.isAfter(former)) {
            until = to;
        }
        return former;
    }
}
