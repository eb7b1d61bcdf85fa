package dev.advocacy.attribution;

import dev.advocacy.scoring.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Paths as numbers: a channel is its place among all, sorted. What is counted stands apart, so that it can be drawn anew. */
final class Coded {
    final List<String> channels;
    final List<TouchPath> sources;
    final int[][] paths;
    final Counts counts;

    private Coded(List<String> channels, List<TouchPath> sources, int[][] paths, Counts counts) {
        this.channels = channels;
        this.sources = sources;
        this.paths = paths;
        this.counts = counts;
    }

    static Coded of(Paths all) {
        var names = new TreeSet<String>(CodePoints.ORDER);
        all.counts().keySet().forEach(path -> names.addAll(path.touches()));
        var channels = List.copyOf(names);
        Map<String, Integer> codes = new HashMap<>();
        channels.forEach(channel -> codes.put(channel, codes.size()));
        var paths = all.counts().keySet().stream()
                .map(path -> path.touches().stream().mapToInt(codes::get).toArray())
                .toArray(int[][]::new);
        return new Coded(channels, new ArrayList<>(all.counts().keySet()), paths, Counts.of(all));
    }

    int size() {
        return paths.length;
    }

    int longest() {
        return Arrays.stream(paths).mapToInt(path -> path.length).max().orElse(0);
    }

    /** The sum over paths with a touch. */
    double touched(double[] amounts) {
        double sum = 0;
        for (int p = 0; p < paths.length; p++) {
            sum += paths[p].length > 0 ? amounts[p] : 0;
        }
        return sum;
    }

    /** The channels of a path, each once. */
    int[] distinct(int path) {
        return Arrays.stream(paths[path]).distinct().toArray();
    }
}
