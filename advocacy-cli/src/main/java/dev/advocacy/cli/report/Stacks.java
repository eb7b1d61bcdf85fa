package dev.advocacy.cli.report;

import java.util.List;

/** Lying bars, one for each key, with one piece for each series. */
final class Stacks {
    private static final int ROW = 34;
    private static final int BAR = 16;
    private static final int LABEL = 12;
    private static final int LONGEST = 44;

    private Stacks() {}

    static Markup of(String title, List<Series> series) {
        var keys = series.isEmpty() ? List.<Datum>of() : series.get(0).data();
        var sheet = Chart.sheet(title, keys.size() * ROW + 8);
        double most = 1;
        for (int row = 0; row < keys.size(); row++) {
            most = Math.max(most, sum(series, row));
        }
        var axis = new Axis(0, most, most, 4, Chart.RIGHT);
        for (int row = 0; row < keys.size(); row++) {
            sheet.add(Chart.label(4, row * ROW + LABEL, shortened(keys.get(row).key())));
            sheet.add(Chart.label(Chart.RIGHT, row * ROW + LABEL, total(series, row))
                    .with("text-anchor", "end"));
            pieces(sheet, series, row, axis);
        }
        return sheet;
    }

    /** A part that is left out would follow from the sum, so there is none then. */
    private static String total(List<Series> series, int row) {
        boolean whole = series.stream().allMatch(s -> s.data().get(row).value() != null);
        return whole ? Datum.number(sum(series, row)) : "";
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST - 1) + "…";
    }

    private static void pieces(Markup sheet, List<Series> series, int row, Axis axis) {
        double before = 0;
        for (int i = 0; i < series.size(); i++) {
            var datum = series.get(i).data().get(row);
            double after = before + Math.max(0, datum.orZero());
            var piece = Markup.of("rect")
                    .with("x", Chart.place(axis.at(before)))
                    .with("y", row * ROW + LABEL + 4)
                    .with("width", Chart.place(axis.at(after) - axis.at(before)))
                    .with("height", BAR);
            sheet.add(Chart.marked(piece, series.get(i).name(), datum, 1 + i % 8));
            before = after;
        }
    }

    private static double sum(List<Series> series, int row) {
        return series.stream().mapToDouble(s -> s.data().get(row).orZero()).sum();
    }

    /** Which colour is which series. */
    static Markup legend(List<Series> series) {
        var list = Markup.of("ul").with("class", "legend");
        for (int i = 0; i < series.size(); i++) {
            list.add(Markup.of("li")
                    .add(Markup.of("span").with("class", "key c" + (1 + i % 8)))
                    .text(series.get(i).name()));
        }
        return list;
    }
}
