package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** One state per ambassador. */
final class ScoreStates {
    private ScoreStates() {}

    static Collection<ScoreState> of(RuleBook book, Iterable<ScoringEvent> events) {
        Map<AmbassadorId, ScoreState> states = new HashMap<>();
        for (ScoringEvent event : events) {
            in(book, states, event.ambassador()).add(event);
        }
        return states.values();
    }

    static Collection<ScoreState> merged(RuleBook book, Iterable<ScoreState> parts) {
        Map<AmbassadorId, ScoreState> states = new HashMap<>();
        parts.forEach(part -> in(book, states, part.ambassador()).merge(part));
        return states.values();
    }

    private static ScoreState in(RuleBook book, Map<AmbassadorId, ScoreState> states, AmbassadorId ambassador) {
        return states.computeIfAbsent(ambassador, id -> new ScoreState(book, id));
    }
}
