package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Receipt;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who has other points or another rank under other rules, and by which rules. */
final class Moves {
    private final BoardKind board;
    private final ScoringRules before;
    private final ScoringRules after;
    private final Map<AmbassadorId, List<ScoringEvent>> events;
    private final Map<AmbassadorId, Map<String, SortedMap<String, Points>>> ofBefore = new HashMap<>();
    private final Map<AmbassadorId, Map<String, SortedMap<String, Points>>> ofAfter = new HashMap<>();

    Moves(BoardKind board, ScoringRules before, ScoringRules after, EventLog log) {
        this.board = board;
        this.before = before;
        this.after = after;
        events = log.byAmbassador();
    }

    /** One who moves. */
    record Move(
            String window,
            AmbassadorId who,
            @Nullable BoardRow before,
            @Nullable BoardRow after,
            String why) {
        static final List<Column> COLUMNS = List.of(
                Column.text("window"),
                Column.text("ambassador"),
                Column.of("points", Column.Type.NUMBER),
                Column.of("pointsAfter", Column.Type.NUMBER),
                Column.of("rank", Column.Type.NUMBER),
                Column.of("rankAfter", Column.Type.NUMBER),
                Column.text("why"));

        List<@Nullable Object> cells() {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(window);
            cells.add(who.value());
            cells.add(before == null ? null : new BigDecimal(before.points().toString()));
            cells.add(after == null ? null : new BigDecimal(after.points().toString()));
            cells.add(before == null ? null : new BigDecimal(before.rank().toString()));
            cells.add(after == null ? null : new BigDecimal(after.rank().toString()));
            cells.add(why);
            return cells;
        }

        /** Places won, below 0 for lost; somebody new or gone has moved by none. */
        long places() {
            return before == null || after == null
                    ? 0
                    : before.rank().halves() - after.rank().halves();
        }
    }

    /** By window, and there those who move most first. */
    List<Move> all(EventLog log) {
        var was = rows(before, log);
        var is = rows(after, log);
        var places = new TreeSet<>(Comparator.comparing(Place::window).thenComparing(Place::who));
        places.addAll(was.keySet());
        places.addAll(is.keySet());
        return places.stream()
                .filter(place -> !same(was.get(place), is.get(place)))
                .map(place -> new Move(place.window, place.who, was.get(place), is.get(place), why(place)))
                .sorted(Comparator.comparing(Move::window).thenComparing(move -> -Math.abs(move.places())))
                .toList();
    }

    private Map<Place, BoardRow> rows(ScoringRules rules, EventLog log) {
        Map<Place, BoardRow> rows = new LinkedHashMap<>();
        rules.score(log).rows(Set.of(board)).forEach(row -> rows.put(new Place(row.window(), row.ambassador()), row));
        return rows;
    }

    private static boolean same(@Nullable BoardRow was, @Nullable BoardRow is) {
        return was != null
                && is != null
                && was.points().toString().equals(is.points().toString())
                && was.rank().equals(is.rank());
    }

    private String why(Place place) {
        var was = byRule(ofBefore.computeIfAbsent(place.who, who -> byRule(before, who)), place);
        var is = byRule(ofAfter.computeIfAbsent(place.who, who -> byRule(after, who)), place);
        var rules = new TreeSet<>(was.keySet());
        rules.addAll(is.keySet());
        var reasons = rules.stream()
                .filter(rule -> !Objects.equals(text(was.get(rule)), text(is.get(rule))))
                .map(rule -> rule + " " + text(was.get(rule)) + " to " + text(is.get(rule)))
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "others moved" : reasons;
    }

    private static String text(@Nullable Points points) {
        return points == null ? "0" : points.toString();
    }

    private static SortedMap<String, Points> byRule(Map<String, SortedMap<String, Points>> windows, Place place) {
        return windows.getOrDefault(place.window, new TreeMap<>());
    }

    /** Per window, what each rule gave this person. */
    private Map<String, SortedMap<String, Points>> byRule(ScoringRules rules, AmbassadorId who) {
        Map<String, SortedMap<String, Points>> windows = new HashMap<>();
        for (Receipt receipt : rules.explain(events.getOrDefault(who, List.of()), who)) {
            var window = board.window(receipt.day().toEpochDay(), rules.weekStart());
            var sums = windows.computeIfAbsent(window, w -> new TreeMap<>());
            receipt.lines().forEach(line -> sums.merge(line.rule(), line.credited(), Points::plus));
        }
        return windows;
    }

    private record Place(String window, AmbassadorId who) {}
}
