package dev.advocacy.cli.report;

import java.util.List;

/** A heading, what it says in a sentence, the chart, and the table with the same figures beside it. */
final class Section {
    private static final int SHORT = 16;

    private Section() {}

    /** Whose chart draws all that its table holds. */
    static Markup of(String id, String heading, String sentence, Markup chart, List<Series> series, String keyName) {
        var figure = Markup.of("figure").add(chart);
        if (series.size() > 1) {
            figure.add(Stacks.legend(series));
        }
        return of(id, heading, sentence, figure, table(heading, series, keyName));
    }

    /** Of figures with their intervals. */
    static Markup of(String id, String heading, String sentence, List<Interval> intervals, String keyName) {
        var figure = Markup.of("figure").add(Intervals.of(heading, intervals));
        return of(id, heading, sentence, figure, table(heading, Intervals.series(intervals), keyName));
    }

    private static Markup of(String id, String heading, String sentence, Markup figure, Markup table) {
        return of(id, heading, sentence)
                .add(Markup.of("div").with("class", "pair").add(figure).add(scrolled(heading, table)));
    }

    /** Without a chart, for more to be added. */
    static Markup of(String id, String heading, String sentence) {
        return Markup.of("section")
                .with("id", id)
                .with("aria-labelledby", id + "-heading")
                .add(Markup.of("h2", heading).with("id", id + "-heading"))
                .add(Markup.of("p", sentence));
    }

    /** Reachable by keyboard, since it may scroll. */
    static Markup scrolled(String name, Markup table) {
        return Markup.of("div")
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", name + ", as a table")
                .add(table);
    }

    private static Markup table(String caption, List<Series> series, String keyName) {
        var head = Markup.of("tr").add(Markup.of("th", keyName).with("scope", "col"));
        series.forEach(
                s -> head.add(Markup.of("th", s.name()).with("scope", "col").with("class", "number")));
        var body = Markup.of("tbody");
        var keys = series.isEmpty() ? List.<Datum>of() : series.get(0).data();
        for (int row = 0; row < keys.size(); row++) {
            body.add(row(keys.get(row).key(), series, row));
        }
        return Markup.of("table")
                .add(Markup.of("caption", caption))
                .add(Markup.of("thead").add(head))
                .add(body);
    }

    private static Markup row(String key, List<Series> series, int row) {
        var tr = Markup.of("tr")
                .add(Markup.of("th", key).with("scope", "row").with("class", key.length() <= SHORT ? "short" : "long"));
        for (Series s : series) {
            var datum = s.data().get(row);
            tr.add(Markup.of("td", datum.text()).with("class", datum.value() == null ? "number few" : "number"));
        }
        return tr;
    }
}
