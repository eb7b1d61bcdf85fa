package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One ambassador's events by id: the same event twice is the same event once. Not thread-safe. */
final class EventSet {
    private final Map<String, ScoringEvent> byId = new HashMap<>();

    /** Those of one ambassador in a log. */
    static EventSet of(Iterable<ScoringEvent> events, AmbassadorId ambassador) {
        var set = new EventSet();
        for (ScoringEvent event : events) {
            if (event.ambassador().equals(ambassador)) {
                set.add(event);
            }
        }
        return set;
    }

    void add(ScoringEvent event) {
        var before = byId.putIfAbsent(event.id(), event);
        if (before != null && !before.equals(event)) {
            throw ScoringEvent.reused(before, event);
        }
    }

    void addAll(EventSet others) {
        others.byId.values().forEach(this::add);
    }

    Collection<ScoringEvent> all() {
        return byId.values();
    }

    /** In the order of ids. */
    List<ScoringEvent> byId() {
        return byId.values().stream()
                .sorted(Comparator.comparing(ScoringEvent::id, ScoringEvent.ID_ORDER))
                .toList();
    }
}
