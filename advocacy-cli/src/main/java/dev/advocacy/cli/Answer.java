package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.parity.Checksum;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
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
                ? Column.of("points", Column.Type.WHOLE)
                : new Column("points", Column.Type.DECIMAL, rules.decimals());
        var rank = Column.of("rank", rules.ranking() == Ranking.FRACTIONAL ? Column.Type.NUMBER : Column.Type.WHOLE);
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

    /** SHA-256 over the rows, equal for equal answers whatever file they stand in; see {@link Checksum}. */
    String checksum() {
        return Checksum.of(rows).sha256();
    }
}
