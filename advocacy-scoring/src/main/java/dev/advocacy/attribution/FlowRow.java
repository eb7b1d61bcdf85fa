package dev.advocacy.attribution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How often journeys go on from one state, and to which: a list while they are few, one entry for each state once they are many. And
 * how often they end there. Not thread-safe.
 */
final class FlowRow {
    private static final int FEW = 4;

    /** From this part of all states on, a list would be slower and larger. */
    private static final int MANY = 4;

    private int[] to;
    private double[] flow;
    private int size;
    private double @Nullable [] all;

    double converted;
    double ended;
    double value;

    FlowRow() {
        to = new int[FEW];
        flow = new double[FEW];
    }

    private FlowRow(FlowRow of) {
        to = Arrays.copyOf(of.to, Math.max(FEW, of.size));
        flow = Arrays.copyOf(of.flow, Math.max(FEW, of.size));
        size = of.size;
        all = of.all == null ? null : of.all.clone();
        converted = of.converted;
        ended = of.ended;
        value = of.value;
    }

    FlowRow copy() {
        return new FlowRow(this);
    }

    boolean isDense() {
        return all != null;
    }

    /** How many numbers it holds. */
    int held() {
        return all == null ? size : all.length;
    }

    /** How many states journeys go on to. */
    int ways() {
        return all == null
                ? size
                : (int) Arrays.stream(all).filter(way -> way > 0).count();
    }

    void add(int state, double more) {
        int place = place(state);
        if (place < 0) {
            append(state, more);
        } else {
            flow[place] += more;
        }
    }

    private int place(int state) {
        for (int place = 0; place < size; place++) {
            if (to[place] == state) {
                return place;
            }
        }
        return -1;
    }

    private void append(int state, double more) {
        if (size == to.length) {
            to = Arrays.copyOf(to, size * 2);
            flow = Arrays.copyOf(flow, size * 2);
        }
        to[size] = state;
        flow[size++] = more;
    }

    /** Nothing goes there any more; tells what did. */
    double takeOut(int state) {
        if (all != null) {
            double out = all[state];
            all[state] = 0;
            return out;
        }
        int place = place(state);
        if (place < 0) {
            return 0;
        }
        double out = flow[place];
        size--;
        to[place] = to[size];
        flow[place] = flow[size];
        return out;
    }

    /** All that goes on or ends. */
    double sum() {
        double sum = converted + ended;
        if (all != null) {
            for (double way : all) {
                sum += way;
            }
        } else {
            for (int place = 0; place < size; place++) {
                sum += flow[place];
            }
        }
        return sum;
    }

    /**
     * A part of what another has.
     *
     * @param own this row's state, to which it never goes
     * @param flows whose rows these are: told of each new way
     */
    void add(double part, FlowRow other, int own, Flows flows) {
        converted += part * other.converted;
        ended += part * other.ended;
        value += part * other.value;
        if (all == null && (other.all != null || (size + other.size) * (long) MANY > flows.states)) {
            spread(flows.states);
        }
        if (all == null) {
            addList(part, other, own, flows);
        } else {
            addTo(all, part, other);
            if (own < all.length) {
                all[own] = 0;
            }
        }
    }

    private static void addTo(double[] all, double part, FlowRow other) {
        if (other.all != null) {
            for (int state = 0; state < all.length; state++) {
                all[state] += part * other.all[state];
            }
        } else {
            for (int place = 0; place < other.size; place++) {
                all[other.to[place]] += part * other.flow[place];
            }
        }
    }

    private void addList(double part, FlowRow other, int own, Flows flows) {
        int[] places = flows.places;
        for (int place = 0; place < size; place++) {
            places[to[place]] = place + 1;
        }
        for (int i = 0; i < other.size; i++) {
            int state = other.to[i];
            if (places[state] > 0) {
                flow[places[state] - 1] += part * other.flow[i];
            } else if (state != own) {
                append(state, part * other.flow[i]);
                flows.comes(own, state);
            }
        }
        for (int place = 0; place < size; place++) {
            places[to[place]] = 0;
        }
    }

    private void spread(int states) {
        var wide = new double[states];
        for (int place = 0; place < size; place++) {
            wide[to[place]] = flow[place];
        }
        all = wide;
        size = 0;
    }

    /** The same when the states from one to before another are gone, to which nothing goes any more. */
    void renumber(int from, int until) {
        int gone = until - from;
        if (all != null) {
            var rest = new double[all.length - gone];
            System.arraycopy(all, 0, rest, 0, from);
            System.arraycopy(all, until, rest, from, all.length - until);
            all = rest;
        }
        for (int place = 0; place < size; place++) {
            to[place] -= to[place] >= until ? gone : 0;
        }
    }

    /** Every state that it goes to, for a row of few. */
    int[] targets() {
        return Arrays.copyOf(to, size);
    }
}
