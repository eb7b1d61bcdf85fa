package dev.advocacy.scoring.column;

import dev.advocacy.RefusedException;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several batches as one, its events by a place from 0. */
final class EventLog {
    final List<EventBatch> batches;
    private final int[] begins;
    private final int shares;
    private final int retractions;
    private final boolean[] barred;

    EventLog(List<EventBatch> batches) {
        this.batches = batches;
        begins = new int[batches.size() + 1];
        for (int b = 0; b < batches.size(); b++) {
            begins[b + 1] = Math.addExact(begins[b], batches.get(b).size());
        }
        var words = batches.get(0).words();
        shares = words.kinds().find(ScoringEvent.SHARE);
        retractions = words.kinds().find(ScoringEvent.RETRACTION);
        barred = new boolean[words.marks().size()];
        for (int code = 0; code < barred.length; code++) {
            var marks = words.marks().word(code);
            barred[code] = marks.contains(ScoringEvent.AUTOMATED) || marks.contains(ScoringEvent.NO_POINTS);
        }
    }

    int size() {
        return begins[batches.size()];
    }

    int begin(int batch) {
        return begins[batch];
    }

    /** Some events of one batch, from one to before another. */
    interface Stretch {
        void of(int batch, int from, int to);
    }

    /** Goes by batch over the events from one place to before another. */
    void each(int from, int to, Stretch stretch) {
        for (int b = 0; b < batches.size(); b++) {
            int first = Math.max(from, begins[b]) - begins[b];
            int after = Math.min(to, begins[b + 1]) - begins[b];
            if (first < after) {
                stretch.of(b, first, after);
            }
        }
    }

    /** The number of the batch that an event is in. */
    int batch(int place) {
        int found = Arrays.binarySearch(begins, place);
        return found >= 0 ? found : -found - 2;
    }

    boolean isShare(EventBatch batch, int i) {
        return (batch.kind[i] & 0xff) == shares;
    }

    boolean isRetraction(EventBatch batch, int i) {
        return (batch.kind[i] & 0xff) == retractions
                || (batch.retracts != null && batch.retracts[i] != Dictionary.NONE);
    }

    /**
     * Whether nothing of the event is ever kept: what machines did, and what the terms give nothing for, but for shares and
     * retractions.
     */
    boolean isOut(EventBatch batch, int i) {
        return isBarred(batch, i) && !isShare(batch, i) && !isRetraction(batch, i);
    }

    /** Whether its marks say that a machine did it, or that the terms give nothing for it. */
    boolean isBarred(EventBatch batch, int i) {
        return batch.marks != null && batch.marks[i] != Dictionary.NONE && barred[batch.marks[i]];
    }

    ScoringEvent event(int place) {
        int batch = batch(place);
        return batches.get(batch).event(place - begins[batch], begins[batch]);
    }

    /** Whether an event stands before another in the order of receipts. */
    boolean isBefore(int place, int other) {
        int a = batch(place);
        int b = batch(other);
        long one = batches.get(a).at[place - begins[a]];
        long two = batches.get(b).at[other - begins[b]];
        return one != two ? one < two : ScoringEvent.ORDER.compare(event(place), event(other)) < 0;
    }

    /** Whether two events, whose ids are the same in their columns, have one id. */
    boolean haveOneId(int place, int other) {
        var one = object(place);
        var two = object(other);
        return one == null || two == null || one.id().equals(two.id());
    }

    /** Whether a retraction names an event, whose id is the same in their columns. */
    boolean names(int retraction, int place) {
        var one = object(retraction);
        var two = object(place);
        return one == null || two == null || two.id().equals(one.retracts());
    }

    private @Nullable ScoringEvent object(int place) {
        int batch = batch(place);
        var objects = batches.get(batch).objects;
        return objects == null ? null : objects.get(place - begins[batch]);
    }

    /** Passes where both are the same event; else a {@link RefusedException} says that they share an id. */
    void requireEqual(int place, int other, ScoringRules rules) {
        int one = batch(place);
        int two = batch(other);
        if (!batches.get(one).isSame(place - begins[one], batches.get(two), other - begins[two])) {
            rules.score(List.of(event(place), event(other)));
        }
    }
}
