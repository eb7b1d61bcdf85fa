package dev.advocacy.cli;

import dev.advocacy.cli.file.DuckDb;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What stands in a Parquet file. */
final class ParquetCells {
    private ParquetCells() {}

    static List<String> of(Path file, String column) {
        List<String> cells = new ArrayList<>();
        try (var database = DuckDb.open();
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT " + DuckDb.name(column) + " FROM " + DuckDb.parquet(file))) {
            while (rows.next()) {
                cells.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return cells;
    }
}
