package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.ScoringRules;
import java.util.List;
import java.util.Optional;

/**
 * The level of one person. Immutable.
 *
 * @param number 1 for the first
 * @param name its name
 * @param lifetime all points that count for it, those beyond the last level too
 * @param missing how many points the next level needs; nothing on the last one
 */
public record Level(int number, String name, Points lifetime, Optional<Points> missing) {

    /** The level after the last of these views; the ones before it are what a person saw before something was taken back. */
    static Level of(Levels levels, ScoringRules rules, List<List<Act>> views) {
        var now = views.get(views.size() - 1);
        long lifetime =
                now.stream().mapToLong(act -> act.points(levels.points())).sum();
        long counted = levels.shown() == Levels.Shown.LIVE
                ? lifetime
                : views.stream().mapToLong(view -> highest(levels, view)).max().orElse(0);
        int place = levels.place(counted);
        return new Level(
                place + 1,
                levels.steps().get(place).name(),
                new Points(lifetime, rules.decimals()),
                place + 1 == levels.steps().size()
                        ? Optional.empty()
                        : Optional.of(new Points(levels.steps().get(place + 1).from() - lifetime, rules.decimals())));
    }

    private static long highest(Levels levels, List<Act> view) {
        long sum = 0;
        long highest = 0;
        for (Act act : view) {
            sum += act.points(levels.points());
            highest = Math.max(highest, sum);
        }
        return highest;
    }
}
