package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Who of some people stands on a board under which name, and what they have together. */
final class Participants {
    private final Map<AmbassadorId, Score> shown = new HashMap<>();
    private long counted;
    private long hidden;
    private long units;

    private Participants() {}

    static Participants of(
            Map<AmbassadorId, Score> scores, Function<AmbassadorId, Visibility> visibility, Window.Dates dates) {
        var participants = new Participants();
        for (Score score : scores.values()) {
            var how = visibility.apply(score.ambassador());
            participants.show(score, how, scores.keySet());
            score.total(dates)
                    .filter(t -> !(how instanceof Visibility.Absent))
                    .ifPresent(t -> participants.count(t, how));
        }
        return participants;
    }

    private void show(Score score, Visibility how, Set<AmbassadorId> all) {
        if (how instanceof Visibility.Shown) {
            shown.put(score.ambassador(), score);
        }
        if (how instanceof Visibility.Pseudonym pseudonym) {
            var name = AmbassadorId.of(pseudonym.name());
            boolean taken = shown.containsKey(name) || all.contains(name);
            if (taken) {
                throw new RefusedException(
                        "board",
                        Finding.error(
                                "scoring.pseudonym-taken",
                                "visibility",
                                "the pseudonym \"" + name + "\" is somebody's already: choose another"));
            }
            shown.put(name, score);
        }
    }

    private void count(Score.Total total, Visibility how) {
        counted++;
        hidden += how instanceof Visibility.Counted ? 1 : 0;
        units = plus(units, total.units());
    }

    private static long plus(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException e) {
            throw Overflow.together();
        }
    }

    Map<AmbassadorId, Score> shown() {
        return shown;
    }

    /** None when it could be taken apart: too few people, or so few hidden ones that the shown rows give them away. */
    Optional<Long> units(int least) {
        return counted >= least && (hidden == 0 || hidden >= least) ? Optional.of(units) : Optional.empty();
    }
}
