package dev.advocacy.benchmark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that is measured on: one of our own, durable as a new one is, or whichever an address names. Thread-safe. */
final class Server implements AutoCloseable {
    private static final long ONE_SECOND = 1_000_000_000L;

    private final Optional<EmbeddedPostgres> own;
    private final HikariDataSource pool;

    private Server(Optional<EmbeddedPostgres> own, HikariDataSource pool) {
        this.own = own;
        this.pool = pool;
    }

    /**
     * Starts it, or connects.
     *
     * @param url the address of an empty database, with user and password; null for a server of our own
     */
    static Server at(@Nullable String url, int connections) throws IOException {
        var own = url == null ? Optional.of(start()) : Optional.<EmbeddedPostgres>empty();
        var config = new HikariConfig();
        config.setJdbcUrl(own.map(s -> s.getJdbcUrl("postgres", "postgres")).orElse(url));
        config.setMaximumPoolSize(connections);
        return new Server(own, new HikariDataSource(config));
    }

    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start();
    }

    HikariDataSource pool() {
        return pool;
    }

    void run(String... statements) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long ask(String query) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many transactions of one small row a single connection commits, one after the other, in a second. */
    long commitsPerSecond() throws SQLException {
        run("CREATE TABLE IF NOT EXISTS one_row (n BIGINT)");
        try (var connection = pool.getConnection()) {
            long commits = 0;
            for (long began = System.nanoTime(); System.nanoTime() - began < ONE_SECOND; commits++) {
                commitOne(connection);
            }
            return commits;
        }
    }

    private static void commitOne(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO one_row VALUES (1)")) {
            statement.execute();
        }
    }

    /** Bytes of the write-ahead log since the beginning. */
    long written() throws SQLException {
        return ask("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
    }

    /** Transactions that were committed and wrote something, as far as the server's statistics have heard. */
    long transactions() throws SQLException {
        return ask("SELECT txid_snapshot_xmax(txid_current_snapshot())");
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (own.isPresent()) {
            own.get().close();
        }
    }
}
