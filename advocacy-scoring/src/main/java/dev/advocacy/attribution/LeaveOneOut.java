package dev.advocacy.attribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a path's share of conversions loses with each touch.
 *
 * @param without for each path, for each of its touches, which path is left without it; -1 where that one was never observed; null
 *     where nobody looked yet
 */
record LeaveOneOut(int @Nullable [][] without) implements Splitter {
    private static final int NEVER = -1;

    @Override
    public Splitter prepared(Coded paths) {
        return without == null ? new LeaveOneOut(new Shortened(paths).all()) : this;
    }

    @Override
    public Split split(Coded paths, Counts counts) {
        var left = without == null ? new Shortened(paths).all() : without;
        PerPath losses = (all, path, counted) -> weights(left[path], share(counted, path), counted);
        return losses.split(paths, counts);
    }

    private static double[] weights(int[] left, double share, Counts counts) {
        var weights = new double[left.length];
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            weights[i] = Math.max(0, share - (left[i] == NEVER ? 0 : share(counts, left[i])));
            sum += weights[i];
        }
        return sum > 0 ? weights : TouchWeights.one(left.length, left.length - 1);
    }

    private static double share(Counts counts, int path) {
        double journeys = counts.journeys(path);
        return journeys > 0 ? counts.conversions()[path] / journeys : 0;
    }

    /** Looks for paths without one of their touches, by hashes that are put together of two parts. */
    private static final class Shortened {
        private static final long BASE = 0x9E3779B97F4A7C15L;

        private final int[][] paths;
        private final Map<Long, Integer> first = new HashMap<>();
        private final int[] next;
        private final long[] power;

        Shortened(Coded coded) {
            paths = coded.paths;
            next = new int[paths.length];
            power = new long[coded.longest() + 1];
            power[0] = 1;
            for (int i = 1; i < power.length; i++) {
                power[i] = power[i - 1] * BASE;
            }
            for (int path = 0; path < paths.length; path++) {
                var same = first.put(ends(paths[path])[0], path);
                next[path] = same == null ? NEVER : same;
            }
        }

        int[][] all() {
            return Arrays.stream(paths).map(this::of).toArray(int[][]::new);
        }

        private int[] of(int[] path) {
            var ends = ends(path);
            var found = new int[path.length];
            long before = 0;
            for (int i = 0; i < path.length; i++) {
                found[i] = observed(path, i, before * power[path.length - 1 - i] + ends[i + 1]);
                before = before * BASE + mixed(path[i]);
            }
            return found;
        }

        /** The hash of what stands from each place on. */
        private long[] ends(int[] path) {
            var ends = new long[path.length + 1];
            for (int i = path.length - 1; i >= 0; i--) {
                ends[i] = mixed(path[i]) * power[path.length - 1 - i] + ends[i + 1];
            }
            return ends;
        }

        private static long mixed(int channel) {
            long z = (channel + 1L) * BASE;
            return z ^ z >>> 32;
        }

        private int observed(int[] path, int left, long hash) {
            int found = first.getOrDefault(hash, NEVER);
            while (found != NEVER && !isWithout(paths[found], path, left)) {
                found = next[found];
            }
            return found;
        }

        private static boolean isWithout(int[] found, int[] path, int left) {
            return found.length == path.length - 1
                    && Arrays.equals(found, 0, left, path, 0, left)
                    && Arrays.equals(found, left, found.length, path, left + 1, path.length);
        }
    }
}
