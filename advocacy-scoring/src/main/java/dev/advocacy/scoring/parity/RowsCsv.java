package dev.advocacy.scoring.parity;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.CodePoints;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Rank;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Board rows as CSV: {@code board,window,ambassador,points,rank}, with a header. */
final class RowsCsv {
    static final List<String> HEADER = List.of("board", "window", "ambassador", "points", "rank");

    /** An order that no tie-break has a say in. */
    static final Comparator<BoardRow> ORDER = Comparator.comparing(BoardRow::board)
            .thenComparing(BoardRow::window)
            .thenComparing(BoardRow::ambassador, CodePoints.AMBASSADORS);

    private final int decimals;
    private final List<Finding> problems = new ArrayList<>();

    private RowsCsv(int decimals) {
        this.decimals = decimals;
    }

    static String write(List<BoardRow> rows) {
        return rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining("", Csv.line(HEADER) + "\n", ""));
    }

    static String line(BoardRow row) {
        return Csv.line(List.of(
                row.board().word(),
                row.window(),
                row.ambassador().value(),
                row.points().toString(),
                row.rank().toString()));
    }

    /** Refuses what is no such file, with every line that is wrong. */
    static List<BoardRow> read(String csv, int decimals) {
        return new RowsCsv(decimals).rows(Csv.read(csv));
    }

    private List<BoardRow> rows(List<List<String>> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            problem(1, "is not the header " + Csv.line(HEADER) + ": export the columns under these names");
        }
        List<BoardRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            row(i + 1, lines.get(i), rows);
        }
        if (!problems.isEmpty()) {
            throw new RefusedException("rows to compare", problems);
        }
        return rows;
    }

    private void row(int line, List<String> fields, List<BoardRow> rows) {
        if (fields.size() != HEADER.size()) {
            problem(line, "has " + fields.size() + " fields, not 5: export them as CSV with commas");
            return;
        }
        try {
            rows.add(new BoardRow(
                    BoardKind.valueOf(fields.get(0).toUpperCase(Locale.ROOT)),
                    fields.get(1),
                    AmbassadorId.of(fields.get(2)),
                    new Points(number(fields.get(3)).scaleByPowerOfTen(decimals).longValueExact(), decimals),
                    new Rank(number(fields.get(4))
                            .multiply(BigDecimal.valueOf(2))
                            .longValueExact())));
        } catch (ArithmeticException | IllegalArgumentException e) {
            problem(line, "is no row: " + fields + ": " + e.getMessage());
        }
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no number", e);
        }
    }

    private void problem(int line, String message) {
        problems.add(Finding.error("parity.rows", "line " + line, "line " + line + " " + message));
    }
}
