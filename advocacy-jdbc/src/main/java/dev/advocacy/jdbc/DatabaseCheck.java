package dev.advocacy.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What has to be true of a database before anything is entrusted to it. */
final class DatabaseCheck {
    private DatabaseCheck() {}

    static Dialect of(DataSource source) {
        try (var connection = source.getConnection()) {
            var dialect = dialect(connection);
            requireAutoCommit(connection);
            requireDurable(connection, dialect);
            return dialect;
        } catch (SQLException e) {
            throw new StoreException("store.unreachable", "the database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static Dialect dialect(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return switch (name) {
            case "PostgreSQL" -> Dialect.POSTGRESQL;
            case "H2" -> Dialect.H2;
            default ->
                throw new StoreException(
                        "store.unknown-database",
                        "the database is " + name + ": the store works on PostgreSQL and H2 only",
                        null);
        };
    }

    private static void requireAutoCommit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new StoreException(
                    "store.auto-commit-off",
                    "the data source hands out connections with auto-commit off, so nothing would ever be committed here: switch"
                            + " it on in the pool, and open the store outside of transactions",
                    null);
        }
    }

    private static void requireDurable(Connection connection, Dialect dialect) throws SQLException {
        if (dialect == Dialect.H2) {
            String delay = value(
                    connection,
                    "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'");
            require("0".equals(delay), "H2 with WRITE_DELAY=" + delay, "add ;WRITE_DELAY=0 to its URL");
        } else {
            String commit = value(connection, "SHOW synchronous_commit");
            String advice = "set it to on for the database, the role and the connection";
            require(!"off".equals(commit), "PostgreSQL with synchronous_commit=off", advice);
            require(
                    "on".equals(value(connection, "SHOW fsync")),
                    "PostgreSQL with fsync=off",
                    "set it to on for the server");
        }
    }

    private static void require(boolean durable, String what, String advice) {
        if (!durable) {
            throw new StoreException(
                    "store.not-durable",
                    what + " forgets committed changes when it is killed, and a post could go out twice: " + advice,
                    null);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "unknown";
        }
    }
}
