package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.util.Locale;

/**
 * How often journeys go from state to state: rows are from where, the last row is the start; columns are to where, and behind the
 * states stand three ends: converted, not converted, and the value that comes with converting. Staying in a state is left out: it
 * changes neither where a journey ends nor through which states it goes. A dense table, read as a sparse one.
 */
final class Flows {
    static final int ENDS = 3;

    /** The elimination holds two and a half tables. */
    private static final double PART_OF_HEAP = .3;

    private static final double MEBIBYTE = 1 << 20;

    final int states;
    final double[][] rows;

    private Flows(int states, double[][] rows) {
        this.states = states;
        this.rows = rows;
    }

    /** A {@link RefusedException} says that the table does not fit into memory. */
    static Flows of(Coded paths, States states, Counts counts, int order) {
        int size = states.size();
        requireMemory(size, order);
        var flows = new Flows(size, new double[size + 1][size + ENDS]);
        for (int p = 0; p < paths.size(); p++) {
            double journeys = counts.journeys(p);
            if (paths.paths[p].length > 0 && journeys > 0) {
                int from = size;
                for (int state : states.walks()[p]) {
                    flows.add(from, state, journeys);
                    from = state;
                }
                flows.end(from, counts.conversions()[p], counts.nulls()[p], counts.value(p));
            }
        }
        return flows;
    }

    private static void requireMemory(int states, int order) {
        double needed = (states + 1.0) * (states + ENDS) * Double.BYTES;
        double given = Runtime.getRuntime().maxMemory() * PART_OF_HEAP;
        if (needed > given) {
            var message = String.format(
                    Locale.ROOT,
                    "order: %d makes %,d states, whose table takes %,.0f MiB, and there is room for one of %,.0f: use a lower"
                            + " order, or give Java more memory",
                    order,
                    states,
                    needed / MEBIBYTE,
                    given / MEBIBYTE);
            throw new RefusedException(
                    "attribution model",
                    Finding.error("attribution.order-too-large", "order", message)
                            .with("value", order));
        }
    }

    private void add(int from, int to, double journeys) {
        if (from != to) {
            rows[from][to] += journeys;
        }
    }

    private void end(int from, double conversions, double nulls, double value) {
        rows[from][states] += conversions;
        rows[from][states + 1] += nulls;
        rows[from][states + 2] += value;
    }

    Flows copy() {
        var copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return new Flows(states, copy);
    }

    /** Without the states from one to before another, which were led past. */
    Flows without(int from, int to) {
        int gone = to - from;
        var rest = new double[rows.length - gone][];
        for (int i = 0; i < rest.length; i++) {
            var row = rows[i < from ? i : i + gone];
            rest[i] = new double[row.length - gone];
            System.arraycopy(row, 0, rest[i], 0, from);
            System.arraycopy(row, to, rest[i], from, row.length - to);
        }
        return new Flows(states - gone, rest);
    }

    double[] start() {
        return rows[states];
    }
}
