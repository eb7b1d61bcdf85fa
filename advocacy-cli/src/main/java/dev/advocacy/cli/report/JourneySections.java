package dev.advocacy.cli.report;

import dev.advocacy.attribution.PathCount;
import dev.advocacy.attribution.Paths;
import dev.advocacy.attribution.TouchPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** How long journeys are, and which paths are frequent. */
final class JourneySections {
    private static final int LONGEST = 8;
    private static final int ROWS = 20;
    private static final double PERCENT = 100;

    private final Paths paths;

    JourneySections(Paths paths) {
        this.paths = paths.untimed();
    }

    List<Markup> all() {
        return List.of(lengths(), frequent());
    }

    private Markup lengths() {
        SortedMap<Integer, PathCount> byLength = new TreeMap<>();
        IntStream.rangeClosed(1, LONGEST).forEach(length -> byLength.put(length, PathCount.NONE));
        paths.counts()
                .forEach((path, count) -> byLength.merge(Math.min(path.length(), LONGEST), count, PathCount::plus));
        var series = List.of(
                new Series("converted", data(byLength, PathCount::conversions)),
                new Series("not converted", data(byLength, PathCount::nulls)));
        return Section.of(
                "lengths",
                "How many touches a journey has",
                "Credit is split only where there is more than one touch of more than one kind.",
                Stacks.of("Journeys by their number of touches", series),
                series,
                "touches");
    }

    private static List<Datum> data(SortedMap<Integer, PathCount> byLength, ToLongFunction<PathCount> of) {
        return byLength.entrySet().stream()
                .map(entry -> new Datum(entry.getKey() + (entry.getKey() == LONGEST ? " or more" : ""), (double)
                        of.applyAsLong(entry.getValue())))
                .toList();
    }

    private Markup frequent() {
        var rows = paths.counts().entrySet().stream()
                .filter(path ->
                        path.getValue().journeys() >= Few.LEAST && path.getKey().length() > 0)
                .sorted(Comparator.<Map.Entry<TouchPath, PathCount>>comparingLong(
                        path -> -path.getValue().journeys()))
                .limit(ROWS)
                .toList();
        var section = Section.of(
                "paths",
                "The most frequent paths",
                rows.isEmpty()
                        ? "No path was taken by " + Few.LEAST + " journeys or more."
                        : "Those of " + Few.LEAST + " journeys or more, " + ROWS + " at most.");
        return rows.isEmpty() ? section : section.add(Section.scrolled("The most frequent paths", table(rows)));
    }

    private static Markup table(List<Map.Entry<TouchPath, PathCount>> rows) {
        var head = Markup.of("tr");
        List.of("path", "journeys", "converted", "percent")
                .forEach(name -> head.add(Markup.of("th", name)
                        .with("scope", "col")
                        .with("class", name.equals("path") ? "long" : "number")));
        var body = Markup.of("tbody");
        rows.forEach(row -> body.add(row(row.getKey(), row.getValue())));
        return Markup.of("table")
                .add(Markup.of("caption", "The most frequent paths"))
                .add(Markup.of("thead").add(head))
                .add(body);
    }

    private static Markup row(TouchPath path, PathCount count) {
        return Markup.of("tr")
                .add(Markup.of("th", path.toString()).with("scope", "row").with("class", "long"))
                .add(number(CreditReport.whole(count.journeys())))
                .add(number(CreditReport.whole(count.conversions())))
                .add(number(
                        Datum.number(Math.rint(PERCENT * PERCENT * count.conversions() / count.journeys()) / PERCENT)));
    }

    private static Markup number(String text) {
        return Markup.of("td", text).with("class", "number");
    }
}
