package dev.advocacy.attribution;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The linear solve: states are taken out of a chain one by one, and the journeys through them led past. Nothing is ever
 * subtracted (Grassmann, Taksar, Heyman: Regenerative analysis and steady state distributions, 1985), so small effects keep all
 * their digits. To have the effect of each channel, the channels are halved again and again: one half is taken out for all of the
 * other. That costs little more than one solve.
 */
final class Elimination {
    private Elimination() {}

    /**
     * The effects of removing each of the channels, whose states are all that is left of the flows, which are used up.
     *
     * @param first where the channels' states begin among these flows
     */
    static void removals(Flows flows, int[] first, int from, int to, Removals into) {
        if (to - from == 1) {
            removal(flows, from, into);
            return;
        }
        int middle = (from + to) / 2;
        int base = first[from];
        int cut = first[middle] - base;
        int end = first[to] - base;
        removals(eliminated(flows.copy(), 0, cut), first, middle, to, into);
        removals(eliminated(flows, cut, end), first, from, middle, into);
    }

    /** What is left when all other channels are led past: journeys that end without this one, and those through it. */
    private static void removal(Flows flows, int channel, Removals into) {
        var start = flows.start();
        double[] without = {start.converted, start.value};
        start.converted = 0;
        start.value = 0;
        var through = eliminated(flows, 0, flows.states).start();
        into.set(channel, without, new double[] {through.converted, through.value});
    }

    /** States that make little work first; how much it is changes while others go, and is looked at again. */
    private static Flows eliminated(Flows flows, int from, int to) {
        var waiting = new PriorityQueue<Waiting>(
                Comparator.comparingLong(Waiting::work).thenComparing(Waiting::state));
        for (int state = from; state < to; state++) {
            waiting.add(new Waiting(state, flows.work(state)));
        }
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            long work = flows.work(next.state);
            if (work > next.work && !waiting.isEmpty()) {
                waiting.add(new Waiting(next.state, work));
            } else {
                flows.leadPast(next.state);
            }
        }
        return flows.without(from, to);
    }

    /** A state to be taken out, and the work that it seemed to make. */
    private record Waiting(int state, long work) {}
}
