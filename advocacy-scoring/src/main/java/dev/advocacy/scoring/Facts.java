package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of facts by event number: the same event twice is the same event once. Not thread-safe. */
final class Facts {
    private final Map<Long, Fact> byNumber = new HashMap<>();

    /** What scoring reads of one ambassador in a log. */
    static Facts of(Iterable<Recorded> events, AmbassadorId ambassador) {
        var facts = new Facts();
        for (Recorded recorded : events) {
            Fact.of(recorded).filter(f -> f.ambassador().equals(ambassador)).ifPresent(facts::add);
        }
        return facts;
    }

    void add(Fact fact) {
        var before = byNumber.putIfAbsent(fact.number(), fact);
        if (before != null && !before.equals(fact)) {
            throw new RefusedException(
                    "event " + fact.number(),
                    Finding.error(
                            "scoring.event-number-reused",
                            "number",
                            "event number " + fact.number() + " stands for two different events, a " + before.kind()
                                    + " and a " + fact.kind()
                                    + ": a number never changes its event; do not mix two logs"));
        }
    }

    void addAll(Facts others) {
        others.byNumber.values().forEach(this::add);
    }

    Collection<Fact> all() {
        return byNumber.values();
    }

    /** In the log's order. */
    List<Fact> byNumber() {
        return byNumber.values().stream()
                .sorted(Comparator.comparingLong(Fact::number))
                .toList();
    }
}
