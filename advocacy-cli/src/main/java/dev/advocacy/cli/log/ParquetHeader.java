package dev.advocacy.cli.log;

import dev.advocacy.cli.file.DuckDb;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.scoring.EventForm;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which columns of events a Parquet file has, and how their cells are asked for. */
final class ParquetHeader {
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private ParquetHeader() {}

    /** A file without a column that every event needs ends the command. */
    static ParquetHeader of(Connection database, Path file) throws SQLException {
        var header = new ParquetHeader();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("DESCRIBE SELECT * FROM " + DuckDb.parquet(file))) {
            while (rows.next()) {
                header.add(rows.getString(1), rows.getString(2));
            }
        }
        var missing =
                EventForm.NEEDED.stream().filter(field -> !header.has(field)).toList();
        if (!missing.isEmpty()) {
            throw Stop.problems(List.of("the file has no column " + String.join(", no ", missing) + ": it needs "
                    + String.join(", ", EventForm.NEEDED)));
        }
        return header;
    }

    private void add(String name, String type) {
        if (EventForm.has(name)) {
            types.put(name, type);
            names.add(name);
        } else {
            unread.add(name);
        }
    }

    /** Those that scoring reads, in the file's order. */
    List<String> names() {
        return names;
    }

    /** Those that it does not. */
    List<String> unread() {
        return unread;
    }

    boolean has(String column) {
        return types.containsKey(column);
    }

    String type(String column) {
        return types.getOrDefault(column, "");
    }

    boolean isTimestamp(String column) {
        return type(column).startsWith("TIMESTAMP");
    }

    boolean isNanos(String column) {
        return type(column).equals("TIMESTAMP_NS");
    }

    boolean isList(String column) {
        return type(column).equals("VARCHAR[]");
    }

    /** As text, but for a timestamp, which is read as a number so that no session's zone has a say in it. */
    String cell(String column) {
        var name = DuckDb.name(column);
        if (column.equals("at") && isTimestamp(column)) {
            return (isNanos(column) ? "epoch_ns(" : "epoch_us(") + name + ")";
        }
        if (column.equals("marks") && isList(column)) {
            return "array_to_string(" + name + ", chr(31))";
        }
        if (!type(column).equals("VARCHAR") && !isNumber(type(column))) {
            throw Stop.problems(List.of("column " + column + " is of type " + type(column) + ": write it as text"
                    + (column.equals("at") ? " or as a timestamp" : "")));
        }
        return "CAST(" + name + " AS VARCHAR)";
    }

    private static boolean isNumber(String type) {
        return type.contains("INT") || type.startsWith("DECIMAL") || type.equals("DOUBLE") || type.equals("FLOAT");
    }
}
