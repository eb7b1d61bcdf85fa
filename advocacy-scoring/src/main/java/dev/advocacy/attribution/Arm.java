package dev.advocacy.attribution;

import java.util.List;

/**
 * One side of an experiment.
 *
 * @param people all together
 * @param rate conversions for each of them
 * @param variance of the rate by clusters: people of one cluster are alike, so they are no independent witnesses
 */
record Arm(int clusters, long people, double rate, double variance) {

    static Arm of(List<Holdout.Cluster> clusters) {
        long people = clusters.stream().mapToLong(Holdout.Cluster::people).sum();
        long conversions =
                clusters.stream().mapToLong(Holdout.Cluster::conversions).sum();
        double rate = (double) conversions / people;
        double squares = clusters.stream()
                .mapToDouble(cluster -> cluster.conversions() - rate * cluster.people())
                .map(off -> off * off)
                .sum();
        int size = clusters.size();
        return new Arm(size, people, rate, squares * size / (size - 1) / people / people);
    }
}
