package dev.advocacy.scoring.column;

import dev.advocacy.scoring.Filter;
import dev.advocacy.scoring.Per;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.ZeroRows;
import java.util.List;

/** Whether sums by ambassador and day are all that matters, so that no event has to be looked at beside another. */
final class Sums {
    /** Far from the edge of a long, so that doubles are exact enough to tell. */
    static final double LIMIT = 0x1p62;

    private final ScoringRules rules;

    Sums(ScoringRules rules) {
        this.rules = rules;
    }

    boolean suffice(List<EventBatch> batches) {
        boolean posts = batches.stream().anyMatch(batch -> batch.post != null);
        return suffice(posts) && batches.stream().allMatch(this::suffice) && stayWithin64Bits(batches);
    }

    /** As far as the rules say, of events with posts or without. */
    boolean suffice(boolean posts) {
        return rules.ranking() != Ranking.ORDINAL
                && rules.zeroRows() == ZeroRows.OUT
                && OncePer.rules(rules).size() <= OncePer.MOST_RULES
                && rules.filters().stream().allMatch(filter -> looksAtOne(filter, posts));
    }

    /** A filter that looks at one event alone. Of events without a post, none is within a time after the share. */
    private static boolean looksAtOne(Filter filter, boolean posts) {
        return filter.condition() instanceof Filter.SelfVisit
                || filter.condition() instanceof Filter.Marked
                || (filter.condition() instanceof Filter.Within && !posts);
    }

    /** As far as the rules say where no event can be looked for later. */
    boolean sufficeAlone() {
        return OncePer.rules(rules).isEmpty() && suffice(false);
    }

    /** The same where batches are folded and forgotten, so that no event can be looked for later. */
    boolean sufficeAlone(EventBatch batch) {
        return batch.id == null
                && batch.post == null
                && !batch.facts.takesBack()
                && OncePer.rules(rules).isEmpty()
                && suffice(List.of(batch));
    }

    private boolean suffice(EventBatch batch) {
        return batch.size() == 0 || sufficeOf(batch);
    }

    private boolean sufficeOf(EventBatch batch) {
        return !(rules.countsInZoneOfAmbassador() && batch.zone != null)
                && Tables.fit(rules, batch.words, batch.marks != null)
                && Days.eachOnce(rules.zone(), batch.facts.earliest(), batch.facts.latest());
    }

    private boolean stayWithin64Bits(List<EventBatch> batches) {
        return batches.stream().mapToDouble(this::most).sum() < LIMIT;
    }

    /** What can be added to any sum, where it stays far enough within 64 bits; nothing ever wraps around. */
    static double within64Bits(double most) {
        if (most >= LIMIT) {
            throw new IllegalArgumentException(
                    "with these events, sums could pass 64 bits: give all of them to ColumnEngine.score, or use smaller"
                            + " weights, multipliers or values, or fewer decimals");
        }
        return most;
    }

    /** What a batch can add to any sum, at most. */
    double most(EventBatch batch) {
        return batch.size()
                * most(Math.max(Math.abs((double) batch.facts.leastValue()), (double) batch.facts.mostValue()));
    }

    /** What an event of this value, in millionths and above or below 0, can add to any sum, at most. */
    double most(double value) {
        return rules.rules().stream()
                .mapToDouble(rule -> most(rule, value / ScoringEvent.ONE))
                .sum();
    }

    private double most(Rule rule, double value) {
        double times = 1;
        for (var multiplier : rules.multipliers()) {
            times *= Math.max(1, multiplier.basisPoints() / 10_000.0);
        }
        double weight = Math.abs((double) rule.weights().standard());
        for (long on : rule.weights().byChannel().values()) {
            weight = Math.max(weight, Math.abs((double) on));
        }
        return weight * times * (rule.per() == Per.VALUE ? value : 1);
    }
}
