package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A database that would lose what it acknowledged, or cannot be used, is refused with the way out")
class UnsafeDatabaseTest {
    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    @DisplayName("H2 that writes later is refused; so is each step after somebody has set it so, until it is set back")
    void h2() {
        String url = "jdbc:h2:file:" + folder + "/later";
        requireRefused(url, "store.not-durable", "WRITE_DELAY=500", ";WRITE_DELAY=0");

        try (var source = Postgres.pool(url + ";WRITE_DELAY=0", 3)) {
            JdbcStore.open(source, Keys.SOME);
            var company = new Company(source, "one");
            company.approve();
            Postgres.run(url, "SET WRITE_DELAY 500");
            var failure = catchThrowableOfType(StoreException.class, company::deliver);
            assertThat(failure.code()).isEqualTo("store.not-durable");
            assertThat(failure).hasMessageContaining("WRITE_DELAY=500").hasMessageContaining("SET WRITE_DELAY 0");
            assertThat(company.net.publishCalls()).isEmpty();
            Postgres.run(url, "SET WRITE_DELAY 0");
            company.deliver();
            company.requirePublishedOnce();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"database", "role", "connection"})
    @DisplayName("PostgreSQL with synchronous_commit off is refused, wherever it is set")
    void synchronousCommit(String where) {
        String url = with(where, "synchronous_commit", "off");
        requireRefused(url, "store.not-durable", "synchronous_commit=off", "set it to on");
    }

    @Test
    @DisplayName("where synchronous_commit is set to off later, each unit of the store still waits for the disk")
    void laterOff() {
        String url = Postgres.newDatabase();
        try (var source = Postgres.pool(url, 3)) {
            JdbcStore.open(source, Keys.SOME);
        }
        Postgres.run(url, "ALTER DATABASE " + nameOf(url) + " SET synchronous_commit = off");
        try (var source = Postgres.pool(url, 1)) {
            var db = new Db(source, Dialect.POSTGRESQL, "one", null);
            assertThat(settingIn(db)).isEqualTo("on");
            assertThat(Postgres.ask(url, "SHOW synchronous_commit")).containsExactly("off");
        }
        Postgres.run(url, "ALTER DATABASE " + nameOf(url) + " SET synchronous_commit = remote_apply");
        try (var source = Postgres.pool(url, 1)) {
            assertThat(settingIn(new Db(source, Dialect.POSTGRESQL, "one", null)))
                    .isEqualTo("remote_apply");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"database", "role", "connection"})
    @DisplayName("a database that only reads is refused, wherever that is set")
    void readOnly(String where) {
        String url = with(where, "default_transaction_read_only", "on");
        requireRefused(url, "store.read-only", "default_transaction_read_only is on", "switch it off");
    }

    @Test
    @DisplayName("a pool that hands out connections that only read is refused")
    void readOnlyPool() {
        requireRefused(
                pool(Postgres.newDatabase(), config -> config.setReadOnly(true)),
                "store.read-only",
                "connections that only read",
                "in the pool");
        String h2 = "jdbc:h2:file:" + folder + "/read;WRITE_DELAY=0";
        Postgres.run(h2, "CREATE TABLE host_order (id INT)");
        requireRefused(h2 + ";ACCESS_MODE_DATA=r", "store.read-only", "only read", "switch that off");
    }

