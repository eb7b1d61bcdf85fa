package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.scoring.BoardRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** One way through a log, and what it led to. */
record Replay(String name, long events, Answer answer) {
    static final List<Column> COLUMNS = List.of(
            Column.text("replay"),
            Column.text("rules"),
            Column.text("fingerprint"),
            Column.of("events", Column.Type.WHOLE),
            Column.of("rows", Column.Type.WHOLE),
            Column.text("checksum"));

    List<Object> cells() {
        return List.of(
                name,
                answer.rules().toString(),
                answer.rules().fingerprint(),
                events,
                (long) answer.rows().size(),
                answer.checksum());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s%n  rules     %s, fingerprint %s%n  events    %,d%n  rows      %,d%n  checksum  %s",
                name,
                answer.rules(),
                answer.rules().fingerprint(),
                events,
                answer.rows().size(),
                answer.checksum());
    }

    boolean isSame(Replay other) {
        return answer.checksum().equals(other.answer.checksum());
    }

    /** The rows that are not the same in both, in words. */
    List<String> differences(Replay other) {
        var mine = places(answer.rows());
        var others = places(other.answer.rows());
        var all = new TreeSet<>(mine.keySet());
        all.addAll(others.keySet());
        List<String> told = new ArrayList<>();
        for (String place : all) {
            var here = mine.getOrDefault(place, "no row");
            var there = others.getOrDefault(place, "no row");
            if (!Objects.equals(here, there)) {
                told.add(place + ": " + here + " | " + there);
            }
        }
        return told;
    }

    private static Map<String, String> places(List<BoardRow> rows) {
        Map<String, String> places = new LinkedHashMap<>();
        rows.forEach(row -> places.put(
                row.board().word() + " " + row.window() + " " + row.ambassador(),
                row.points() + " points, rank " + row.rank()));
        return places;
    }
}
