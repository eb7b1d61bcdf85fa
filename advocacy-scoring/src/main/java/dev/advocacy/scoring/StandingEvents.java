package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is left of a log when repeats count once, what was taken back is gone, and so are retractions and what machines did. */
public final class StandingEvents {
    private StandingEvents() {}

    /** In {@link ScoringEvent#ORDER}. Reads the log once; two different events under one id of one person are refused. */
    public static List<ScoringEvent> of(Iterable<ScoringEvent> log) {
        SortedMap<AmbassadorId, EventSet> sets = new TreeMap<>();
        log.forEach(event ->
                sets.computeIfAbsent(event.ambassador(), who -> new EventSet()).add(event));
        List<ScoringEvent> standing = new ArrayList<>();
        sets.values().forEach(set -> add(set, standing));
        standing.sort(ScoringEvent.ORDER);
        return standing;
    }

    private static void add(EventSet set, List<ScoringEvent> standing) {
        var retractions = new Retractions(set.all());
        set.all().stream()
                .filter(event -> !event.isRetraction())
                .filter(event -> !event.marks().contains(ScoringEvent.AUTOMATED))
                .filter(event -> !retractions.cover(event))
                .forEach(standing::add);
    }
}
