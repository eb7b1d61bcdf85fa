package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.Column.Type;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.ScoringRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The rows of boards, as they are exchanged: board, window, ambassador, points, rank. */
record Answer(ScoringRules rules, List<BoardRow> rows) {

    void writeTo(Path file, FileFormat format) {
        Table.write(file, format, columns(), this::into);
    }

    void writeTo(Terminal terminal, FileFormat format) {
        try {
            Table.write(terminal.out(), format, columns(), this::into);
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private List<Column> columns() {
        var points = rules.decimals() == 0
                ? Column.of("points", Type.WHOLE)
                : new Column("points", Type.DECIMAL, rules.decimals());
        var rank = Column.of("rank", rules.ranking() == Ranking.FRACTIONAL ? Type.NUMBER : Type.WHOLE);
        return List.of(Column.text("board"), Column.text("window"), Column.text("ambassador"), points, rank);
    }

    private void into(Table table) throws IOException {
        for (BoardRow row : rows) {
            table.row(Arrays.asList(
                    row.board().word(), row.window(), row.ambassador().value(), points(row), rank(row)));
        }
    }

    private Object points(BoardRow row) {
        long units = row.points().units();
        return rules.decimals() == 0 ? (Object) units : BigDecimal.valueOf(units, rules.decimals());
    }

    private Object rank(BoardRow row) {
        return rules.ranking() == Ranking.FRACTIONAL
                ? new BigDecimal(row.rank().toString())
                : (Object) (row.rank().halves() / 2);
    }

    /** SHA-256 over the rows as lines, in their order: equal for equal answers, whatever file they stand in. */
    String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update(line(row).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, though every Java platform must have it", e);
        }
    }

    private static String line(BoardRow row) {
        return String.join(
                        "\t",
                        row.board().word(),
                        row.window(),
                        row.ambassador().value(),
                        row.points() + "\t" + row.rank())
                + "\n";
    }
}
