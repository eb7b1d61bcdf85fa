package dev.advocacy.scoring.column;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoreState;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events one by one into a state an ambassador that keeps them all, and is walked again after each: for what sums cannot say.
 * Not thread-safe.
 */
final class LiveWalk implements LiveFold {
    private final ScoringRules rules;
    private final Set<BoardKind> kinds;
    private final LiveWindows windows;
    private final Map<String, AmbassadorId> owners = new HashMap<>();
    private final Map<AmbassadorId, ScoreState> states = new HashMap<>();
    private final Map<AmbassadorId, Map<LiveWindow, Long>> given = new HashMap<>();
    private long places;

    LiveWalk(ScoringRules rules, Set<BoardKind> kinds, LiveWindows windows) {
        this.rules = rules;
        this.kinds = kinds;
        this.windows = windows;
    }

    @Override
    public void add(EventBatch batch, int i) {
        var event = batch.event(i, places - i);
        places++;
        refuseOthersId(event);
        var state = states.computeIfAbsent(event.ambassador(), rules::state).add(event);
        give(
                batch.ambassador[i],
                event.ambassador(),
                rules.ledger(List.of(state)).rows(kinds));
    }

    /** A state knows its own ids only. */
    private void refuseOthersId(ScoringEvent event) {
        var owner = owners.putIfAbsent(event.id(), event.ambassador());
        if (owner != null && !owner.equals(event.ambassador())) {
            throw new IllegalArgumentException("event " + event.id() + " came as one of " + owner
                    + " and comes as one of " + event.ambassador() + ": an id never changes its event");
        }
    }

    private void give(int who, AmbassadorId ambassador, List<BoardRow> rows) {
        Map<LiveWindow, Long> now = new HashMap<>();
        rows.forEach(row ->
                now.put(windows.of(row.board(), row.window()), row.points().units()));
        var before = given.put(ambassador, now);
        now.forEach((window, units) -> window.add(who, units - window.points(who)));
        if (before != null) {
            before.keySet().stream()
                    .filter(window -> !now.containsKey(window))
                    .forEach(window -> window.add(who, -window.points(who)));
        }
    }
}
