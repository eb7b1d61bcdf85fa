package dev.advocacy.scoring.recognition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How steady somebody is: for their own eyes alone. Immutable.
 *
 * @param rule the id of the {@link StreakRule}
 * @param current the one that still goes on: today, which is not over, cannot end it
 * @param longest the one with the most active days; of equals the earliest
 */
public record Streak(String rule, Optional<Run> current, Optional<Run> longest) {

    /**
     * One stretch.
     *
     * @param days the active days in it, at least 1
     * @param from the first of them
     * @param to the last of them
     * @param frozen the missed working days that freezes stand for, up to yesterday in a current one
     */
    public record Run(int days, LocalDate from, LocalDate to, int frozen) {}

    /** The active days of the current one, 0 for none. */
    public int currentDays() {
        return current.map(Run::days).orElse(0);
    }

    /** The active days of the longest one, 0 for none. */
    public int longestDays() {
        return longest.map(Run::days).orElse(0);
    }
}
