package dev.advocacy.scoring.parity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for all tests of this module: the server that {@code ADVOCACY_TEST_POSTGRES} names by a JDBC URL, or one of
 * our own, which lives as long as this process.
 */
final class PostgresServer {
    private static final @Nullable String NAMED = System.getenv("ADVOCACY_TEST_POSTGRES");
    private static @Nullable EmbeddedPostgres own;
    private static int databases;

    private PostgresServer() {}

    /** The address of a new, empty database, made with these options. */
    static synchronized String newDatabase(String options) throws SQLException {
        var name = "parity_" + ProcessHandle.current().pid() + "_" + databases++;
        try (var connection = DriverManager.getConnection(url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " " + options);
        }
        return url(name);
    }

    private static String url(String database) {
        return NAMED != null
                ? NAMED.replaceFirst("(//[^/]+/)[^?]*", "$1" + database)
                : start().getJdbcUrl("postgres", database);
    }

    private static synchronized EmbeddedPostgres start() {
        if (own == null) {
            try {
                own = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalStateException e) {
                assumeTrue(
                        false,
                        "no PostgreSQL here: its binaries do not run on this system (" + e.getMessage()
                                + "); name a server by ADVOCACY_TEST_POSTGRES");
            }
        }
        return Objects.requireNonNull(own);
    }
}
