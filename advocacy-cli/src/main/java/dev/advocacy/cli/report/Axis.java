package dev.advocacy.cli.report;

import java.util.ArrayList;
import java.util.List;

/** From values to places, with ticks at round numbers. */
record Axis(double least, double most, double step, double from, double to) {
    private static final int TICKS = 4;

    /** An axis that holds 0 and all these values. */
    static Axis of(List<Double> values, double from, double to) {
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(0);
        low = Math.min(0, low);
        high = Math.max(high, low + 1);
        high = Math.max(0, high);
        double step = round((high - low) / TICKS);
        return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, from, to);
    }

    /** The next of 1, 2, 5, 10, 20, 50 and so on; never below 1. */
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, rough))));
        double lead = Math.max(1, rough) / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    double at(double value) {
        return from + (value - least) / (most - least) * (to - from);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (double tick = least; tick <= most + step / 2; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
