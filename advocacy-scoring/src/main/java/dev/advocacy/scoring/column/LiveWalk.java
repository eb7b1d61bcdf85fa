package dev.advocacy.scoring.column;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Score;
import dev.advocacy.scoring.ScoreState;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events one by one into a state an ambassador that keeps them all, and is walked again after each: for what sums cannot say.
 * Not thread-safe.
 */
final class LiveWalk implements LiveFold {
    private final ScoringRules rules;
    private final Set<BoardKind> kinds;
    private final Vocabulary words;
    private final LiveWindows windows;
    private final Map<String, ScoringEvent> byId = new HashMap<>();
    private final Map<AmbassadorId, ScoreState> states = new HashMap<>();
    private final Map<AmbassadorId, Map<LiveWindow, Long>> given = new HashMap<>();
    private long places;

    LiveWalk(ScoringRules rules, Set<BoardKind> kinds, Vocabulary words, LiveWindows windows) {
        this.rules = rules;
        this.kinds = kinds;
        this.words = words;
        this.windows = windows;
    }

    @Override
    public void add(EventBatch batch, int i) {
        add(batch.event(i, places - i));
    }

    @Override
    public void add(ScoringEvent event) {
        places++;
        if (LiveIds.isOut(event)) {
            return;
        }
        var known = known(event);
        if (known == null) {
            var state = states.computeIfAbsent(event.ambassador(), rules::state).add(event);
            give(words.people().add(event.ambassador().value()), state.finish());
        } else if (!known.equals(event)) {
            rules.score(List.of(known, event));
        }
    }

    /** The event with this id, if there was one. A state knows its own ids only. */
    private @Nullable ScoringEvent known(ScoringEvent event) {
        return byId.putIfAbsent(event.id(), event);
    }

    private void give(int who, Score score) {
        Map<LiveWindow, Long> now = new HashMap<>();
        for (BoardKind kind : kinds) {
            score.totals(kind).forEach((name, total) -> now.put(windows.of(kind, name), total.units()));
        }
        var before = given.put(score.ambassador(), now);
        now.forEach((window, units) -> window.add(who, units - window.points(who)));
        if (before != null) {
            before.keySet().stream()
                    .filter(window -> !now.containsKey(window))
                    .forEach(window -> window.add(who, -window.points(who)));
        }
    }
}
