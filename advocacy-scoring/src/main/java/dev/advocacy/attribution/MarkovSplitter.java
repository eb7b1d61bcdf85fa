package dev.advocacy.attribution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By removal effects.
 *
 * @param order how many touches the chain remembers
 * @param states of the paths to be split, where they are known already
 */
record MarkovSplitter(int order, @Nullable States states) implements Splitter {

    @Override
    public Splitter prepared(Coded paths) {
        return new MarkovSplitter(order, States.of(paths, order));
    }

    @Override
    public Optional<String> cannotTell(Counts counts) {
        for (double conversions : counts.conversions()) {
            if (conversions > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(
                "no journey converts, so nothing is lost when a channel is removed: add paths with conversions");
    }

    @Override
    public Split split(Coded paths, Counts counts) {
        var known = states == null ? States.of(paths, order) : states;
        var split = Split.empty(paths, counts);
        var removals = Removals.of(Flows.of(paths, known, counts, order), known);
        double conversions = paths.touched(counts.conversions());
        double value = counts.value() == null ? 0 : paths.touched(counts.value());
        var shares = shares(removals.conversions());
        var shareOfValue = shares(removals.value());
        for (int c = 0; c < paths.channels.size(); c++) {
            split.add(c, conversions * shares[c], value * shareOfValue[c]);
        }
        return split;
    }

    private static double[] shares(double[] effects) {
        double sum = 0;
        for (double effect : effects) {
            sum += effect;
        }
        var shares = new double[effects.length];
        for (int c = 0; c < effects.length; c++) {
            shares[c] = sum > 0 ? effects[c] / sum : 0;
        }
        return shares;
    }
}
