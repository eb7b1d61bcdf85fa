package dev.advocacy.scoring.parity;

import dev.advocacy.scoring.BoardRow;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Two lists of rows, laid beside one another. */
final class Comparison {
    private final SortedMap<BoardRow, String> expected = new TreeMap<>(RowsCsv.ORDER);
    private final SortedMap<BoardRow, String> actual = new TreeMap<>(RowsCsv.ORDER);
    private final SortedMap<BoardRow, String> differences = new TreeMap<>(RowsCsv.ORDER);

    private Comparison() {}

    static List<String> differences(List<BoardRow> expected, List<BoardRow> actual) {
        var comparison = new Comparison();
        expected.forEach(row -> comparison.expected.put(row, RowsCsv.line(row)));
        actual.forEach(comparison::add);
        comparison.expected.forEach(comparison::compare);
        comparison.actual.forEach(comparison::tooMuch);
        return new ArrayList<>(comparison.differences.values());
    }

    private void add(BoardRow row) {
        var before = actual.put(row, RowsCsv.line(row));
        if (before != null) {
            differences.put(row, "twice: " + before + " and " + RowsCsv.line(row));
        }
    }

    private void compare(BoardRow row, String line) {
        var found = actual.get(row);
        if (found == null) {
            differences.put(row, "missing: " + line);
        } else if (!found.equals(line)) {
            differences.putIfAbsent(row, "expected " + line + " but was " + found);
        }
    }

    private void tooMuch(BoardRow row, String line) {
        if (!expected.containsKey(row)) {
            differences.putIfAbsent(row, "too many: " + line);
        }
    }
}
