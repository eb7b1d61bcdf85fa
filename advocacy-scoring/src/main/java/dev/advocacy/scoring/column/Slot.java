package dev.advocacy.scoring.column;

import dev.advocacy.scoring.Cap;
import dev.advocacy.scoring.Period;
import java.util.List;

/**
 * Where the sums of one cap group are kept.
 *
 * @param group its name; empty for what has no cap
 * @param caps its caps, the shortest period first
 * @param lane how
 * @param index its place among those of its lane
 * @param step how many units one step of a byte is
 */
record Slot(String group, List<Cap> caps, Lane lane, int index, long step) {
    static final int MOST_STEPS = 255;

    /** Whether no cap but the day's own matters. */
    boolean isDaily() {
        return caps.size() == 1 && caps.get(0).period() == Period.DAY;
    }

    /** The longest period that it caps. */
    Period longest() {
        return caps.get(caps.size() - 1).period();
    }

    /** What a cap lets by of a sum; a cap below 0 holds before the first event, which is no credit. */
    static long credit(Cap cap, long sum) {
        return cap.clamp(sum) - cap.clamp(0);
    }

    /** By steps, what a day's own cap lets by. */
    long[] daily() {
        long[] credits = new long[MOST_STEPS + 1];
        for (int steps = 0; steps <= MOST_STEPS; steps++) {
            credits[steps] = credit(caps.get(0), steps * step);
        }
        return credits;
    }
}
