package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pairs of colleagues who visit each other's posts far more than they visit others'. It is for a person to look at, and to
 * ask before anything else: close colleagues do that too. It is no filter, no rule reads it, and it gives no number by which
 * people could be ranked: a pair either stands out or it does not, and pairs stand in the order of their ids.
 */
public final class Reciprocity {
    private static final int FEWEST_PEOPLE = 3;

    private final int atLeast;
    private final int times;
    private final Map<String, AmbassadorId> byId = new HashMap<>();
    private final SortedMap<AmbassadorId, SortedMap<AmbassadorId, Long>> visits = new TreeMap<>(CodePoints.AMBASSADORS);

    /**
     * Two people, and how often each visited the other's posts.
     *
     * @param one the smaller id
     * @param other the greater id
     * @param byOne visits of {@code one} to posts of {@code other}
     * @param byOther visits of {@code other} to posts of {@code one}
     */
    public record Pair(AmbassadorId one, AmbassadorId other, long byOne, long byOther) {}

    private Reciprocity(int atLeast, int times) {
        if (atLeast < 1 || times < 1) {
            throw new IllegalArgumentException(
                    "pairs with at least " + atLeast + " visits and " + times + " times the others: use 1 or more");
        }
        this.atLeast = atLeast;
        this.times = times;
    }

    /**
     * The pairs of a log that stand out: each visited the other at least {@code atLeast} times, and at least {@code times} as
     * often as the colleagues beside that one on average. A visit is an event whose visitor is an ambassador of the log;
     * machines are left out, and so is what the channel's terms give no points for: nobody's private sphere is looked at.
     * The same event twice is one, and two events under one id are refused. Of fewer than three people nobody stands out.
     * Order does not matter.
     */
    public static List<Pair> of(Iterable<ScoringEvent> events, int atLeast, int times) {
        var report = new Reciprocity(atLeast, times);
        var once = new EventSet();
        for (ScoringEvent event : events) {
            once.add(event);
            report.byId.put(event.ambassador().value(), event.ambassador());
        }
        once.all().forEach(report::count);
        return report.pairs();
    }

    private void count(ScoringEvent event) {
        var visitor = event.visitor();
        if (visitor != null && byId.containsKey(visitor) && event.bar().isEmpty()) {
            visits.computeIfAbsent(byId.get(visitor), who -> new TreeMap<>(CodePoints.AMBASSADORS))
                    .merge(event.ambassador(), 1L, Long::sum);
        }
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        visits.forEach((one, visited) -> {
            for (AmbassadorId other : visited.keySet()) {
                boolean inOrder = CodePoints.AMBASSADORS.compare(one, other) < 0;
                if (inOrder && standsOut(one, other) && standsOut(other, one)) {
                    pairs.add(new Pair(one, other, visits(one, other), visits(other, one)));
                }
            }
        });
        return pairs;
    }

    /** Compared without dividing: visits to one against all visits to the others, of whom there are so many. */
    private boolean standsOut(AmbassadorId visitor, AmbassadorId visited) {
        long here = visits(visitor, visited);
        long others = byId.size() - 2L;
        return byId.size() >= FEWEST_PEOPLE && here >= atLeast && here * others >= times * elsewhere(visitor, visited);
    }

    private long elsewhere(AmbassadorId visitor, AmbassadorId visited) {
        return of(visitor).entrySet().stream()
                .filter(e -> !e.getKey().equals(visited) && !e.getKey().equals(visitor))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private long visits(AmbassadorId visitor, AmbassadorId visited) {
        return of(visitor).getOrDefault(visited, 0L);
    }

    private Map<AmbassadorId, Long> of(AmbassadorId visitor) {
        var theirs = visits.get(visitor);
        return theirs == null ? Map.of() : theirs;
    }
}
