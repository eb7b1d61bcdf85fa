package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** One state per ambassador. */
final class ScoreStates {
    private ScoreStates() {}

    static Collection<ScoreState> of(RuleBook book, Iterable<Recorded> events) {
        Map<AmbassadorId, ScoreState> states = new HashMap<>();
        for (Recorded recorded : events) {
            Fact.of(recorded)
                    .ifPresent(fact -> in(book, states, fact.ambassador()).add(fact));
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
