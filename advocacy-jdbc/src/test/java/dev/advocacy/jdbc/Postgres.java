package dev.advocacy.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for all tests of this module: the server that {@code ADVOCACY_TEST_POSTGRES} names by a JDBC URL, or one of
 * our own, which lives as long as this process. Each database is new.
 */
final class Postgres {
    private static final @Nullable String NAMED = System.getenv("ADVOCACY_TEST_POSTGRES");
    private static @Nullable EmbeddedPostgres own;
    private static int databases;

    private Postgres() {}

    /** The address of a new, empty database. */
    static synchronized String newDatabase() {
        String name = "advocacy_test_" + ProcessHandle.current().pid() + "_" + databases++;
        try (var connection = server().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no new database on the test server", e);
        }
        return url(name);
    }

    /** A pool on an address. */
    static HikariDataSource pool(String url, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static String url(String database) {
        if (NAMED != null) {
            return NAMED.replaceFirst("(//[^/]+/)[^?]*", "$1" + database);
        }
        return start().getJdbcUrl("postgres", database);
    }

    private static javax.sql.DataSource server() {
        if (NAMED != null) {
            var source = new org.postgresql.ds.PGSimpleDataSource();
            source.setUrl(NAMED);
            return source;
        }
        return start().getPostgresDatabase();
    }

    private static synchronized EmbeddedPostgres start() {
        if (own == null) {
            try {
                own = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalStateException e) {
                assumeTrue(
                        false,
                        "no PostgreSQL here: its binaries do not run on this system (" + e.getMessage()
                                + "); name a server by ADVOCACY_TEST_POSTGRES");
            }
        }
        return java.util.Objects.requireNonNull(own);
    }
}
