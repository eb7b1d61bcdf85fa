package dev.advocacy.scoring.recognition;

import java.util.List;

/**
 * Levels by lifetime points. Points go on beyond the last level. Immutable.
 *
 * @param points the kind of points that count; empty for all kinds
 * @param steps the first begins at 0, each further one at more points
 * @param shown whether a correction can lower a level
 */
public record Levels(String points, List<Step> steps, Shown shown) {

    /**
     * One level.
     *
     * @param name for example {@code explorer}
     * @param from the points with which it begins, in units of the rule set's scale
     */
    public record Step(String name, long from) {}

    /** Which level a person sees. */
    public enum Shown {
        /** The highest they ever had, had every event come at its time: a correction takes points and never a level. */
        HIGHEST,
        /** The level of the points as they are now. */
        LIVE
    }

    /** Checks the order of the steps and copies. */
    public Levels {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0).from() != 0) {
            throw new IllegalArgumentException("levels do not begin at 0 points: add such a step first");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from() <= steps.get(i - 1).from()) {
                throw new IllegalArgumentException("level " + steps.get(i).name() + " begins at "
                        + steps.get(i).from() + " units, no more than the level before it: raise it");
            }
        }
    }

    /** The place of the level with so many points, 0 for the first; below 0 points it is the first too. */
    int place(long units) {
        int place = 0;
        while (place + 1 < steps.size() && steps.get(place + 1).from() <= units) {
            place++;
        }
        return place;
    }
}
