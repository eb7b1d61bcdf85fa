package dev.advocacy.cli.report;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sections about those who chose to be shown. Ranks run over them alone, so no gap tells of the others. */
final class Shown {
    private static final int LINES = 5;
    private static final int ROWS = 100;

    private final Windows windows;
    private final List<BoardRow> all;
    private final Map<String, Map<String, BoardRow>> byWindow = new HashMap<>();

    /**
     * What to show.
     *
     * @param rows the boards of those alone, by the report's windows and of all time
     */
    Shown(Windows windows, List<BoardRow> rows) {
        this.windows = windows;
        all = rows.stream().filter(row -> row.board() == BoardKind.ALL).toList();
        rows.stream()
                .filter(row -> row.board() == windows.kind())
                .forEach(row -> byWindow.computeIfAbsent(row.window(), window -> new HashMap<>())
                        .put(row.ambassador().value(), row));
    }

    Stream<Markup> sections() {
        return all.isEmpty() ? Stream.of() : Stream.of(lines(), board());
    }

    private Markup lines() {
        var series = all.stream().limit(LINES).map(this::line).toList();
        return Section.of(
                "shown",
                "Those who chose to be shown",
                "Points by " + windows.word() + " of the first " + series.size() + " of " + all.size()
                        + " who chose to be shown.",
                Lines.of("Points by " + windows.word() + " of those who chose to be shown", series),
                series,
                windows.word());
    }

    private Series line(BoardRow person) {
        var name = person.ambassador().value();
        return new Series(
                name,
                windows.names().stream()
                        .map(window -> new Datum(window, points(window, name)))
                        .toList());
    }

    private double points(String window, String name) {
        var row = byWindow.getOrDefault(window, Map.of()).get(name);
        return row == null ? 0 : Double.parseDouble(row.points().toString());
    }

    private Markup board() {
        var head = Markup.of("tr");
        List<String> names = new ArrayList<>(List.of("rank", "ambassador", "points"));
        names.addAll(windows.latest());
        names.add("moved");
        names.forEach(name -> head.add(Markup.of("th", name)
                .with("scope", "col")
                .with("class", name.equals("ambassador") ? "short" : "number")));
        var body = Markup.of("tbody");
        all.stream().limit(ROWS).forEach(row -> body.add(row(row)));
        var table = Markup.of("table")
                .add(Markup.of("caption", "The board of all time, and the ranks of the latest " + windows.word() + "s"))
                .add(Markup.of("thead").add(head))
                .add(body);
        return Markup.of("section")
                .with("id", "board")
                .add(Markup.of("h2", "Their board"))
                .add(Section.scrolled("Their board", table));
    }

    private Markup row(BoardRow row) {
        var name = row.ambassador().value();
        var tr = Markup.of("tr")
                .add(Markup.of("td", row.rank().toString()).with("class", "number"))
                .add(Markup.of("th", name).with("scope", "row"))
                .add(Markup.of("td", row.points().toString()).with("class", "number"));
        windows.latest()
                .forEach(window -> tr.add(Markup.of("td", rank(window, name)).with("class", "number")));
        return tr.add(Markup.of("td", moved(name)).with("class", "number"));
    }

    private String rank(String window, String name) {
        var row = byWindow.getOrDefault(window, Map.of()).get(name);
        return row == null ? "–" : row.rank().toString();
    }

    private String moved(String name) {
        var ranks = windows.latest().stream().map(window -> rank(window, name)).toList();
        if (ranks.size() < 2 || ranks.contains("–")) {
            return ranks.size() == 2
                            && ranks.get(0).equals("–")
                            && !ranks.get(1).equals("–")
                    ? "new"
                    : "–";
        }
        double places = Double.parseDouble(ranks.get(0)) - Double.parseDouble(ranks.get(1));
        return places == 0 ? "=" : (places > 0 ? "up " : "down ") + Datum.number(Math.abs(places));
    }
}