    @Test
    @DisplayName(
            "H2 behind a server is refused, whoever started the server: its processes would judge leases by two clocks")
    void h2BehindAServer() throws Exception {
        var server = Server.createTcpServer("-tcpPort", "0", "-baseDir", folder.toString(), "-ifNotExists")
                .start();
        try {
            requireRefused(
                    "jdbc:h2:tcp://localhost:" + server.getPort() + "/./served;WRITE_DELAY=0",
                    "store.not-embedded",
                    "through a server",
                    "PostgreSQL");
        } finally {
            server.stop();
        }
        String shared = "jdbc:h2:file:" + folder + "/shared;WRITE_DELAY=0;AUTO_SERVER=TRUE";
        var owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNode.class.getName(),
                        shared)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(owner.inputReader().readLine()).isEqualTo(KilledNode.BEGUN);
            requireRefused(shared, "store.not-embedded", "without AUTO_SERVER", "PostgreSQL");
        } finally {
            owner.destroyForcibly().waitFor();
        }
    }

    @Test
    @DisplayName("a pool with auto-commit off is refused")
    void autoCommit() {
        for (String url : List.of(Postgres.newDatabase(), "jdbc:h2:mem:off;WRITE_DELAY=0")) {
            var source = pool(url, config -> config.setAutoCommit(false));
            requireRefused(source, "store.auto-commit-off", "auto-commit off", "switch it on in the pool");
        }
    }

    @Test
    @DisplayName("another product is refused by its name")
    void product() {
        var metadata = answering(DatabaseMetaData.class, "getDatabaseProductName", "Oracle");
        var connection = answering(Connection.class, "getMetaData", metadata);
        var source = answering(DataSource.class, "getConnection", connection);
        var refusal = catchThrowableOfType(StoreException.class, () -> JdbcStore.open(source, Keys.SOME));
        assertThat(refusal.code()).isEqualTo("store.unknown-database");
        assertThat(refusal).hasMessageContaining("Oracle").hasMessageContaining("PostgreSQL and H2");
    }

    @Test
    @DisplayName("a server that is away is told as such, by a plain data source and by a pool")
    void away() {
        String nobody = "jdbc:postgresql://localhost:1/advocacy?user=kari&password=tiger-in-the-url";
        var plain = new org.postgresql.ds.PGSimpleDataSource();
        plain.setUrl(nobody);
        requireRefused(plain, "store.unreachable", "localhost:1", "whether it runs");
        var pool = new HikariDataSource();
        pool.setJdbcUrl(nobody);
        pool.setConnectionTimeout(250);
        requireRefused(pool, "store.unreachable", "localhost:1", "whether it runs");
        pool.close();
    }

    @Test
    @DisplayName("a wrong password is told, and never shown")
    void password() {
        String url = "jdbc:h2:file:" + folder + "/closed;WRITE_DELAY=0;USER=sa;PASSWORD=";
        Postgres.run(url + "right", "CREATE TABLE host_order (id INT)");
        requireRefused(url + "tiger", "store.unreachable", "password", "check address, user, password");
    }

    private static String with(String where, String setting, String value) {
        String url = Postgres.newDatabase();
        if (where.equals("connection")) {
            return url + "&options=-c%20" + setting + "=" + value;
        }
        if (where.equals("database")) {
            Postgres.run(url, "ALTER DATABASE " + nameOf(url) + " SET " + setting + " = " + value);
            return url;
        }
        String role = Postgres.withoutDdl(url);
        Postgres.run(url, "ALTER ROLE " + Postgres.userOf(role) + " SET " + setting + " = " + value);
        return role;
    }

    private static String nameOf(String url) {
        return url.replaceAll(".*/([^?]*).*", "$1");
    }

    private static String settingIn(Db db) {
        return db.unit(handle -> handle.createQuery("SHOW synchronous_commit")
                .mapTo(String.class)
                .one());
    }

    private static void requireRefused(String url, String code, String what, String wayOut) {
        requireRefused(pool(url, config -> {}), code, what, wayOut);
    }

    private static void requireRefused(DataSource source, String code, String what, String wayOut) {
        var refusal = catchThrowableOfType(StoreException.class, () -> JdbcStore.open(source, Keys.SOME));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(what).hasMessageContaining(wayOut);
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain("tiger");
        }
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
    }

    private static HikariDataSource pool(String url, Consumer<HikariConfig> further) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(0);
        further.accept(pool);
        return pool;
    }

    /** Answers one method so, and every other with nothing. */
    private static <T> T answering(Class<T> type, String name, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? UnsafeDatabaseTest.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals(name) ? answer : null));
    }
}
