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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parquet by DuckDB: columns by name, in any order; its row number stands for the line. */
final class ParquetReader {
    private static final String BETWEEN_MARKS = "\u001f";

    private final Intake intake;
    private final EventForm form = new EventForm();
    private final Map<String, String> types = new LinkedHashMap<>();

    ParquetReader(Intake intake) {
        this.intake = intake;
    }

    void read(Path file) throws IOException {
        try (var database = DuckDb.open()) {
            header(database, file);
            rows(database, file);
        } catch (SQLException e) {
            throw Stop.unreadable(
                    file + " is no whole Parquet file: " + firstLine(e) + "; copy it again, or ask for it again");
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read");
    }

    private void header(Connection database, Path file) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("DESCRIBE SELECT * FROM " + DuckDb.parquet(file))) {
            while (rows.next()) {
                column(rows.getString(1), rows.getString(2));
            }
        }
        var missing =
                EventForm.NEEDED.stream().filter(f -> !types.containsKey(f)).toList();
        if (!missing.isEmpty()) {
            throw Stop.problems(List.of("the file has no column " + String.join(", no ", missing) + ": it needs "
                    + String.join(", ", EventForm.NEEDED)));
        }
    }

    private void column(String name, String type) {
        if (EventForm.has(name)) {
            types.put(name, type);
        } else {
            intake.unread(name);
        }
    }

    private void rows(Connection database, Path file) throws SQLException {
        List<String> names = new ArrayList<>(types.keySet());
        var columns = names.stream().map(this::selected).collect(Collectors.joining(", "));
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT file_row_number + 1, " + columns + " FROM "
                        + DuckDb.parquet(file, "file_row_number = true"))) {
            while (rows.next()) {
                row(rows, names);
            }
        }
    }

    /** As text, but for a timestamp, which is read as a number so that no session's zone has a say in it. */
    private String selected(String column) {
        var name = DuckDb.name(column);
        var type = types.getOrDefault(column, "");
        if (column.equals("at") && type.startsWith("TIMESTAMP")) {
            return type.equals("TIMESTAMP_NS") ? "epoch_ns(" + name + ")" : "epoch_us(" + name + ")";
        }
        if (column.equals("marks") && type.equals("VARCHAR[]")) {
            return "array_to_string(" + name + ", chr(31))";
        }
        if (!type.equals("VARCHAR") && !isNumber(type)) {
            throw Stop.problems(List.of("column " + column + " is of type " + type + ": write it as text"
                    + (column.equals("at") ? " or as a timestamp" : "")));
        }
        return "CAST(" + name + " AS VARCHAR)";
    }

    private static boolean isNumber(String type) {
        return type.contains("INT") || type.startsWith("DECIMAL") || type.equals("DOUBLE") || type.equals("FLOAT");
    }

    private void row(ResultSet rows, List<String> names) throws SQLException {
        form.clear();
        for (int i = 0; i < names.size(); i++) {
            var text = rows.getString(i + 2);
            if (text != null) {
                cell(names.get(i), text);
            }
        }
        event(rows.getLong(1));
    }

    private void cell(String field, String text) {
        var type = types.getOrDefault(field, "");
        if (field.equals("at") && type.startsWith("TIMESTAMP")) {
            form.put(field, instant(Long.parseLong(text), type).toString());
        } else if (field.equals("marks") && type.equals("VARCHAR[]")) {
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

    private static Instant instant(long since, String type) {
        return Instant.EPOCH.plus(since, type.equals("TIMESTAMP_NS") ? ChronoUnit.NANOS : ChronoUnit.MICROS);
    }

    private void event(long row) {
        try {
            intake.event(row, form.event());
        } catch (RefusedException e) {
            e.findings().forEach(finding -> intake.problem(row, finding));
        }
    }
}
