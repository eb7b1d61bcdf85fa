package dev.advocacy.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A slow chain with words for states, staying in a state included: what is expected at its end is computed from the inverse of
 * I - Q by Gauss and Jordan, with each channel removed in turn; or walked.
 */
final class MarkovOracle {
    private static final String START = "start";
    private static final String CONVERTED = "converted";
    private static final String ENDED = "ended";

    private final SortedMap<String, SortedMap<String, Double>> flows = new TreeMap<>();
    private final Map<String, Double> value = new HashMap<>();

    MarkovOracle(Paths paths, int order) {
        paths.counts().forEach((path, count) -> {
            if (path.length() > 0 && count.journeys() > 0) {
                var state = START;
                for (int i = 0; i < path.length(); i++) {
                    var next = path.touches()
                            .subList(Math.max(0, i + 1 - order), i + 1)
                            .toString();
                    flow(state, next, (double) count.journeys());
                    state = next;
                }
                flow(state, CONVERTED, (double) count.conversions());
                flow(state, ENDED, (double) count.nulls());
                value.merge(state, Objects.requireNonNull(count.value()).doubleValue(), Double::sum);
            }
        });
    }

    private void flow(String from, String to, double journeys) {
        flows.computeIfAbsent(from, state -> new TreeMap<>()).merge(to, journeys, Double::sum);
    }

    private double out(String state) {
        return Objects.requireNonNull(flows.get(state)).values().stream()
                .mapToDouble(flow -> flow)
                .sum();
    }

    /** Of a journey, where whoever would touch this channel ends; of any journey without one to remove. */
    double probability(String removed) {
        return expected(removed, false);
    }

    double value(String removed) {
        return expected(removed, true);
    }

    private double expected(String removed, boolean worth) {
        List<String> states = new ArrayList<>(flows.keySet());
        states.removeIf(state -> last(state).equals(removed));
        int n = states.size();
        var matrix = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            var state = states.get(i);
            double out = out(state);
            matrix[i][i] = 1;
            for (int j = 0; j < n; j++) {
                matrix[i][j] -= Objects.requireNonNull(flows.get(state)).getOrDefault(states.get(j), 0.0) / out;
            }
            double end = worth
                    ? value.getOrDefault(state, 0.0)
                    : Objects.requireNonNull(flows.get(state)).getOrDefault(CONVERTED, 0.0);
            matrix[i][n] = end / out;
        }
        return solved(matrix)[states.indexOf(START)];
    }

    private static String last(String state) {
        var touches = state.replace("[", "").replace("]", "").split(", ", -1);
        return touches[touches.length - 1];
    }

    private static double[] solved(double[][] matrix) {
        int n = matrix.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column; row < n; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            var swap = matrix[pivot];
            matrix[pivot] = matrix[column];
            matrix[column] = swap;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : matrix[row][column] / matrix[column][column];
                for (int k = 0; factor != 0 && k <= n; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
            }
        }
        var solution = new double[n];
        for (int row = 0; row < n; row++) {
            solution[row] = matrix[row][n] / matrix[row][row];
        }
        return solution;
    }

    /** The share of so many random walks that converts without touching the channel. */
    double walked(String removed, int walks, Random random) {
        int converted = 0;
        for (int i = 0; i < walks; i++) {
            var state = START;
            while (flows.containsKey(state)) {
                state = next(state, random);
                state = last(state).equals(removed) ? ENDED : state;
            }
            converted += state.equals(CONVERTED) ? 1 : 0;
        }
        return (double) converted / walks;
    }

    private String next(String state, Random random) {
        double draw = random.nextDouble() * out(state);
        var ways = Objects.requireNonNull(flows.get(state));
        for (var way : ways.entrySet()) {
            draw -= way.getValue();
            if (draw < 0) {
                return way.getKey();
            }
        }
        return ways.lastKey();
    }
}
