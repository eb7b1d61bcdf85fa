package dev.advocacy.attribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What a path's share of conversions loses with each touch. */
final class LeaveOneOut implements Splitter.PerPath {
    private final Map<Touches, Double> shares = new HashMap<>();

    LeaveOneOut(Coded paths, Counts counts) {
        for (int p = 0; p < paths.size(); p++) {
            double journeys = counts.journeys(p);
            shares.put(new Touches(paths.paths[p]), journeys > 0 ? counts.conversions()[p] / journeys : 0);
        }
    }

    @Override
    public double[] weights(Coded paths, int path, Counts counts) {
        var touches = paths.paths[path];
        double share = share(touches);
        var weights = new double[touches.length];
        double sum = 0;
        for (int i = 0; i < touches.length; i++) {
            weights[i] = Math.max(0, share - share(without(touches, i)));
            sum += weights[i];
        }
        return sum > 0 ? weights : TouchWeights.one(touches.length, touches.length - 1);
    }

    private double share(int[] touches) {
        return shares.getOrDefault(new Touches(touches), 0.0);
    }

    private static int[] without(int[] touches, int place) {
        var rest = Arrays.copyOf(touches, touches.length - 1);
        System.arraycopy(touches, place + 1, rest, place, touches.length - place - 1);
        return rest;
    }

    /** Touches as a key; the hash is made once. */
    private static final class Touches {
        private final int[] touches;
        private final int hash;

        Touches(int[] touches) {
            this.touches = touches;
            hash = Arrays.hashCode(touches);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Touches that && Arrays.equals(touches, that.touches);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
