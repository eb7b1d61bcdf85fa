package dev.advocacy.attribution;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How often each of some paths was taken, as doubles; value is null where it is unknown. */
@SuppressWarnings("ArrayRecordComponent")
record Counts(double[] conversions, double @Nullable [] value, double[] nulls) {

    static Counts of(Paths paths) {
        var all = paths.counts().values();
        boolean valued = paths.total().value() != null;
        return new Counts(
                all.stream().mapToDouble(PathCount::conversions).toArray(),
                valued
                        ? all.stream()
                                .mapToDouble(count ->
                                        Objects.requireNonNull(count.value()).doubleValue())
                                .toArray()
                        : null,
                all.stream().mapToDouble(PathCount::nulls).toArray());
    }

    double value(int path) {
        return value == null ? 0 : value[path];
    }

    double journeys(int path) {
        return conversions[path] + nulls[path];
    }
}
