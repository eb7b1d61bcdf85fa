package dev.advocacy.cli.report;

import java.util.ArrayList;
import java.util.List;

/** Lines through the values of some series; where a value is left out, the line has a gap. */
final class Lines {
    private static final double DOT = 2.5;

    private Lines() {}

    static Markup of(String title, List<Series> series) {
        var sheet = Chart.sheet(title, Chart.HEIGHT);
        var axis = Chart.upright(series);
        Chart.grid(sheet, axis);
        if (!series.isEmpty()) {
            Chart.keys(sheet, series.get(0).data());
        }
        for (int i = 0; i < series.size(); i++) {
            line(sheet, series.get(i), axis, 1 + i % 8);
        }
        return sheet;
    }

    private static void line(Markup sheet, Series series, Axis axis, int colour) {
        List<String> run = new ArrayList<>();
        List<Markup> dots = new ArrayList<>();
        for (int i = 0; i < series.data().size(); i++) {
            var datum = series.data().get(i);
            if (datum.value() == null) {
                sheet.addAll(run(run, colour));
                run.clear();
            } else {
                double x = Chart.middle(i, series.data().size());
                run.add(Chart.place(x) + "," + Chart.place(axis.at(datum.orZero())));
                dots.add(dot(series, datum, x, axis, colour));
            }
        }
        sheet.addAll(run(run, colour)).addAll(dots);
    }

    private static List<Markup> run(List<String> points, int colour) {
        return points.size() < 2
                ? List.of()
                : List.of(Markup.of("polyline")
                        .with("points", String.join(" ", points))
                        .with("class", "line c" + colour));
    }

    private static Markup dot(Series series, Datum datum, double x, Axis axis, int colour) {
        var dot = Markup.of("circle")
                .with("cx", Chart.place(x))
                .with("cy", Chart.place(axis.at(datum.orZero())))
                .with("r", DOT);
        return Chart.marked(dot, series.name(), datum, colour);
    }
}
