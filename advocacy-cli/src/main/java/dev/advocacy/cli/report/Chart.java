package dev.advocacy.cli.report;

import java.util.List;
import java.util.Locale;

/** What all charts share: the sheet, its title for who cannot see it, the axis. */
final class Chart {
    static final int WIDTH = 400;
    static final int HEIGHT = 220;
    static final int LEFT = 48;
    static final int RIGHT = 392;
    static final int TOP = 10;
    static final int SIDE = 24;
    static final int BOTTOM = 190;
    private static final int LETTER = 7;
    private static final int GAP = 8;

    private Chart() {}

    static Markup sheet(String title, int height) {
        return Markup.of("svg")
                .with("viewBox", "0 0 " + WIDTH + " " + height)
                .with("role", "img")
                .with("aria-label", title + ". The table holds the same figures.");
    }

    static Axis upright(List<Series> series) {
        return Axis.of(
                series.stream()
                        .flatMap(s -> s.data().stream())
                        .map(Datum::orZero)
                        .toList(),
                BOTTOM,
                TOP);
    }

    static void grid(Markup sheet, Axis axis) {
        for (double tick : axis.ticks()) {
            sheet.add(line(LEFT, axis.at(tick), RIGHT, axis.at(tick)).with("class", tick == 0 ? "zero" : "grid"));
            sheet.add(label(LEFT - 6, axis.at(tick) + 4, Datum.number(tick)).with("text-anchor", "end"));
        }
    }

    /** As many labels as there is room for. */
    static void keys(Markup sheet, List<Datum> data) {
        int longest = data.stream()
                .mapToInt(datum -> shortened(datum.key()).length())
                .max()
                .orElse(1);
        int room = Math.max(1, (RIGHT - LEFT) / (longest * LETTER + GAP));
        int every = (data.size() + room - 1) / room;
        for (int i = 0; i < data.size(); i += Math.max(1, every)) {
            sheet.add(label(
                            middle(i, data.size()),
                            BOTTOM + 18,
                            shortened(data.get(i).key()))
                    .with("text-anchor", "middle"));
        }
    }

    /** Of a window's name what tells it from the others beside it. */
    private static String shortened(String key) {
        return key.matches("\\d{4}-.+") ? key.substring(5) : key;
    }

    static double middle(int place, int of) {
        return LEFT + (place + .5) * (RIGHT - LEFT) / of;
    }

    static Markup label(double x, double y, String text) {
        return Markup.of("text", text).with("x", place(x)).with("y", place(y));
    }

    static Markup line(double x1, double y1, double x2, double y2) {
        return Markup.of("line")
                .with("x1", place(x1))
                .with("y1", place(y1))
                .with("x2", place(x2))
                .with("y2", place(y2));
    }

    static String place(double at) {
        return String.format(Locale.ROOT, "%.2f", at);
    }

    /** What a mark stands for, for whoever points at it, and for who compares it with the table. */
    static Markup marked(Markup mark, String series, Datum datum, int colour) {
        return mark.with("class", "mark c" + colour)
                .with("data-series", series)
                .with("data-key", datum.key())
                .with("data-value", datum.text())
                .add(Markup.of("title", datum.key() + ", " + series + ": " + datum.text()));
    }
}
