package dev.advocacy.attribution;

import java.util.Optional;

/** How a model splits, given what was counted. */
@FunctionalInterface
interface Splitter {
    Split split(Coded paths, Counts counts);

    /** The same for these paths alone, with what does not depend on counts worked out. */
    default Splitter prepared(Coded paths) {
        return this;
    }

    /** Why what was counted holds no answer, if so. */
    default Optional<String> cannotTell(Counts counts) {
        return Optional.empty();
    }

    /** A model that looks at one path after the other: a weight, 0 or more, for each touch. */
    interface PerPath extends Splitter {
        double[] weights(Coded paths, int path, Counts counts);

        @Override
        default Split split(Coded paths, Counts counts) {
            var split = Split.empty(paths, counts);
            for (int p = 0; p < paths.size(); p++) {
                if (counts.conversions()[p] > 0) {
                    share(paths.paths[p], weights(paths, p, counts), counts, p, split);
                }
            }
            return split;
        }

        private static void share(int[] touches, double[] weights, Counts counts, int path, Split split) {
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            for (int i = 0; i < touches.length; i++) {
                double share = weights[i] / sum;
                split.add(touches[i], counts.conversions()[path] * share, counts.value(path) * share);
            }
        }
    }
}
