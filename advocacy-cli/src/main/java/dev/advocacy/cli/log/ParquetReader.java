package dev.advocacy.cli.log;

import dev.advocacy.RefusedException;
import dev.advocacy.cli.file.DuckDb;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.scoring.EventForm;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Parquet by DuckDB: columns by name, in any order; its row number stands for the line. */
final class ParquetReader {
    static final String BETWEEN_MARKS = "\u001f";

    private final Intake intake;
    private final EventForm form = new EventForm();

    ParquetReader(Intake intake) {
        this.intake = intake;
    }

    void read(Path file) throws IOException {
        try (var database = DuckDb.open()) {
            var header = ParquetHeader.of(database, file);
            header.unread().forEach(intake::unread);
            rows(database, file, header);
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }

    static Stop broken(Path file, SQLException e) {
        return Stop.unreadable(
                file + " is no whole Parquet file: " + firstLine(e) + "; copy it again, or ask for it again");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read");
    }

    private void rows(Connection database, Path file, ParquetHeader header) throws SQLException {
        var columns = header.names().stream().map(header::cell).collect(Collectors.joining(", "));
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT file_row_number + 1, " + columns + " FROM "
                        + DuckDb.parquet(file, "file_row_number = true"))) {
            while (rows.next()) {
                row(rows, header);
            }
        }
    }

    private void row(ResultSet rows, ParquetHeader header) throws SQLException {
        form.clear();
        for (int i = 0; i < header.names().size(); i++) {
            var text = rows.getString(i + 2);
            if (text != null) {
                cell(header, header.names().get(i), text);
            }
        }
        event(rows.getLong(1));
    }

    private void cell(ParquetHeader header, String field, String text) {
        if (field.equals("at") && header.isTimestamp(field)) {
            form.put(field, instant(Long.parseLong(text), header.isNanos(field)).toString());
        } else if (field.equals("marks") && header.isList(field)) {
            marks(text);
        } else {
            form.put(field, text);
        }
    }

    private void marks(String text) {
        if (text.indexOf(' ') >= 0) {
            form.problem("wrong-type", "marks", text, "holds a mark with a blank in it: a mark is one word");
        }
        form.put("marks", text.replace(BETWEEN_MARKS, " "));
    }

    private static Instant instant(long since, boolean nanos) {
        return Instant.EPOCH.plus(since, nanos ? ChronoUnit.NANOS : ChronoUnit.MICROS);
    }

    private void event(long row) {
        try {
            intake.event(row, form.event());
        } catch (RefusedException e) {
            e.findings().forEach(finding -> intake.problem(row, finding));
        }
    }
}
