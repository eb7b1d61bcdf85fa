package dev.advocacy.benchmark.attribution;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** DuckDB with SQL written for it: small integers, a letter for each channel, one step from touches to journeys. Two threads. */
final class DuckPaths implements AutoCloseable {
    private static final String PATHS = """
            WITH walked AS (
              SELECT string_agg(chr(97 + channel), '' ORDER BY millis) AS path, any_value(converted) AS converted
              FROM touches GROUP BY journey),
            paths AS (SELECT path, count(*) AS journeys, sum(converted::INTEGER) AS conversions FROM walked GROUP BY path)
            SELECT count(*), sum(journeys)::BIGINT, sum(conversions)::BIGINT, sum(journeys * journeys)::BIGINT FROM paths""";

    private final Connection database;

    DuckPaths() {
        try {
            database = DriverManager.getConnection("jdbc:duckdb:");
            run("SET threads = 2");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    void load(Touches touches) {
        try {
            run("CREATE OR REPLACE TABLE touches(journey INTEGER, millis BIGINT, channel TINYINT, converted BOOLEAN)");
            try (var appender = database.unwrap(DuckDBConnection.class).createAppender("touches")) {
                for (int i = 0; i < touches.journey().length; i++) {
                    appender.beginRow()
                            .append(touches.journey()[i])
                            .append(touches.at()[i])
                            .append(touches.channel()[i])
                            .append(touches.converted()[touches.journey()[i]])
                            .endRow();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Long> count() {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(PATHS)) {
            result.next();
            return List.of(result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4));
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
