package dev.advocacy.attribution;

import dev.advocacy.value.PathSum;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Which paths journeys took, and how often: a commutative monoid. {@link #merge} in any order and any grouping gives equal
 * paths, and equal paths give equal credit, bit for bit. Immutable and thread-safe.
 */
public final class Paths {
    private static final Paths NONE = new Paths(new TreeMap<>(TouchPath.ORDER));

    private final SortedMap<TouchPath, PathCount> counts;
    private final PathCount total;

    private Paths(SortedMap<TouchPath, PathCount> counts) {
        this.counts = Collections.unmodifiableSortedMap(counts);
        total = counts.values().stream().reduce(PathCount.NONE, PathCount::plus);
    }

    /** No journey at all. */
    public static Paths none() {
        return NONE;
    }

    /** One path. */
    public static Paths of(TouchPath path, PathCount count) {
        return builder().add(path, count).build();
    }

    /** Of journeys that were found in a log, see {@link dev.advocacy.value.Journeys#paths}; days are all that is known of their ages. */
    public static Paths of(Iterable<PathSum> sums) {
        var builder = builder();
        for (PathSum sum : sums) {
            var ages = sum.daysBefore().stream().map(Duration::ofDays).toList();
            builder.add(
                    new TouchPath(sum.places(), ages),
                    new PathCount(sum.conversions(), sum.value().amount(), sum.open()));
        }
        return builder.build();
    }

    /** To add paths one by one; not thread-safe, so give each worker its own and merge. */
    public static Builder builder() {
        return new Builder();
    }

    /** Both together. */
    public Paths merge(Paths other) {
        return builder().addAll(this).addAll(other).build();
    }

    /** Each path in another form; what becomes equal is counted together. */
    public Paths map(UnaryOperator<TouchPath> transform) {
        var builder = builder();
        counts.forEach((path, count) -> builder.add(transform.apply(path), count));
        return builder.build();
    }

    /** The same paths, at no known time; most models ask for no more. */
    public Paths untimed() {
        return isTimed() ? map(TouchPath::untimed) : this;
    }

    /** Every path and how often it was taken, sorted by touches. */
    public SortedMap<TouchPath, PathCount> counts() {
        return counts;
    }

    /** All journeys together. */
    public PathCount total() {
        return total;
    }

    private boolean isTimed() {
        return counts.keySet().stream().anyMatch(path -> !path.ages().isEmpty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Paths that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /** For example {@code 11 paths of 67 journeys, 6 converted}. */
    @Override
    public String toString() {
        return counts.size() + " paths of " + total.journeys() + " journeys, " + total.conversions() + " converted";
    }

    /** Paths being counted. Not thread-safe. */
    public static final class Builder {
        private final Map<TouchPath, PathCount> counts = new HashMap<>();

        private Builder() {}

        /** So many more journeys took this path. */
        public Builder add(TouchPath path, PathCount count) {
            counts.merge(path, count, PathCount::plus);
            return this;
        }

        /** The same, for a path in words and journeys whose value nobody knows. */
        public Builder add(String path, long conversions, long nulls) {
            return add(TouchPath.parse(path), PathCount.of(conversions, nulls));
        }

        /** The same, with the conversions' value. */
        public Builder add(String path, long conversions, BigDecimal value, long nulls) {
            return add(TouchPath.parse(path), new PathCount(conversions, value, nulls));
        }

        /** All of these. */
        public Builder addAll(Paths paths) {
            paths.counts.forEach(this::add);
            return this;
        }

        /** What was counted so far. */
        public Paths build() {
            var sorted = new TreeMap<TouchPath, PathCount>(TouchPath.ORDER);
            sorted.putAll(counts);
            return new Paths(sorted);
        }
    }
}
