package dev.advocacy.cli.report;

import java.util.ArrayList;
import java.util.List;

/** One line for each figure: from its lower end to its upper end, with a dot where it is. */
final class Intervals {
    private static final int ROW = 46;
    private static final int LABEL = 12;
    private static final int LINE = 26;
    private static final double END = 5;

    private Intervals() {}

    static Markup of(String title, List<Interval> intervals) {
        var known = intervals.stream().filter(i -> i.estimate() != null).toList();
        var sheet = Chart.sheet(title, known.size() * ROW + 26);
        var axis = axis(known);
        int bottom = known.size() * ROW + 4;
        for (double tick : axis.ticks()) {
            sheet.add(Chart.line(axis.at(tick), 0, axis.at(tick), bottom).with("class", tick == 0 ? "zero" : "grid"));
            sheet.add(
                    Chart.label(axis.at(tick), bottom + 16, Datum.number(tick)).with("text-anchor", "middle"));
        }
        for (int row = 0; row < known.size(); row++) {
            sheet.add(Chart.label(4, row * ROW + LABEL, label(known.get(row))).with("class", "above"));
            draw(sheet, known.get(row), row * ROW + LINE, axis);
        }
        return sheet;
    }

    private static String label(Interval interval) {
        return interval.name() + (interval.unit().isEmpty() ? "" : ", " + interval.unit());
    }

    private static Axis axis(List<Interval> known) {
        List<Double> ends = new ArrayList<>();
        known.forEach(interval -> {
            ends.add(interval.low().orZero());
            ends.add(interval.high().orZero());
        });
        return Axis.of(ends, Chart.SIDE, Chart.WIDTH - Chart.SIDE);
    }

    private static void draw(Markup sheet, Interval interval, double y, Axis axis) {
        double low = axis.at(interval.low().orZero());
        double high = axis.at(interval.high().orZero());
        sheet.add(Chart.line(low, y, high, y).with("class", "span"));
        sheet.add(Chart.marked(end(low, y), "from", interval.low(), 1));
        sheet.add(Chart.marked(end(high, y), "to", interval.high(), 1));
        var dot = Markup.of("circle")
                .with("cx", Chart.place(axis.at(interval.value().orZero())))
                .with("cy", Chart.place(y))
                .with("r", 5);
        sheet.add(Chart.marked(dot, "value", interval.value(), 1));
    }

    private static Markup end(double x, double y) {
        return Markup.of("rect")
                .with("x", Chart.place(x - 1))
                .with("y", Chart.place(y - END))
                .with("width", 2)
                .with("height", Chart.place(2 * END));
    }

    /** The table's columns. Figures without an interval are left out of both. */
    static List<Series> series(List<Interval> intervals) {
        return List.of(
                new Series("value", intervals.stream().map(Interval::value).toList()),
                new Series("from", intervals.stream().map(Interval::low).toList()),
                new Series("to", intervals.stream().map(Interval::high).toList()));
    }
}
