package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** Weights of the touches of one path by a rule. */
final class TouchWeights {
    private static final double NANOS = 1e9;
    private static final double MOST = 1e6;

    private TouchWeights() {}

    static double[] first(Coded paths, int path, Counts counts) {
        return one(paths.paths[path].length, 0);
    }

    static double[] last(Coded paths, int path, Counts counts) {
        int length = paths.paths[path].length;
        return one(length, length - 1);
    }

    static double[] one(int length, int place) {
        var weights = new double[length];
        if (length > 0) {
            weights[place] = 1;
        }
        return weights;
    }

    static double[] even(Coded paths, int path, Counts counts) {
        var weights = new double[paths.paths[path].length];
        Arrays.fill(weights, 1);
        return weights;
    }

    static double[] equalSplit(Coded paths, int path, Counts counts) {
        var touches = paths.paths[path];
        var times = new int[paths.channels.size()];
        for (int touch : touches) {
            times[touch]++;
        }
        return Arrays.stream(touches).mapToDouble(touch -> 1.0 / times[touch]).toArray();
    }

    /** Shares by place. */
    record Position(double first, double middle, double last) {
        Position {
            check("first", first);
            check("middle", middle);
            check("last", last);
            if (first + last <= 0) {
                throw AttributionModel.refused(
                        "position", first + "/" + middle + "/" + last, "gives nothing to a path of two touches");
            }
        }

        private static void check(String field, double share) {
            if (!(share >= 0) || share > MOST) {
                throw AttributionModel.refused(field, share, "is no share: use 0 or more, and a million at most");
            }
        }

        double[] weights(Coded paths, int path, Counts counts) {
            int length = paths.paths[path].length;
            var weights = new double[length];
            if (length == 1) {
                weights[0] = 1;
            } else if (length > 1) {
                Arrays.fill(weights, 1, length - 1, middle / (length - 2));
                weights[0] = first;
                weights[length - 1] = last;
            }
            return weights;
        }
    }

    /** Halved with each half-life. */
    record Decay(Duration halfLife) {
        Decay {
            if (halfLife.isNegative() || halfLife.isZero()) {
                throw AttributionModel.refused(
                        "half-life", halfLife, "is no half-life: use more than 0, such as 7 days");
            }
        }

        /** Against the youngest touch, so that the sum does not vanish where all are old. */
        double[] weights(Coded paths, int path, Counts counts) {
            var ages = paths.sources.get(path).ages();
            double youngest = ages.stream().mapToDouble(Decay::seconds).min().orElse(0);
            return ages.stream()
                    .mapToDouble(age -> StrictMath.pow(2, (youngest - seconds(age)) / seconds(halfLife)))
                    .toArray();
        }

        private static double seconds(Duration time) {
            return time.getSeconds() + time.getNano() / NANOS;
        }
    }

    static void requireAges(Paths paths) {
        paths.counts().entrySet().stream()
                .filter(entry -> entry.getValue().conversions() > 0)
                .map(Map.Entry::getKey)
                .filter(path -> path.length() > 0 && path.ages().isEmpty())
                .findFirst()
                .ifPresent(path -> {
                    throw new RefusedException(
                            "paths",
                            Finding.error(
                                    "attribution.no-ages",
                                    "path",
                                    "time-decay has to know how long before the conversion each touch was, and the path \""
                                            + path + "\" does not say"));
                });
    }
}
