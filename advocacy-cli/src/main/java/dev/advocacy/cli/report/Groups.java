package dev.advocacy.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections about all together. Nobody can be told from the others in them. */
final class Groups {
    private static final int BINS = 8;
    private static final double USUAL = .9;

    private final Figures figures;
    private final Windows windows;
    private final double scale;

    Groups(Figures figures, Windows windows, int decimals) {
        this.figures = figures;
        this.windows = windows;
        scale = Math.pow(10, decimals);
    }

    Stream<Markup> sections() {
        return Stream.concat(overTime(), Stream.of(typical(), byRule(), distribution(), movers(), nothing()));
    }

    private Stream<Markup> overTime() {
        List<Datum> points = new ArrayList<>();
        List<Datum> people = new ArrayList<>();
        for (String window : windows.names()) {
            var values = values(window);
            points.add(new Datum(window, shown(Arrays.stream(values).sum(), values.length)));
            people.add(new Datum(
                    window, values.length == 0 ? Double.valueOf(0) : Few.orNothing(values.length, values.length)));
        }
        return Stream.of(
                series("time", "Points over time", best(points) + windows.note(), new Series("points", points)),
                series(
                        "people",
                        "People over time",
                        "How many had points. Taking no part is never a fault, and nobody is missed here.",
                        new Series("people", people)));
    }

    private Markup series(String id, String heading, String sentence, Series series) {
        return Section.of(
                id,
                heading,
                sentence,
                Bars.of(heading + ", by " + windows.word(), series),
                List.of(series),
                windows.word());
    }

    /** A window in which nothing happened is 0, which tells of nobody. */
    private @Nullable Double shown(double units, int people) {
        return people == 0 ? Double.valueOf(0) : Few.orNothing(units / scale, people);
    }

    private String best(List<Datum> points) {
        return points.stream()
                .filter(datum -> datum.value() != null)
                .max(Comparator.comparingDouble(Datum::orZero))
                .map(datum -> "Most points were earned in " + datum.key() + ": " + datum.text() + ".")
                .orElse("In no " + windows.word() + " did so many earn points that their sum can be shown.");
    }

    private double[] values(String window) {
        return figures.people().values().stream()
                .filter(mine -> mine.containsKey(window))
                .mapToDouble(mine -> mine.getOrDefault(window, 0L))
                .sorted()
                .toArray();
    }

    private Markup typical() {
        List<Datum> middle = new ArrayList<>();
        List<Datum> upper = new ArrayList<>();
        for (String window : windows.names()) {
            var values = values(window);
            middle.add(new Datum(window, quantile(values, .5)));
            upper.add(new Datum(window, quantile(values, .75)));
        }
        var series = List.of(new Series("half have at least", middle), new Series("a quarter have at least", upper));
        return Section.of(
                "typical",
                "The board over time",
                "What it took, among those with points, to be in the upper half of the board and in its upper quarter.",
                Lines.of("Points in the middle and at the upper quarter of the board, by " + windows.word(), series),
                series,
                windows.word());
    }

    /** Only where there are enough people on either side of it. */
    private @Nullable Double quantile(double[] sorted, double share) {
        int above = (int) Math.floor(sorted.length * (1 - share));
        return Few.is(above) ? null : Double.valueOf(sorted[sorted.length - above] / scale);
    }

    private Markup byRule() {
        var channels = new TreeSet<String>();
        figures.rulesByChannel().values().forEach(cells -> channels.addAll(cells.keySet()));
        List<Series> series = new ArrayList<>();
        for (String channel : channels) {
            series.add(new Series(
                    channel,
                    figures.rulesByChannel().entrySet().stream()
                            .map(rule -> datum(rule.getKey(), rule.getValue().get(channel)))
                            .toList()));
        }
        return Section.of(
                "rules",
                "Points by rule and channel",
                "What each rule gave, and where it was earned. The number behind a rule is the sum of what is shown.",
                Stacks.of("Points by rule and channel", series),
                series,
                "rule");
    }

