package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.internal.JsonValue;
import dev.advocacy.scoring.internal.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a recognition speaks of what the rules know. */
final class Fit {
    private final RecognitionBook book;
    private final ScoringRules rules;
    private final Problems problems;
    private final Set<String> kinds;

    Fit(RecognitionBook book, ScoringRules rules, Problems problems) {
        this.book = book;
        this.rules = rules;
        this.problems = problems;
        kinds = new TreeSet<>(rules.kinds());
    }

    void check() {
        if (book.decimals() != rules.decimals()) {
            problems.add(
                    "other-decimals",
                    "decimals",
                    book.decimals(),
                    book.decimals() + " differs from the " + rules.decimals() + " of the rules: make them equal");
        }
        var levels = book.levels();
        if (levels != null) {
            points("levels.points", levels.points());
        }
        for (int i = 0; i < book.streaks().size(); i++) {
            streak("streaks[" + i + "]", book.streaks().get(i));
        }
        for (int i = 0; i < book.badges().size(); i++) {
            criterion("badges[" + i + "].when", book.badges().get(i).when());
        }
        for (int i = 0; i < book.challenges().size(); i++) {
            challenge("challenges[" + i + "]", book.challenges().get(i));
        }
    }

    private void streak(String place, StreakRule streak) {
        events(place + ".on", streak.on());
        var planned = streak.freezes().plannedBy();
        events(place + ".freezes.plannedBy", planned.isEmpty() ? Set.of() : Set.of(planned));
    }

    private void challenge(String place, Challenge challenge) {
        measure(place, challenge.measure());
        events(place + ".join", challenge.join() == Challenge.Join.REQUIRED ? Set.of(Challenge.JOIN) : Set.of());
    }

    private void criterion(String place, Criterion criterion) {
        if (criterion instanceof Criterion.AtLeast c) {
            measure(place, c.measure());
        } else if (criterion instanceof Criterion.Distinct c) {
            events(place + ".of", c.kinds());
        } else if (criterion instanceof Criterion.All c) {
            parts(place + ".all", c.parts());
        } else if (criterion instanceof Criterion.Any c) {
            parts(place + ".any", c.parts());
        }
    }

    private void parts(String place, List<Criterion> parts) {
        for (int i = 0; i < parts.size(); i++) {
            criterion(place + "[" + i + "]", parts.get(i));
        }
    }

    private void measure(String place, Measure measure) {
        if (measure instanceof Measure.CountOf count) {
            events(place + ".count", count.kinds());
        } else if (measure instanceof Measure.PointsOf points) {
            points(place + ".points", points.kind());
        }
    }

    private void events(String place, Collection<String> named) {
        for (String kind : named) {
            if (!kinds.contains(kind)) {
                problems.add(
                        "unknown-kind",
                        place,
                        kind,
                        "the rules know no event \"" + kind + "\": add it to their \"kinds\", or use "
                                + JsonValue.oneOf(kinds));
            }
        }
    }

    private void points(String place, String kind) {
        if (!kind.isEmpty() && !rules.pointKinds().contains(kind)) {
            problems.add(
                    "unknown-points",
                    place,
                    kind,
                    "no rule gives points \"" + kind + "\": use " + JsonValue.oneOf(rules.pointKinds()));
        }
    }
}
