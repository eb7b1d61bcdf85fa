package dev.advocacy.cli.report;

import dev.advocacy.cli.report.Figures.Cell;
import dev.advocacy.event.AmbassadorId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections about all together. Nobody can be told from the others in them. */
final class Groups {
    private static final int BINS = 8;
    private static final double USUAL = .9;
    private static final String GAVE = "gave points";
    private static final SortedMap<String, Long> NOTHING = Collections.emptySortedMap();
    private static final SortedMap<String, Cell> NO_CELLS = Collections.emptySortedMap();

    private final Figures figures;
    private final Windows windows;
    private final double scale;
    private final Few few;

    Groups(Figures figures, Windows windows, int decimals, Few few) {
        this.figures = figures;
        this.windows = windows;
        this.few = few;
        scale = Math.pow(10, decimals);
    }

    Stream<Markup> sections() {
        return Stream.concat(overTime(), Stream.of(typical(), byRule(), distribution(), movers(), nothing()));
    }

    private Stream<Markup> overTime() {
        Map<String, Cell> cells = new LinkedHashMap<>();
        windows.names().forEach(window -> cells.put(window, figures.window(window)));
        var points = data(cells, scale);
        var people = windows.names().stream()
                .map(window -> new Datum(window, size(figures.window(window).people())))
                .toList();
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

    /** Parts of one sum, which is known from elsewhere in the report. */
    private List<Datum> data(Map<String, Cell> cells, double per) {
        var out = few.leftOut(cells);
        return cells.entrySet().stream()
                .map(cell -> new Datum(
                        cell.getKey(),
                        out.contains(cell.getKey())
                                ? null
                                : Double.valueOf(cell.getValue().amount() / per)))
                .toList();
    }

    private @Nullable Double size(Collection<AmbassadorId> people) {
        return few.are(people) ? null : Double.valueOf(people.size());
    }

    private String best(List<Datum> points) {
        return points.stream()
                .filter(datum -> datum.value() != null)
                .max(Comparator.comparingDouble(Datum::orZero))
                .map(datum -> "Most points were earned in " + datum.key() + ": " + datum.text() + ".")
                .orElse("In no " + windows.word() + " did so many earn points that their sum can be shown.");
    }

    private Order order(String window) {
        return Order.of(figures.window(window).people(), who -> mine(who, window) / scale);
    }

    private long mine(AmbassadorId who, String window) {
        return figures.people().getOrDefault(who, NOTHING).getOrDefault(window, 0L);
    }

    private Markup typical() {
        List<Datum> middle = new ArrayList<>();
        List<Datum> upper = new ArrayList<>();
        for (String window : windows.names()) {
            var order = order(window);
            middle.add(new Datum(window, quantile(order, .5)));
            upper.add(new Datum(window, quantile(order, .75)));
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
    private @Nullable Double quantile(Order order, double share) {
        int all = order.people().size();
        int below = all - (int) Math.floor(all * (1 - share));
        boolean tells = below == all || few.are(order.among(0, below)) || few.are(order.among(below, all));
        return tells
                ? null
                : Double.valueOf(order.worth().applyAsDouble(order.people().get(below)));
    }

    private Markup byRule() {
        var channels = new TreeSet<String>();
        figures.rulesByChannel().values().forEach(cells -> channels.addAll(cells.keySet()));
        var out = few.leftOut(cellsOfRules());
        List<Series> series = new ArrayList<>();
        for (String channel : channels) {
            series.add(new Series(
                    channel,
                    figures.rulesByChannel().keySet().stream()
                            .map(rule -> datum(rule, channel, out))
                            .toList()));
        }
        return Section.of(
                "rules",
                "Points by rule and channel",
                "What each rule gave, and where it was earned. The number behind a rule is its sum, unless a part of it is left out.",
                Stacks.of("Points by rule and channel", series),
                series,
                "rule");
    }

    private Map<List<String>, Cell> cellsOfRules() {
        Map<List<String>, Cell> cells = new LinkedHashMap<>();
        figures.rulesByChannel()
                .forEach((rule, channels) ->
                        channels.forEach((channel, cell) -> cells.put(List.of(rule, channel), cell)));
        return cells;
    }

    private Datum datum(String rule, String channel, Set<List<String>> out) {
        var cell = figures.rulesByChannel().getOrDefault(rule, NO_CELLS).getOrDefault(channel, new Cell());
        return new Datum(rule, out.contains(List.of(rule, channel)) ? null : Double.valueOf(cell.amount() / scale));
    }

    private Markup distribution() {
        var totals = Order.of(figures.people().keySet(), who -> total(who) / scale);
        var series = new Series("people", bins(totals));
        return Section.of(
                "distribution",
                "How points are distributed",
                "How many people have how many points in all. Groups that would be too small stand together.",
                Bars.of("People by points in all", series),
                List.of(series),
                "points");
    }

    private long total(AmbassadorId who) {
        return figures.people().getOrDefault(who, NOTHING).values().stream()
                .mapToLong(v -> v)
                .sum();
    }

    /** Equally wide where most people are, and joined with the next until enough people are in it. */
    private List<Datum> bins(Order order) {
        double[] sorted = order.points();
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
            boolean tells = few.are(order.among(in, upTo)) || few.are(order.among(upTo, sorted.length));
            if (here > 0 && upTo < sorted.length && !tells) {
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

    /** All or none of them: with the people of either window, known from above, one follows from the others. */
    private List<Datum> moves(String before, String after) {
        var who = figures.people().keySet().stream()
                .collect(Collectors.groupingBy(person -> Move.of(mine(person, before), mine(person, after))));
        boolean tells = Stream.of(Move.values()).anyMatch(move -> few.are(who.getOrDefault(move, List.of())));
        return Stream.of(Move.values())
                .filter(move -> move != Move.AWAY)
                .map(move -> new Datum(move.word(), tells ? null : size(who.getOrDefault(move, List.of()))))
                .toList();
    }

    private Markup nothing() {
        var series = new Series(
                "events",
                events().stream()
                        .filter(datum -> !datum.key().equals(GAVE))
                        .sorted(Comparator.comparingDouble(Datum::orZero).reversed())
                        .toList());
        return Section.of(
                "nothing",
                "Why events gave nothing",
                gave().map(figure -> String.format(Locale.ROOT, "%,d of %,d events", figure, figures.events()))
                                .orElse("Some events")
                        + " gave points. Nothing is left out in silence: these are the reasons of the others.",
                Stacks.of("Events that gave nothing, by reason", List.of(series)),
                List.of(series),
                "reason");
    }

    /** All events, by what became of them. */
    private List<Datum> events() {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put(GAVE, figures.gave());
        figures.nothing().forEach((reason, cell) -> cells.put(reason.text(), cell));
        return data(cells, 1);
    }

    /** How many events gave points; none where the others would follow from it. */
    Optional<Long> gave() {
        return events().stream()
                .filter(datum -> datum.key().equals(GAVE) && datum.value() != null)
                .map(datum -> (long) datum.orZero())
                .findFirst();
    }

    /**
     * People from the fewest points to the most.
     *
     * @param worth the points of each of them
     */
    private record Order(List<AmbassadorId> people, ToDoubleFunction<AmbassadorId> worth) {
        static Order of(Collection<AmbassadorId> people, ToDoubleFunction<AmbassadorId> worth) {
            return new Order(
                    people.stream().sorted(Comparator.comparingDouble(worth)).toList(), worth);
        }

        double[] points() {
            return people.stream().mapToDouble(worth).toArray();
        }

        List<AmbassadorId> among(int from, int to) {
            return people.subList(from, to);
        }
    }

    /** How somebody's points changed from one window to the next. */
    private enum Move {
        NEW("new"),
        MORE("more"),
        SAME("the same"),
        FEWER("fewer"),
        NONE("none now"),
        AWAY("none before and none now");

        private final String word;

        Move(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Move of(long before, long after) {
            if (before == 0) {
                return after == 0 ? AWAY : NEW;
            }
            if (after == 0) {
                return NONE;
            }
            return after > before ? MORE : after == before ? SAME : FEWER;
        }
    }
}
