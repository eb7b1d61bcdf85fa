package dev.advocacy.scoring.recognition;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * One ambassador's events, and what counted of them before any moment. A retraction takes back from its own time on, so
 * what was there before it can be seen again; that needs no memory of what was once shown.
 */
final class Acts {
    private final ScoringRules rules;
    private final AmbassadorId ambassador;
    private final Collection<ScoringEvent> events;
    private final Map<Instant, List<Act>> before = new HashMap<>();

    Acts(ScoringRules rules, AmbassadorId ambassador, Collection<ScoringEvent> events) {
        this.rules = rules;
        this.ambassador = ambassador;
        this.events = events;
    }

    AmbassadorId ambassador() {
        return ambassador;
    }

    /** What counts of the events before a moment, in {@link ScoringEvent#ORDER}. */
    List<Act> before(Instant end) {
        return before.computeIfAbsent(end, this::read);
    }

    /** What counted just before something was taken back, in the order of time, and last what counts before the end. */
    List<List<Act>> views(Instant end) {
        var ends = new TreeSet<Instant>();
        for (ScoringEvent event : events) {
            if (event.isRetraction()) {
                ends.add(event.at());
                ends.addAll(takenBackAhead(event));
            }
        }
        ends.removeIf(at -> !at.isBefore(end));
        ends.add(end);
        return ends.stream().map(this::before).toList();
    }

    /** A retraction that came first takes back when its event happens, and with a share what its post had until then. */
    private List<Instant> takenBackAhead(ScoringEvent retraction) {
        return events.stream()
                .filter(event -> event.id().equals(retraction.retracts()))
                .map(ScoringEvent::at)
                .filter(retraction.at()::isBefore)
                .toList();
    }

    private List<Act> read(Instant end) {
        Map<String, ScoringEvent> byId = new HashMap<>();
        List<ScoringEvent> known = new ArrayList<>();
        for (ScoringEvent event : events) {
            if (event.at().isBefore(end)) {
                byId.put(event.id(), event);
                known.add(event);
            }
        }
        return rules.explain(known, ambassador).stream()
                .filter(Act::counts)
                .map(receipt -> Act.of(Objects.requireNonNull(byId.get(receipt.event()), "event"), receipt))
                .toList();
    }

    /** Where the person was at an event, as far as the rules look at that. */
    ZoneId zone(ScoringEvent event) {
        var theirs = event.zone();
        return rules.countsInZoneOfAmbassador() && theirs != null ? ZoneId.of(theirs) : rules.zone();
    }

    ScoringRules rules() {
        return rules;
    }
}
