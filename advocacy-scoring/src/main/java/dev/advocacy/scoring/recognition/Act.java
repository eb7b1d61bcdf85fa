package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.Reason;
import dev.advocacy.scoring.Receipt;
import dev.advocacy.scoring.ScoringEvent;
import java.util.Map;
import java.util.TreeMap;

/** An event that counts: its day under the rules and what it was credited, by kind of points. */
record Act(ScoringEvent event, long day, Map<String, Long> units) {

    static Act of(ScoringEvent event, Receipt receipt) {
        Map<String, Long> units = new TreeMap<>();
        receipt.lines()
                .forEach(line -> units.merge(line.pointKind(), line.credited().units(), Long::sum));
        return new Act(event, receipt.day().toEpochDay(), units);
    }

    /** An event of a kind without a rule counts; one that every rule on it gives nothing for, or has seen before, does not. */
    static boolean counts(Receipt receipt) {
        return receipt.reason() == Reason.NO_RULE
                || receipt.lines().stream()
                        .anyMatch(line -> line.reason() == Reason.CREDITED || line.reason() == Reason.CAPPED);
    }

    /** How much it adds: units of the rule set's scale, or 1 for an event of the kinds that are counted. */
    long amount(Measure measure) {
        if (measure instanceof Measure.CountOf count) {
            return count.kinds().contains(event.kind()) ? 1 : 0;
        }
        return points(((Measure.PointsOf) measure).kind());
    }

    /** Points of one kind, or of all where it is empty. */
    long points(String kind) {
        return kind.isEmpty()
                ? units.values().stream().mapToLong(Long::longValue).sum()
                : units.getOrDefault(kind, 0L);
    }
}
