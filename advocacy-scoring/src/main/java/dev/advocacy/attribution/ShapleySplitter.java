package dev.advocacy.attribution;

/**
 * Shapley's value of the channels: by all coalitions where there are few channels, else on the mean of so many orders, drawn by a
 * seed.
 */
record ShapleySplitter(CoalitionWorth worth, int orders, long seed) implements Splitter {
    /** Of a normal distribution, 95 % lie within so many standard deviations. */
    private static final double TWO_SIDED_95 = 1.959963984540054;

    @Override
    public Split split(Coded paths, Counts counts) {
        return paths.channels.size() <= Coalitions.MOST ? exact(paths, counts) : sampled(paths, counts);
    }

    private Split exact(Coded paths, Counts counts) {
        int channels = paths.channels.size();
        var conversions = Coalitions.shapley(channels, worths(paths, counts, counts.conversions()));
        var value = counts.value() == null
                ? new double[channels]
                : Coalitions.shapley(channels, worths(paths, counts, counts.value()));
        var split = Split.empty(paths, counts);
        for (int c = 0; c < channels; c++) {
            split.add(c, conversions[c], value[c]);
        }
        return split;
    }

    private double[] worths(Coded paths, Counts counts, double[] amounts) {
        var worths = new double[1 << paths.channels.size()];
        var journeys = new double[worths.length];
        for (int p = 0; p < paths.size(); p++) {
            int mask = 0;
            for (int channel : paths.paths[p]) {
                mask |= 1 << channel;
            }
            if (mask != 0) {
                worths[mask] += amounts[p];
                journeys[mask] += counts.journeys(p);
            }
        }
        withSubsets(worths);
        withSubsets(journeys);
        double all = journeys[journeys.length - 1];
        for (int mask = 0; mask < worths.length; mask++) {
            worths[mask] = worth.of(worths[mask], journeys[mask], all);
        }
        return worths;
    }

    /** Adds to each set what its subsets have. */
    private static void withSubsets(double[] amounts) {
        for (int bit = 1; bit < amounts.length; bit <<= 1) {
            for (int mask = 0; mask < amounts.length; mask++) {
                if ((mask & bit) != 0) {
                    amounts[mask] += amounts[mask ^ bit];
                }
            }
        }
    }

    private Split sampled(Coded paths, Counts counts) {
        int channels = paths.channels.size();
        var conversions = new Sample(paths, counts, counts.conversions());
        var value = counts.value() == null ? null : new Sample(paths, counts, counts.value());
        for (int order = 0; order < orders; order++) {
            var places = places(channels, order);
            conversions.add(places);
            if (value != null) {
                value.add(places);
            }
        }
        var split = Split.empty(paths, counts);
        for (int c = 0; c < channels; c++) {
            split.add(c, conversions.mean(c), value == null ? 0 : value.mean(c));
        }
        return split.within(conversions.errors());
    }

    /** Each channel's place in one order. */
    private int[] places(int channels, int order) {
        var places = new int[channels];
        for (int c = 0; c < channels; c++) {
            places[c] = c;
        }
        new Draws(seed, order).shuffle(places);
        return places;
    }

    /** What each channel brought in the orders so far. */
    private final class Sample {
        private final Coded paths;
        private final Counts counts;
        private final double[] amounts;
        private final double[] sums;
        private final double[] squares;

        Sample(Coded paths, Counts counts, double[] amounts) {
            this.paths = paths;
            this.counts = counts;
            this.amounts = amounts;
            sums = new double[paths.channels.size()];
            squares = new double[paths.channels.size()];
        }

        /** A journey belongs to a coalition once the last of its channels has come. */
        void add(int[] places) {
            var amount = new double[places.length];
            var journeys = new double[places.length];
            for (int p = 0; p < paths.size(); p++) {
                int last = -1;
                for (int channel : paths.paths[p]) {
                    last = Math.max(last, places[channel]);
                }
                if (last >= 0) {
                    amount[last] += amounts[p];
                    journeys[last] += counts.journeys(p);
                }
            }
            note(places, brought(amount, journeys));
        }

        private double[] brought(double[] amount, double[] journeys) {
            double all = paths.touched(counts.conversions()) + paths.touched(counts.nulls());
            double sum = 0;
            double seen = 0;
            double before = 0;
            var brought = new double[amount.length];
            for (int place = 0; place < amount.length; place++) {
                sum += amount[place];
                seen += journeys[place];
                double now = worth.of(sum, seen, all);
                brought[place] = now - before;
                before = now;
            }
            return brought;
        }

        private void note(int[] places, double[] brought) {
            for (int c = 0; c < places.length; c++) {
                sums[c] += brought[places[c]];
                squares[c] += brought[places[c]] * brought[places[c]];
            }
        }

        double mean(int channel) {
            return sums[channel] / orders;
        }

        double[] errors() {
            var errors = new double[sums.length];
            for (int c = 0; c < errors.length; c++) {
                double variance = Math.max(0, squares[c] - sums[c] * sums[c] / orders) / (orders - 1);
                errors[c] = TWO_SIDED_95 * Math.sqrt(variance / orders);
            }
            return errors;
        }
    }
}