    private Datum datum(String rule, Figures.@Nullable Cell cell) {
        return new Datum(rule, cell == null ? Double.valueOf(0) : Few.orNothing(cell.units() / scale, cell.people()));
    }

    private Markup distribution() {
        var totals = figures.people().values().stream()
                .mapToDouble(mine -> mine.values().stream().mapToLong(v -> v).sum() / scale)
                .sorted()
                .toArray();
        var series = new Series("people", bins(totals));
        return Section.of(
                "distribution",
                "How points are distributed",
                "How many people have how many points in all. Groups that would be too small stand together.",
                Bars.of("People by points in all", series),
                List.of(series),
                "points");
    }

    /** Equally wide where most people are, and joined with the next until enough people are in it. */
    private static List<Datum> bins(double[] sorted) {
        double most = sorted.length == 0 ? 1 : sorted[sorted.length - 1];
        double usual = sorted.length == 0 ? 1 : sorted[(int) (sorted.length * USUAL)];
        double width = Axis.of(List.of(usual * 4 / BINS), 0, 1).step();
        List<Datum> bins = new ArrayList<>();
        double from = 0;
        int in = 0;
        int left = sorted.length;
        for (double to = width; left > 0 && to < most + 2 * width; to += width) {
            int upTo = below(sorted, to);
            int here = upTo - in;
            if (!Few.is(here) && !Few.is(sorted.length - upTo)) {
                bins.add(new Datum(Datum.number(from) + " to " + Datum.number(to), (double) here));
                from = to;
                in = upTo;
                left = sorted.length - upTo;
            }
        }
        bins.add(new Datum(Datum.number(from) + " and more", (double) left));
        return bins;
    }

    private static int below(double[] sorted, double limit) {
        return (int) Arrays.stream(sorted).filter(value -> value < limit).count();
    }

    private Markup movers() {
        var names = windows.latest();
        var series = new Series("people", names.size() < 2 ? List.of() : moves(names.get(0), names.get(1)));
        return Section.of(
                "movers",
                "Movers",
                names.size() < 2
                        ? "No two " + windows.word() + "s are over yet."
                        : "Whose points were more or fewer in " + names.get(1) + " than in " + names.get(0)
                                + ", the last two that are over.",
                Bars.of("People by how their points changed", series),
                List.of(series),
                "points");
    }

    private List<Datum> moves(String before, String after) {
        return Stream.of(Move.values())
                .map(move -> new Datum(move.word(), count(move, before, after)))
                .toList();
    }

    private @Nullable Double count(Move move, String before, String after) {
        long count = figures.people().values().stream()
                .filter(mine -> Move.of(mine.getOrDefault(before, 0L), mine.getOrDefault(after, 0L)) == move)
                .count();
        return count == 0 ? Double.valueOf(0) : Few.orNothing((double) count, count);
    }

    private Markup nothing() {
        var series = new Series(
                "events",
                figures.nothing().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(entry -> new Datum(entry.getKey().text(), (double) entry.getValue()))
                        .toList());
        return Section.of(
                "nothing",
                "Why events gave nothing",
                String.format(
                        Locale.ROOT,
                        "%,d of %,d events gave points. Nothing is left out in silence: these are the reasons of the others.",
                        figures.gave(),
                        figures.events()),
                Stacks.of("Events that gave nothing, by reason", List.of(series)),
                List.of(series),
                "reason");
    }

    /** How somebody's points changed from one window to the next. */
    private enum Move {
        NEW("new"),
        MORE("more"),
        SAME("the same"),
        FEWER("fewer"),
        NONE("none now");

        private final String word;

        Move(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** None for who has points in neither. */
        static @Nullable Move of(long before, long after) {
            if (before == 0) {
                return after == 0 ? null : NEW;
            }
            if (after == 0) {
                return NONE;
            }
            return after > before ? MORE : after == before ? SAME : FEWER;
        }
    }
}
