package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An experiment: some clusters, drawn by lot, were left out of the programme, and the others were not. A cluster is what was drawn: a
 * region, a team's customers, or a single person. Only this tells what a programme caused. Immutable.
 *
 * @param treated those in the programme
 * @param held those left out
 */
public record Holdout(List<Cluster> treated, List<Cluster> held) {
    /** Below it an interval by clusters is too narrow (Cameron, Gelbach, Miller: Bootstrap-based improvements, 2008). */
    public static final int LEAST_CLUSTERS = 20;

    /**
     * What was drawn together.
     *
     * @param id of nobody else in the experiment
     * @param people how many could have converted, 1 or more
     * @param conversions how many there were, 0 or more
     */
    public record Cluster(String id, long people, long conversions) {}

    /** Checks and copies. A {@link RefusedException} names every cluster that cannot be. */
    public Holdout {
        treated = List.copyOf(treated);
        held = List.copyOf(held);
        var findings = new ArrayList<Finding>();
        Set<String> ids = new HashSet<>();
        treated.forEach(cluster -> check(cluster, ids, findings));
        held.forEach(cluster -> check(cluster, ids, findings));
        if (!findings.isEmpty()) {
            throw new RefusedException("holdout", findings);
        }
    }

    private static void check(Cluster cluster, Set<String> ids, List<Finding> findings) {
        if (!ids.add(cluster.id)) {
            findings.add(Finding.error(
                            "attribution.holdout",
                            "cluster",
                            "cluster: " + cluster.id + " is there twice: a cluster is drawn once, for one side")
                    .with("value", cluster.id));
        }
        if (cluster.people < 1) {
            findings.add(refused(cluster, "people", cluster.people, "is below 1: leave such a cluster out"));
        }
        if (cluster.conversions < 0) {
            findings.add(refused(cluster, "conversions", cluster.conversions, "is below 0: count conversions"));
        }
    }

    private static Finding refused(Cluster cluster, String field, Object value, String what) {
        return Finding.error(
                        "attribution.holdout", field, field + ": " + value + " of cluster " + cluster.id + " " + what)
                .with("value", value)
                .with("cluster", cluster.id);
    }

    /** What the experiment could have found, and then what it found; or that it is too small to tell. */
    public Lift lift() {
        if (treated.size() < LEAST_CLUSTERS || held.size() < LEAST_CLUSTERS) {
            return new Lift.CannotTell(String.format(
                    Locale.ROOT,
                    "%,d clusters in the programme and %,d left out are too few: draw %d or more for each",
                    treated.size(),
                    held.size(),
                    LEAST_CLUSTERS));
        }
        var in = Arm.of(treated);
        var out = Arm.of(held);
        if (in.variance() + out.variance() == 0) {
            return new Lift.CannotTell(
                    "all clusters of a side have the same rate, so chance cannot be told from effect: wait for more conversions");
        }
        return between(in, out);
    }

    private static Lift.Told between(Arm treated, Arm held) {
        double error = Math.sqrt(treated.variance() + held.variance());
        double freedom = freedom(treated, held);
        double half = StudentT.twoSided95(freedom) * error;
        double found = treated.rate() - held.rate();
        return new Lift.Told(
                half + StudentT.oneSided80(freedom) * error,
                held.rate(),
                treated.rate(),
                found,
                new Interval(found - half, found + half),
                treated.people());
    }

    /** Welch's and Satterthwaite's, since the sides differ in size. */
    private static double freedom(Arm treated, Arm held) {
        double sum = treated.variance() + held.variance();
        return sum
                * sum
                / (treated.variance() * treated.variance() / (treated.clusters() - 1)
                        + held.variance() * held.variance() / (held.clusters() - 1));
    }
}
