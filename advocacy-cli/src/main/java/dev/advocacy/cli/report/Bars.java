package dev.advocacy.cli.report;

import java.util.List;

/** Upright bars of one series. */
final class Bars {
    private static final double FILL = .8;

    private Bars() {}

    static Markup of(String title, Series series) {
        var sheet = Chart.sheet(title, Chart.HEIGHT);
        var axis = Chart.upright(List.of(series));
        Chart.grid(sheet, axis);
        Chart.keys(sheet, series.data());
        for (int i = 0; i < series.data().size(); i++) {
            sheet.add(bar(series, i, axis));
        }
        return sheet;
    }

    private static Markup bar(Series series, int place, Axis axis) {
        var datum = series.data().get(place);
        double width = FILL * (Chart.RIGHT - Chart.LEFT) / series.data().size();
        double end = axis.at(datum.orZero());
        var bar = Markup.of("rect")
                .with("x", Chart.place(Chart.middle(place, series.data().size()) - width / 2))
                .with("y", Chart.place(Math.min(end, axis.at(0))))
                .with("width", Chart.place(width))
                .with("height", Chart.place(Math.abs(end - axis.at(0))));
        return Chart.marked(bar, series.name(), datum, 1);
    }
}
