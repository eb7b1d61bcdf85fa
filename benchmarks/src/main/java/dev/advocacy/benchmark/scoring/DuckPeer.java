package dev.advocacy.benchmark.scoring;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB with SQL written for it: small integers, days and weeks from integers, one table a step so that the boards read a
 * small one. Two threads, as all.
 */
final class DuckPeer implements AutoCloseable {
    private static final String CALENDAR = """
            CREATE OR REPLACE TABLE calendar AS SELECT day::INTEGER AS day, ((day + 3) // 7)::INTEGER AS week,
              month(DATE '1970-01-01' + day::INTEGER)::INTEGER AS month
            FROM range(20000, 20600) days(day)""";

    private static final String BOARDS = """
            WITH boards AS (
              SELECT 0 AS kind, week AS part, ambassador, sum(points)::INTEGER AS points FROM parts GROUP BY ALL
              UNION ALL SELECT 1, month, ambassador, sum(points)::INTEGER FROM parts GROUP BY ALL
              UNION ALL SELECT 2, 0, ambassador, sum(points)::INTEGER FROM parts GROUP BY ALL),
            ranked AS (
              SELECT points, rank() OVER (PARTITION BY kind, part ORDER BY points DESC) AS place FROM boards WHERE points > 0)
            SELECT count(*), sum(points)::BIGINT, sum(31 * place + points)::BIGINT FROM ranked""";

    /** Each id once, and not what a retraction names. */
    private static final String STANDING = """
            (SELECT * FROM (
               SELECT id, any_value(millis) AS millis, any_value(ambassador) AS ambassador, any_value(kind) AS kind,
                 any_value(visitor) AS visitor, any_value(retracts) AS retracts FROM events GROUP BY id)
             WHERE retracts < 0 AND id NOT IN (SELECT retracts FROM events WHERE retracts >= 0))""";

    private final Connection database;

    DuckPeer() {
        try {
            database = DriverManager.getConnection("jdbc:duckdb:");
            run("SET threads = 2");
            run("SET preserve_insertion_order = false");
            run(CALENDAR);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String daily(String events) {
        return """
            SELECT ambassador, (millis // 86400000)::INTEGER AS day,
              (least(30, sum(CASE WHEN kind = 0 THEN 10 ELSE 0 END))
               + least(60, sum(CASE kind WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 4 WHEN 4 THEN 6 ELSE 0 END))
               + sum(CASE WHEN kind = 5 THEN 50 ELSE 0 END))::INTEGER AS points
            FROM %s WHERE visitor <> ambassador GROUP BY ALL""".formatted(events);
    }

    private static String parts(String daily) {
        return """
            CREATE OR REPLACE TEMP TABLE parts AS SELECT ambassador, week, month, sum(points)::INTEGER AS points
            FROM (%s) JOIN calendar USING (day) GROUP BY ALL""".formatted(daily);
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    void load(Columns columns, int size) {
        try {
            run(
                    "CREATE OR REPLACE TABLE events(millis BIGINT, ambassador INTEGER, kind TINYINT, channel TINYINT, visitor INTEGER)");
            try (var appender = database.unwrap(DuckDBConnection.class).createAppender("events")) {
                for (int i = 0; i < size; i++) {
                    appender.beginRow()
                            .append(columns.at[i])
                            .append(columns.ambassador[i])
                            .append(columns.kind[i])
                            .append(columns.channel[i])
                            .append(columns.visitor[i])
                            .endRow();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void load(Redelivered events) {
        try {
            run(
                    "CREATE OR REPLACE TABLE events(millis BIGINT, ambassador INTEGER, kind TINYINT, visitor INTEGER, id BIGINT, retracts BIGINT)");
            try (var appender = database.unwrap(DuckDBConnection.class).createAppender("events")) {
                for (int i = 0; i < events.id.length; i++) {
                    appender.beginRow()
                            .append(events.columns.at[i])
                            .append(events.columns.ambassador[i])
                            .append(events.columns.kind[i])
                            .append(events.columns.visitor[i])
                            .append(events.id[i])
                            .append(events.retracts[i])
                            .endRow();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the table as Parquet. */
    void write(Path file) {
        try {
            run("COPY events TO '" + file + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes it as a file of events with text, such as the command reads. */
    void writeText(Path file) {
        try {
            run("""
                    COPY (SELECT 'e' || rowid AS id, %s[kind + 1] AS kind, 'a' || ambassador AS ambassador,
                        make_timestamp(millis * 1000) AS "at", %s[channel + 1] AS channel,
                        CASE WHEN visitor >= 0 THEN 'a' || visitor ELSE 'v' || (-2 - visitor) END AS visitor
                      FROM events) TO '%s' (FORMAT parquet)""".formatted(words(AdvoScore.KINDS), words(AdvoScore.CHANNELS), file));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(List<String> words) {
        return words.stream().collect(Collectors.joining("', '", "['", "']"));
    }

    Check table() {
        return boards("events");
    }

    Check redelivered() {
        return boards(STANDING);
    }

    Check parquet(Path file) {
        return boards("read_parquet('" + file + "')");
    }

    private Check boards(String from) {
        try {
            run(parts(daily(from)));
            try (var statement = database.createStatement();
                    var result = statement.executeQuery(BOARDS)) {
                result.next();
                return new Check(result.getLong(1), result.getLong(2), result.getLong(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DuckDBConnection connection() {
        try {
            return database.unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
