package dev.advocacy.scoring.column;

import dev.advocacy.scoring.Filter;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What other events refuse an event: the same event before it, a retraction, the same post confirmed before. Each by the
 * rules that hold everywhere: within one ambassador, wherever the events stand.
 */
final class Refusals {
    private final ScoringRules rules;
    private final EventLog log;
    private final Workers workers;
    private final List<Dropped> dropped = new ArrayList<>();
    private final PairMap goneWithPost = new PairMap();

    private Refusals(ScoringRules rules, EventLog log, Workers workers) {
        this.rules = rules;
        this.log = log;
        this.workers = workers;
    }

    /** By batch; what rules do not count twice is among it. */
    static List<Dropped> of(ScoringRules rules, List<EventBatch> batches, Workers workers) {
        return OncePer.of(rules, batches, dropped(rules, batches, workers), workers);
    }

    private static List<Dropped> dropped(ScoringRules rules, List<EventBatch> batches, Workers workers) {
        boolean ids = batches.stream().anyMatch(batch -> batch.id != null);
        boolean takesBack = batches.stream().anyMatch(batch -> batch.facts.takesBack());
        boolean posts = batches.stream().anyMatch(batch -> batch.post != null);
        if (!ids && !takesBack && !posts) {
            return batches.stream().map(batch -> Dropped.NONE).toList();
        }
        var refusals = new Refusals(rules, new EventLog(batches), workers);
        batches.forEach(batch -> refusals.dropped.add(Dropped.of(batch.size())));
        refusals.find(ids, takesBack, posts);
        return refusals.dropped;
    }

    private void find(boolean ids, boolean takesBack, boolean posts) {
        var byId = ids ? repeats() : new PairMap();
        if (takesBack) {
            retractions(byId);
        }
        if (posts) {
            posts();
        }
    }

    private void drop(int place) {
        int batch = log.batch(place);
        dropped.get(batch).add(place - log.begin(batch));
    }

    /**
     * Drops repeats, and gives the place of each event that a retraction may name: by its id, and a number from 0 for each of
     * those whose ids are the same in their columns.
     */
    private PairMap repeats() {
        var byId = new PairMap();
        for (int place : new Ids(log, workers).wanted()) {
            int b = log.batch(place);
            long id = Ids.ids(log.batches.get(b))[place - log.begin(b)];
            int like = 0;
            int first = byId.get(like, id);
            while (first != PairMap.ABSENT && !log.haveOneId(first, place)) {
                first = byId.get(++like, id);
            }
            if (first == PairMap.ABSENT) {
                byId.put(like, id, place);
            } else {
                log.requireEqual(first, place, rules);
                drop(place);
            }
        }
        return byId;
    }

    private void retractions(PairMap byId) {
        workers.each(
                        workers.count,
                        part -> retractions(
                                Workers.begin(log.size(), part, workers.count),
                                Workers.begin(log.size(), part + 1, workers.count)))
                .forEach(places -> places.forEach(place -> takeBack(place, byId)));
    }

    /** The places of retractions, from one place to before another. */
    private IntStream retractions(int from, int to) {
        var places = IntStream.builder();
        log.each(from, to, (b, first, after) -> {
            var batch = log.batches.get(b);
            for (int i = first; i < after; i++) {
                if (log.isRetraction(batch, i)) {
                    places.add(log.begin(b) + i);
                }
            }
        });
        return places.build();
    }

    private void takeBack(int retraction, PairMap byId) {
        drop(retraction);
        int b = log.batch(retraction);
        var batch = log.batches.get(b);
        int i = retraction - log.begin(b);
        if (batch.retracts == null || batch.retracts[i] == Dictionary.NONE) {
            takeBackPost(batch, i);
            return;
        }
        int like = 0;
        int place = byId.get(like, batch.retracts[i]);
        while (place != PairMap.ABSENT && !log.names(retraction, place)) {
            place = byId.get(++like, batch.retracts[i]);
        }
        if (place != PairMap.ABSENT) {
            takeBackEvent(place, batch.ambassador[i]);
        }
    }

    private void takeBackEvent(int place, int ambassador) {
        int b = log.batch(place);
        var batch = log.batches.get(b);
        int i = place - log.begin(b);
        if (batch.ambassador[i] == ambassador && !log.isRetraction(batch, i)) {
            dropped.get(b).add(i);
            if (log.isShare(batch, i)) {
                takeBackPost(batch, i);
            }
        }
    }

    private void takeBackPost(EventBatch batch, int i) {
        if (batch.post != null && batch.post[i] != Dictionary.NONE) {
            goneWithPost.put(batch.ambassador[i], batch.post[i], 0);
        }
    }

    /** Drops what went with its post, and of what is left every confirmation of a post but the first. */
    private void posts() {
        var confirmed = new PairMap();
        var filters = rules.filters().stream()
                .filter(filter -> filter.covers(ScoringEvent.SHARE))
                .map(Filter::condition)
                .toList();
        for (int b = 0; b < log.batches.size(); b++) {
            var batch = log.batches.get(b);
            int[] post = batch.post;
            for (int i = 0; post != null && i < post.length; i++) {
                if (post[i] != Dictionary.NONE) {
                    post(b, i, post[i], confirmed, filters);
                }
            }
        }
    }

    private void post(int b, int i, int post, PairMap confirmed, List<Filter.Condition> filters) {
        var batch = log.batches.get(b);
        if (goneWithPost.get(batch.ambassador[i], post) != PairMap.ABSENT) {
            dropped.get(b).add(i);
        } else if (log.isShare(batch, i) && !dropped.get(b).has(i) && !isRefused(batch, i, filters)) {
            confirm(log.begin(b) + i, batch.ambassador[i], post, confirmed);
        }
    }

    private void confirm(int place, int ambassador, int post, PairMap confirmed) {
        int known = confirmed.get(ambassador, post);
        if (known == PairMap.ABSENT || log.isBefore(place, known)) {
            confirmed.put(ambassador, post, place);
        }
        if (known != PairMap.ABSENT) {
            drop(log.isBefore(place, known) ? known : place);
        }
    }

    /** Whether a share is refused whatever its post: by its marks, or as a visit to oneself. */
    private boolean isRefused(EventBatch batch, int i, List<Filter.Condition> filters) {
        boolean self = batch.visitor != null && batch.visitor[i] == batch.ambassador[i];
        Set<String> marks = batch.marksOf(i);
        return log.isBarred(batch, i)
                || filters.stream()
                        .anyMatch(condition -> (condition instanceof Filter.SelfVisit && self)
                                || (condition instanceof Filter.Marked marked && marks.contains(marked.mark())));
    }
}
