package dev.advocacy.scoring.column;

import dev.advocacy.scoring.Cap;
import dev.advocacy.scoring.ScoringRules;
import java.util.Arrays;

/**
 * Turns sums by day into points: what each cap lets by, in the order of days, is added to the points of the day's stretch.
 * Once for each stretch of ambassadors.
 */
final class Settlement {
    private final Slabs slabs;
    private final ScoringRules rules;

    Settlement(Slabs slabs) {
        this.slabs = slabs;
        rules = slabs.shape.rules();
    }

    /** Of the ambassadors from one to before another. */
    void people(int from, int to) {
        slabs.eachFree((tally, stretch) -> tally.addTo(slabs.points(stretch), from, to));
        for (Slot slot : slabs.shape.slots().capped()) {
            if (slot.lane() == Lane.BYTE && slot.isDaily()) {
                daily(slot, from, to);
            } else {
                chained(slot, from, to);
            }
        }
    }

    private void daily(Slot slot, int from, int to) {
        long[] credits = slot.daily();
        int plane = slot.index() * slabs.people();
        for (Slabs.Slab slab : slabs.days()) {
            daily(credits, slab.bytes, plane, slabs.points(slab.stretch), from, to);
        }
    }

    private static void daily(long[] credits, byte[] bytes, int plane, long[] points, int from, int to) {
        for (int who = from; who < to; who++) {
            points[who] += credits[bytes[plane + who] & 0xff];
        }
    }

    /** Caps one on the other, the shortest period first, each with a running sum an ambassador. */
    private void chained(Slot slot, int from, int to) {
        long[] credits = new long[to - from];
        long[][] running = new long[slot.caps().size()][to - from];
        long[] begun = new long[slot.caps().size()];
        Arrays.fill(begun, Long.MIN_VALUE);
        for (Slabs.Slab slab : slabs.days()) {
            sums(slot, slab, credits, from);
            for (int c = 0; c < running.length; c++) {
                var cap = slot.caps().get(c);
                long period = rules.firstDay(cap.period(), slab.day);
                if (period != begun[c]) {
                    Arrays.fill(running[c], 0);
                    begun[c] = period;
                }
                let(cap, running[c], credits);
            }
            long[] points = slabs.points(slab.stretch);
            for (int i = 0; i < credits.length; i++) {
                points[from + i] += credits[i];
            }
        }
    }

    private void sums(Slot slot, Slabs.Slab slab, long[] sums, int from) {
        int at = slot.index() * slabs.people() + from;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = slot.lane() == Lane.BYTE ? (slab.bytes[at + i] & 0xff) * slot.step() : slab.wide[at + i];
        }
    }

    private static void let(Cap cap, long[] running, long[] credits) {
        for (int i = 0; i < credits.length; i++) {
            long before = running[i];
            running[i] = before + credits[i];
            credits[i] = cap.clamp(running[i]) - cap.clamp(before);
        }
    }
}
