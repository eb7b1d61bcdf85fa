package dev.advocacy.cli.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** DuckDB in this process, for Parquet: in memory, and without any reach beyond this machine. */
public final class DuckDb {
    private DuckDb() {}

    /** A database of its own, empty. */
    public static DuckDBConnection open() throws SQLException {
        var settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("preserve_insertion_order", "true");
        return DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
    }

    /** These statements, in a database of their own. */
    public static void run(String... statements) throws IOException {
        try (var database = open();
                var statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** As a string in SQL. */
    public static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    /** The rows of exactly this Parquet file: DuckDB would take {@code *}, {@code ?} and {@code [} in its name as a pattern. */
    public static String parquet(Path file, String... options) {
        var name = quoted(file).replaceAll("[*?\\[]", "[$0]");
        return "read_parquet(" + name + (options.length == 0 ? "" : ", " + String.join(", ", options)) + ")";
    }

    /** As a name in SQL. */
    public static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** DuckDB's failure as one of a file. */
    public static IOException failure(SQLException e) {
        return new IOException(e.getMessage(), e);
    }
}
