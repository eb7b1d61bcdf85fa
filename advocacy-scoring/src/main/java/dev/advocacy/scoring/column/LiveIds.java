package dev.advocacy.scoring.column;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Filter;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events with ids one by one into sums that can be taken back: repeats count once, a retraction takes out what it names and
 * what belongs to its post, before or after it, and of several shares of one post the first is in. Keeps every event. Not
 * thread-safe.
 */
final class LiveIds implements LiveFold {
    private final ScoringRules rules;
    private final LiveSums sums;
    private final Map<String, ScoringEvent> byId = new HashMap<>();
    private final Map<Named, List<ScoringEvent>> byPost = new HashMap<>();
    private final Map<Named, ScoringEvent> confirmed = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private final Set<Named> takenIds = new HashSet<>();
    private final Set<Named> takenPosts = new HashSet<>();
    private long places;

    /** An id or a post, as one ambassador's events name it. */
    private record Named(AmbassadorId ambassador, String name) {}

    LiveIds(ScoringRules rules, LiveSums sums) {
        this.rules = rules;
        this.sums = sums;
    }

    /** Whether no event has a say in another but by its id or its post. */
    static boolean suffice(ScoringRules rules) {
        return OncePer.rules(rules).isEmpty()
                && !rules.countsInZoneOfAmbassador()
                && rules.filters().stream()
                        .allMatch(filter -> filter.condition() instanceof Filter.SelfVisit
                                || filter.condition() instanceof Filter.Marked);
    }

    @Override
    public void add(EventBatch batch, int i) {
        add(batch.event(i, places - i));
    }

    @Override
    public void add(ScoringEvent event) {
        places++;
        if (isOut(event)) {
            return;
        }
        var known = byId.get(event.id());
        if (known != null) {
            requireEqual(known, event);
        } else if (event.isRetraction()) {
            byId.put(event.id(), event);
            takeBack(event);
        } else {
            sums.hold(event.value());
            byId.put(event.id(), event);
            come(event);
        }
    }

    /** What is never kept, whatever it says. */
    static boolean isOut(ScoringEvent event) {
        return isBarred(event) && !event.isRetraction() && !event.kind().equals(ScoringEvent.SHARE);
    }

    private static boolean isBarred(ScoringEvent event) {
        return event.marks().contains(ScoringEvent.AUTOMATED) || event.marks().contains(ScoringEvent.NO_POINTS);
    }

    /** Refused as it is everywhere. */
    private void requireEqual(ScoringEvent known, ScoringEvent event) {
        if (!known.equals(event)) {
            rules.score(List.of(known, event));
        }
    }

    private void takeBack(ScoringEvent retraction) {
        var named = retraction.retracts();
        if (named == null) {
            takePost(retraction.ambassador(), retraction.post());
            return;
        }
        takenIds.add(new Named(retraction.ambassador(), named));
        var target = byId.get(named);
        if (target != null && target.ambassador().equals(retraction.ambassador()) && !target.isRetraction()) {
            takeOut(target);
            takePostOf(target);
        }
    }

    private void takePostOf(ScoringEvent event) {
        if (event.kind().equals(ScoringEvent.SHARE)) {
            takePost(event.ambassador(), event.post());
        }
    }

    private void takePost(AmbassadorId ambassador, @Nullable String post) {
        if (post != null) {
            var named = new Named(ambassador, post);
            takenPosts.add(named);
            byPost.getOrDefault(named, List.of()).forEach(this::takeOut);
        }
    }

    private void takeOut(ScoringEvent event) {
        if (counted.remove(event.id())) {
            sums.change(event, -1);
        }
    }

    private void count(ScoringEvent event) {
        sums.change(event, 1);
        counted.add(event.id());
    }

    private void come(ScoringEvent event) {
        if (takenIds.contains(new Named(event.ambassador(), event.id()))) {
            takePostOf(event);
        } else if (event.post() == null) {
            count(event);
        } else {
            come(event, new Named(event.ambassador(), event.post()));
        }
    }

    private void come(ScoringEvent event, Named post) {
        byPost.computeIfAbsent(post, p -> new ArrayList<>()).add(event);
        if (takenPosts.contains(post)) {
            return;
        }
        boolean confirms = event.kind().equals(ScoringEvent.SHARE) && !isRefused(event);
        var before = confirms ? confirmed.get(post) : null;
        if (before == null || ScoringEvent.ORDER.compare(event, before) < 0) {
            count(event);
            if (confirms) {
                confirmed.put(post, event);
            }
            if (before != null) {
                takeOut(before);
            }
        }
    }

    /** Whether a share is refused whatever its post. */
    private boolean isRefused(ScoringEvent share) {
        boolean self = share.ambassador().value().equals(share.visitor());
        return isBarred(share)
                || rules.filters().stream()
                        .filter(filter -> filter.covers(ScoringEvent.SHARE))
                        .map(Filter::condition)
                        .anyMatch(condition -> condition instanceof Filter.Marked marked
                                ? share.marks().contains(marked.mark())
                                : self);
    }
}
