package dev.advocacy.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What has to be true of a database before anything is entrusted to it. */
final class DatabaseCheck {
    /** One row, though H2 lists a setting twice that was ever set. */
    static final String H2_DELAY =
            "SELECT MAX(SETTING_VALUE) FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'";

    /** Through how many servers a connection goes; none where the database is inside of this process. */
    private static final String H2_SERVERS = "numServers";

    private DatabaseCheck() {}

    /** Refuses, saying why, a database that would not keep what it acknowledges; otherwise tells which product it is. */
    static Dialect of(DataSource source) {
        try (var connection = source.getConnection()) {
            var dialect = dialect(connection);
            requireAutoCommit(connection);
            requireEmbedded(connection, dialect);
            requireReadCommitted(connection);
            requireWritable(connection, dialect);
            requireDurable(connection, dialect);
            return dialect;
        } catch (SQLException e) {
            throw unreachable(e);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreachable(e);
        }
    }

    /** Asked first, because Flyway tries for ten seconds before it says so. */
    static void requireRightToMakeTables(DataSource source, Dialect dialect) {
        if (dialect == Dialect.H2) {
            return;
        }
        try (var connection = source.getConnection()) {
            String may = value(connection, "SELECT has_schema_privilege(current_schema(), 'CREATE')");
            if ("f".equals(may)) {
                throw Schema.mayNotMakeTables(null);
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static StoreException unreachable(Exception e) {
        return new StoreException(
                "store.unreachable",
                "the database cannot be reached: check address, user, password and whether it runs: " + e.getMessage(),
                e);
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

    /**
     * A unit takes its locks first and looks afterwards; with a higher level it would look at what was there before it had to wait,
     * and arm what was paused or withdrawn meanwhile.
     */
    static void requireReadCommitted(Connection connection) {
        try {
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new StoreException(
                        "store.isolation",
                        "the transactions of the data source are not READ COMMITTED, and what was stopped or withdrawn a moment"
                                + " ago could still go out: set the pool's, the role's or this transaction's isolation level"
                                + " to READ COMMITTED",
                        null);
            }
        } catch (SQLException e) {
            throw new StoreException("store.unreachable", "the database cannot be asked for its isolation level", e);
        }
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

    /** Leases on H2 are judged by the clock of the process that has it open: a second one's clock may say otherwise. */
    private static void requireEmbedded(Connection connection, Dialect dialect) throws SQLException {
        if (dialect == Dialect.H2 && !"0".equals(connection.getClientInfo(H2_SERVERS))) {
            throw new StoreException(
                    "store.not-embedded",
                    "this H2 is reached through a server ("
                            + connection.getMetaData().getURL()
                            + "), and the store works on an H2 inside of one process only: open it as jdbc:h2:file: without"
                            + " AUTO_SERVER, or use PostgreSQL where several processes work together",
                    null);
        }
    }

    private static void requireWritable(Connection connection, Dialect dialect) throws SQLException {
        if (dialect == Dialect.POSTGRESQL && "t".equals(value(connection, "SELECT pg_is_in_recovery()"))) {
            throw readOnly("this PostgreSQL is a replica", "point the data source to the primary");
        }
        if (dialect == Dialect.POSTGRESQL && "on".equals(value(connection, "SHOW transaction_read_only"))) {
            throw readOnly(
                    "default_transaction_read_only is on",
                    "switch it off for the database, the role and the connection");
        }
        if (connection.isReadOnly()) {
            throw readOnly(
                    "the data source hands out connections that only read", "switch that off in the pool or the URL");
        }
    }

    private static StoreException readOnly(String what, String advice) {
        return new StoreException(
                "store.read-only", what + ", and nothing that goes out may stay unwritten: " + advice, null);
    }

    private static void requireDurable(Connection connection, Dialect dialect) throws SQLException {
        if (dialect == Dialect.H2) {
            requireDurableH2(value(connection, H2_DELAY));
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

    /** Asked in each unit: anybody who opens the database may set it. */
    static void requireDurableH2(String delay) {
        require(
                "0".equals(delay),
                "H2 with WRITE_DELAY=" + delay,
                "add ;WRITE_DELAY=0 to its URL, and SET WRITE_DELAY 0 where it is open");
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
