package dev.advocacy.attribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The linear solve: states are taken out of a chain one by one, and the journeys through them led past. Nothing is ever
 * subtracted (Grassmann, Taksar, Heyman: Regenerative analysis and steady state distributions, 1985), so small effects keep all
 * their digits. To have the effect of each channel, the channels are halved again and again: one half is taken out for all of the
 * other. That costs little more than one solve.
 */
final class Elimination {
    private final Flows flows;
    private final int[] targets;

    private Elimination(Flows flows) {
        this.flows = flows;
        targets = new int[flows.states + Flows.ENDS];
    }

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
        int states = flows.states;
        double[] start = flows.start();
        double[] without = {start[states], start[states + 2]};
        start[states] = 0;
        start[states + 2] = 0;
        double[] through = eliminated(flows, 0, states).start();
        into.set(channel, without, new double[] {through[0], through[2]});
    }

    private static Flows eliminated(Flows flows, int from, int to) {
        var elimination = new Elimination(flows);
        elimination.byLeastWork(from, to).forEach(elimination::eliminate);
        return flows.without(from, to);
    }

    /** States with few ways in and out first: leading past them makes few new ways. */
    private IntStream byLeastWork(int from, int to) {
        var ins = new int[flows.states + Flows.ENDS];
        for (double[] row : flows.rows) {
            for (int next = 0; next < flows.states; next++) {
                ins[next] += row[next] > 0 ? 1 : 0;
            }
        }
        return IntStream.range(from, to)
                .boxed()
                .sorted(Comparator.comparingLong(state -> (long) ins[state] * outs(state)))
                .mapToInt(state -> state);
    }

    private int outs(int state) {
        return (int) Arrays.stream(flows.rows[state]).filter(flow -> flow > 0).count();
    }

    private void eliminate(int state) {
        double[] row = flows.rows[state];
        row[state] = 0;
        int ways = ways(row);
        double out = out(row);
        for (double[] before : flows.rows) {
            double flow = before[state];
            if (flow > 0) {
                before[state] = 0;
                leadPast(before, flow / out, row, ways);
            }
        }
    }

    /** Where journeys go from here; fills the targets. */
    private int ways(double[] row) {
        int ways = 0;
        for (int to = 0; to < row.length; to++) {
            if (row[to] > 0) {
                targets[ways++] = to;
            }
        }
        return ways;
    }

    /** All that goes out; value is no way of its own. */
    private double out(double[] row) {
        double out = 0;
        for (int to = 0; to < flows.states + 2; to++) {
            out += row[to];
        }
        return out;
    }

    private void leadPast(double[] before, double part, double[] row, int ways) {
        if (ways * 2 > row.length) {
            for (int to = 0; to < row.length; to++) {
                before[to] += part * row[to];
            }
        } else {
            for (int way = 0; way < ways; way++) {
                before[targets[way]] += part * row[targets[way]];
            }
        }
    }
}
