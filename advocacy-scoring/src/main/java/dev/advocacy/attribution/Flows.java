package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.util.Arrays;
import java.util.Locale;

/**
 * How often journeys go from state to state; the last row is the start. Staying in a state is left out: it changes neither where a
 * journey ends nor through which states it goes. Not thread-safe.
 */
final class Flows {
    /** The elimination holds two and a half times the flows, and a number takes up to 12 bytes. */
    private static final double PART_OF_HEAP = .3;

    private static final int BYTES = 12;
    private static final int FEW = 4;

    final int states;
    final int[] places;
    private final int order;
    private final double room;
    private final FlowRow[] rows;

    /** Rows that go to each state, some of them no longer; wide rows are looked at in any case. */
    private final int[][] sources;

    private final int[] sourceCount;
    private final boolean[] gone;
    private int wide;
    private long held;

    private Flows(FlowRow[] rows, int order, double room) {
        this.rows = rows;
        this.order = order;
        this.room = room;
        states = rows.length - 1;
        places = new int[states];
        sources = new int[states][FEW];
        sourceCount = new int[states];
        gone = new boolean[states];
        for (int from = 0; from < rows.length; from++) {
            held += rows[from].held();
            wide += rows[from].isDense() ? 1 : 0;
            for (int to : rows[from].targets()) {
                comes(from, to);
            }
        }
    }

    static Flows of(Coded paths, States states, Counts counts, int order) {
        return of(paths, states, counts, order, Runtime.getRuntime().maxMemory() * PART_OF_HEAP / BYTES);
    }

    /**
     * The same within given room.
     *
     * @param room how many numbers may be held at the same time; a {@link RefusedException} says that more are needed
     */
    static Flows of(Coded paths, States states, Counts counts, int order, double room) {
        var rows = new FlowRow[states.size() + 1];
        Arrays.setAll(rows, row -> new FlowRow());
        for (int p = 0; p < paths.size(); p++) {
            if (paths.paths[p].length > 0 && counts.journeys(p) > 0) {
                add(rows, states.walks()[p], counts, p);
            }
        }
        return new Flows(rows, order, room);
    }

    private static void add(FlowRow[] rows, int[] walk, Counts counts, int path) {
        int from = rows.length - 1;
        for (int state : walk) {
            if (state != from) {
                rows[from].add(state, counts.journeys(path));
            }
            from = state;
        }
        rows[from].converted += counts.conversions()[path];
        rows[from].ended += counts.nulls()[path];
        rows[from].value += counts.value(path);
    }

    /** A row goes to a state now. */
    void comes(int from, int to) {
        if (sourceCount[to] == sources[to].length) {
            sources[to] = Arrays.copyOf(sources[to], sourceCount[to] * 2);
        }
        sources[to][sourceCount[to]++] = from;
    }

    FlowRow start() {
        return rows[states];
    }

    Flows copy() {
        return new Flows(Arrays.stream(rows).map(FlowRow::copy).toArray(FlowRow[]::new), order, room);
    }

    /** Without the states from one to before another, which were led past. */
    Flows without(int from, int until) {
        var rest = new FlowRow[rows.length - (until - from)];
        System.arraycopy(rows, 0, rest, 0, from);
        System.arraycopy(rows, until, rest, from, rows.length - until);
        for (FlowRow row : rest) {
            row.renumber(from, until);
        }
        return new Flows(rest, order, room);
    }

    /** About how many new ways there are when journeys are led past a state. */
    long work(int state) {
        return (long) rows[state].ways() * (sourceCount[state] + wide);
    }

    /** Whoever went to a state goes on to where it leads. */
    void leadPast(int state) {
        gone[state] = true;
        var row = rows[state];
        double sum = row.sum();
        for (int i = 0; i < sourceCount[state]; i++) {
            leadPast(sources[state][i], state, row, sum);
        }
        for (int from = 0; wide > 0 && from < rows.length; from++) {
            if (rows[from].isDense()) {
                leadPast(from, state, row, sum);
            }
        }
        held -= row.held();
        wide -= row.isDense() ? 1 : 0;
        sources[state] = new int[0];
    }

    private void leadPast(int from, int state, FlowRow row, double sum) {
        if (from < states && gone[from]) {
            return;
        }
        var before = rows[from];
        double flow = before.takeOut(state);
        if (flow > 0) {
            held -= before.held();
            wide -= before.isDense() ? 1 : 0;
            before.add(flow / sum, row, from, this);
            wide += before.isDense() ? 1 : 0;
            held += before.held();
            requireRoom();
        }
    }

    private void requireRoom() {
        if (held > room) {
            throw new RefusedException(
                    "attribution model",
                    Finding.error(
                                    "attribution.order-too-large",
                                    "order",
                                    String.format(
                                            Locale.ROOT,
                                            "order: %d makes more states than there is room for, which is for %,.0f flows between them:"
                                                    + " use a lower order, or give Java more memory",
                                            order,
                                            room))
                            .with("value", order));
        }
    }
}
