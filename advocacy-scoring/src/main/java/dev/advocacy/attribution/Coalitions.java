package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Shapley's value of a game that is given by what each coalition is worth (Shapley: A value for n-person games, 1953). */
public final class Coalitions {
    /** So many players at most: two to that power are the coalitions. */
    static final int MOST = 15;

    private Coalitions() {}

    /**
     * What each player brings on the mean over all orders in which the players could come. The values add up to what all are worth
     * together. The empty coalition is worth 0.
     *
     * @param worth of every coalition that is not empty; a {@link RefusedException} names those that are missing, and says that
     *     there are more than 15 players
     */
    public static SortedMap<String, Double> shapley(Map<Set<String>, Double> worth) {
        var players = List.copyOf(worth.keySet().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(() -> new TreeSet<>(CodePoints.ORDER))));
        if (players.size() > MOST) {
            throw refused(players.size() + " players are more than " + MOST + ": their coalitions are too many");
        }
        var values = shapley(players.size(), worths(players, worth));
        var named = new TreeMap<String, Double>(CodePoints.ORDER);
        for (int i = 0; i < players.size(); i++) {
            named.put(players.get(i), values[i]);
        }
        return named;
    }

    private static double[] worths(List<String> players, Map<Set<String>, Double> worth) {
        var worths = new double[1 << players.size()];
        var missing = new ArrayList<Set<String>>();
        for (int mask = 1; mask < worths.length; mask++) {
            var coalition = coalition(players, mask);
            var known = worth.get(coalition);
            if (known == null) {
                missing.add(coalition);
            } else {
                worths[mask] = known;
            }
        }
        if (!missing.isEmpty()) {
            throw refused("the worth of " + missing + " is missing: add it, 0 where such a coalition brings nothing");
        }
        return worths;
    }

    private static Set<String> coalition(List<String> players, int mask) {
        var coalition = new TreeSet<String>();
        for (int i = 0; i < players.size(); i++) {
            if ((mask & 1 << i) != 0) {
                coalition.add(players.get(i));
            }
        }
        return coalition;
    }

    /** By the coalitions' masks. */
    static double[] shapley(int players, double[] worth) {
        var weight = weights(players);
        var values = new double[players];
        for (int mask = 0; mask < worth.length; mask++) {
            int size = Integer.bitCount(mask);
            for (int i = 0; i < players; i++) {
                if ((mask & 1 << i) == 0) {
                    values[i] += weight[size] * (worth[mask | 1 << i] - worth[mask]);
                }
            }
        }
        return values;
    }

    /** How likely somebody comes behind exactly one coalition of each size. */
    private static double[] weights(int players) {
        var weights = new double[players];
        double ways = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * ways);
            ways = ways * (players - 1 - size) / (size + 1);
        }
        return weights;
    }

    private static RefusedException refused(String what) {
        return new RefusedException("coalitions", Finding.error("attribution.coalitions", "worth", "worth: " + what));
    }
}
