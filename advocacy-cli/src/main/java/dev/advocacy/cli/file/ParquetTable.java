package dev.advocacy.cli.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Parquet by DuckDB: rows go into a table, and the table into the file. */
final class ParquetTable implements Table {
    private static final int NANOS_OF_MICRO = 1_000;
    private static final long MICROS = 1_000_000;

    private final Path file;
    private final DuckDBConnection database;
    private final DuckDBAppender appender;
    private final List<Column> columns;

    ParquetTable(Path file, List<Column> columns) throws IOException {
        this.file = file;
        this.columns = columns;
        try {
            database = DuckDb.open();
            execute("CREATE TABLE rows_ ("
                    + columns.stream().map(ParquetTable::ddl).collect(Collectors.joining(", ")) + ")");
            appender = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows_");
        } catch (SQLException e) {
            throw DuckDb.failure(e);
        }
    }

    private static String ddl(Column column) {
        return DuckDb.name(column.name()) + " "
                + switch (column.type()) {
                    case TEXT -> "VARCHAR";
                    case WHOLE -> "BIGINT";
                    case DECIMAL -> "DECIMAL(18, " + column.scale() + ")";
                    case NUMBER -> "DOUBLE";
                    case INSTANT -> "TIMESTAMPTZ";
                    case WORDS -> "VARCHAR[]";
                };
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        try {
            appender.beginRow();
            for (int i = 0; i < columns.size(); i++) {
                append(cells.get(i), columns.get(i).type());
            }
            appender.endRow();
        } catch (SQLException e) {
            throw DuckDb.failure(e);
        }
    }

    private void append(@Nullable Object cell, Column.Type type) throws SQLException {
        if (cell instanceof Long number) {
            appender.append(number.longValue());
        } else if (cell instanceof BigDecimal number) {
            number(number, type);
        } else if (cell instanceof Instant at) {
            appender.appendEpochMicros(
                    Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / NANOS_OF_MICRO));
        } else if (cell instanceof Collection<?> words) {
            appender.append(words);
        } else if (cell != null) {
            appender.append(cell.toString());
        } else {
            appender.appendNull();
        }
    }

    private void number(BigDecimal number, Column.Type type) throws SQLException {
        if (type == Column.Type.NUMBER) {
            appender.append(number.doubleValue());
        } else {
            appender.append(number);
        }
    }

    /** To be called when all rows are there: writes the file. */
    void complete() throws IOException {
        try {
            appender.close();
            execute("COPY rows_ TO " + DuckDb.quoted(file) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw DuckDb.failure(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw DuckDb.failure(e);
        }
    }
}
