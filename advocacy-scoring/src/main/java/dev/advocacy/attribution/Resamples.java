package dev.advocacy.attribution;

import dev.advocacy.scoring.CodePoints;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a model said of each resample: a commutative monoid over parts of one bootstrap. Immutable. */
public final class Resamples {
    private static final double TAIL = .025;

    private final String model;
    private final List<String> channels;
    private final SortedMap<Integer, Split> splits;

    Resamples(String model, List<String> channels, SortedMap<Integer, Split> splits) {
        this.model = model;
        this.channels = channels;
        this.splits = splits;
    }

    /** Both parts; those of other paths or another model are an {@link IllegalArgumentException}. */
    public Resamples merge(Resamples other) {
        if (!model.equals(other.model) || !channels.equals(other.channels)) {
            throw new IllegalArgumentException(
                    "resamples of " + model + " and of " + other.model + " are not of the same paths and model");
        }
        var all = new TreeMap<>(splits);
        all.putAll(other.splits);
        return new Resamples(model, channels, all);
    }

    /** How many. */
    public int size() {
        return splits.size();
    }

    /** Of each channel's conversions, between what 95 of 100 resamples lie. Half of those outside lie below. */
    public SortedMap<String, Interval> conversions() {
        return intervals(Split::conversions);
    }

    /** The same of its value; empty where the paths say none. */
    public SortedMap<String, Interval> value() {
        return splits.values().stream().anyMatch(split -> split.value() == null)
                ? Collections.emptySortedMap()
                : intervals(split -> split.value() == null ? new double[0] : split.value());
    }

    private SortedMap<String, Interval> intervals(Function<Split, double[]> of) {
        SortedMap<String, Interval> intervals = new TreeMap<>(CodePoints.ORDER);
        for (int c = 0; c < channels.size(); c++) {
            int channel = c;
            intervals.put(channels.get(c), interval(split -> of.apply(split)[channel]));
        }
        return intervals;
    }

    private Interval interval(ToDoubleFunction<Split> of) {
        var sorted = splits.values().stream().mapToDouble(of).sorted().toArray();
        return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    /** Between neighbours in proportion (type 7 of Hyndman and Fan: Sample quantiles in statistical packages, 1996). */
    private static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resamples that
                && model.equals(that.model)
                && channels.equals(that.channels)
                && splits.keySet().equals(that.splits.keySet())
                && splits.keySet().stream().allMatch(number -> same(number, that));
    }

    private boolean same(int number, Resamples other) {
        var one = splits.get(number);
        var two = other.splits.get(number);
        return one != null
                && two != null
                && Arrays.equals(one.conversions(), two.conversions())
                && Arrays.equals(one.value(), two.value());
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + splits.keySet().hashCode();
    }

    /** For example {@code 1000 resamples of markov(1)}. */
    @Override
    public String toString() {
        return splits.size() + " resamples of " + model;
    }
}
