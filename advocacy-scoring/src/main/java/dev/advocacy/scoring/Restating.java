package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts each ambassador's days together from two rule sets. */
final class Restating {
    private final RuleBook before;
    private final RuleBook after;
    private final Restatement how;
    private final long scale;

    Restating(RuleBook before, RuleBook after, Restatement how) {
        this.before = before;
        this.after = after;
        this.how = how;
        if (before.decimals() > after.decimals()) {
            throw new RefusedException(
                    "restatement from " + before.name() + " to " + after.name(),
                    Finding.error(
                            "rules.fewer-decimals",
                            "decimals",
                            "decimals: " + after.decimals() + " cannot hold what was given with " + before.decimals()
                                    + ": keep at least as many"));
        }
        scale = Math.round(Math.pow(10, after.decimals() - before.decimals()));
    }

    Ledger ledger(Collection<ScoreState> states) {
        Ledger.refuseSharedIds(states);
        Map<AmbassadorId, Score> scores = new HashMap<>();
        for (ScoreState state : states) {
            scores.put(state.ambassador(), score(state));
        }
        return new Ledger(after, scores);
    }

    private Score score(ScoreState state) {
        var old = state.finish(before);
        var fresh = state.finish();
        return fresh.with(days(old.days(), fresh.days(), state), days(old.rawDays(), fresh.rawDays(), state));
    }

    private NavigableMap<Long, ScoreDay> days(
            NavigableMap<Long, ScoreDay> old, NavigableMap<Long, ScoreDay> fresh, ScoreState state) {
        Set<Long> all = new TreeSet<>(old.keySet());
        all.addAll(fresh.keySet());
        NavigableMap<Long, ScoreDay> days = new TreeMap<>();
        long moved = 0;
        try {
            for (long day : all) {
                var was = old.getOrDefault(day, new ScoreDay(before)).times(scale);
                var is = fresh.getOrDefault(day, new ScoreDay(after));
                var chosen = how.keeps(day, was.total().units(), is.total().units()) ? was : is;
                days.put(day, chosen);
                moved = Math.addExact(moved, chosen.moved());
            }
        } catch (ArithmeticException e) {
            throw Overflow.of(state.ambassador(), "by rules " + before.name() + " and " + after.name(), "rules");
        }
        return days;
    }
}
