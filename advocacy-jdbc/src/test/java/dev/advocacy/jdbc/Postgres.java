package dev.advocacy.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for all tests of this module: the server that {@code ADVOCACY_TEST_POSTGRES} names by a JDBC URL, or one of
 * our own, which lives as long as this process. Each database is new.
 */
final class Postgres {
    private static final @Nullable String NAMED = System.getenv("ADVOCACY_TEST_POSTGRES");
    private static @Nullable EmbeddedPostgres own;
    private static @Nullable String template;
    private static int databases;

    private Postgres() {}

    /** The address of a new, empty database. */
    static synchronized String newDatabase() {
        return newDatabase("");
    }

    private static String newDatabase(String how) {
        String name = "advocacy_test_" + ProcessHandle.current().pid() + "_" + databases++;
        try (var connection = server().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + how);
        } catch (SQLException e) {
            throw new IllegalStateException("no new database on the test server", e);
        }
        return url(name);
    }

    /** The address of a new database with the store's empty tables: a copy of one in which they were made once. */
    static synchronized String withTables() {
        if (template == null) {
            template = newDatabase();
            try (var source = pool(template, 3)) {
                JdbcStore.open(source, Keys.SOME);
            }
        }
        return newDatabase(" TEMPLATE " + nameOf(template));
    }

    /** A pool on an address. */
    static HikariDataSource pool(String url, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** The same address for a new role that may read and write rows and nothing else, as hosts are advised to have one. */
    static synchronized String withoutDdl(String url) {
        String role = "advocacy_role_" + ProcessHandle.current().pid() + "_" + databases++;
        run(
                url,
                "CREATE ROLE " + role + " LOGIN PASSWORD '" + role + "'",
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + role,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + role);
        return as(url, role, role);
    }

    /** The same address for another role. */
    static String as(String url, String role, String password) {
        String plain = url.replaceAll("(user|password)=[^&]*&?", "");
        return plain + (plain.contains("?") ? "&" : "?") + "user=" + role + "&password=" + password;
    }

    private static String nameOf(String url) {
        return url.replaceAll(".*//[^/]+/([^?]*).*", "$1");
    }

    static String userOf(String url) {
        return url.replaceAll(".*[?&]user=([^&]*).*", "$1");
    }

    /** Runs statements as whoever the address names. */
    static void run(String url, String... statements) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    /** What a query finds, each row as a text. */
    static List<String> ask(String url, String query) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(String.join(" | ", row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
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
                var builder = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on");
                InMemory.folder("advocacy-test-postgres").ifPresent(builder::setDataDirectory);
                own = builder.start();
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
