package dev.advocacy.cli.log;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a file of events holds, each event once.
 *
 * @param events in the file's order
 * @param lines how many lines, records or rows were read
 * @param repeats how many were an event that was there before
 * @param problems what was found on the way
 */
public record EventLog(List<ScoringEvent> events, long lines, long repeats, Problems problems)
        implements Iterable<ScoringEvent> {

    @Override
    public Iterator<ScoringEvent> iterator() {
        return events.iterator();
    }

    /** Only some of the events. */
    public EventLog only(Predicate<ScoringEvent> meant) {
        return new EventLog(events.stream().filter(meant).toList(), lines, repeats, problems);
    }

    /** Each ambassador's. */
    public Map<AmbassadorId, List<ScoringEvent>> byAmbassador() {
        Map<AmbassadorId, List<ScoringEvent>> all = new LinkedHashMap<>();
        events.forEach(
                e -> all.computeIfAbsent(e.ambassador(), a -> new ArrayList<>()).add(e));
        return all;
    }
}
