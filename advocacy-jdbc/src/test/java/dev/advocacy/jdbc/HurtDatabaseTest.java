package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.content.ContentItem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** On a PostgreSQL server of its own, which is stopped, filled and changed while the store is at work. */
@Tag("long")
@DisplayName("What happens to the database while the store is at work is told, and afterwards the post goes out once")
class HurtDatabaseTest {
    @TempDir
    private static @Nullable Path folder;

    private static @Nullable EmbeddedPostgres server;
    private static Path program = Path.of("set by start");
    private static String options = "set by start";
    private static int companies;

    private final String url = url("postgres");
    private final HikariDataSource pool = Postgres.pool(url, 4);
    private final FailingSource source = new FailingSource(pool);

    @BeforeAll
    static void begin() throws IOException {
        start();
        try (var owner = Postgres.pool(url("postgres"), 3)) {
            JdbcStore.open(owner, Keys.SOME);
        }
    }

    @AfterAll
    static void end() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    /** What a test did to the server and could not undo because it failed does not meet the next one. */
    @AfterEach
    void putBack() throws IOException {
        pool.close();
        if (!isAsAtFirst()) {
            pgCtl("-m", "immediate", "stop");
            Files.deleteIfExists(standbySignal());
            restart();
        }
    }

    private boolean isAsAtFirst() {
        try {
            return Postgres.ask(url, "SELECT pg_is_in_recovery(), current_setting('fsync')")
                    .equals(List.of("f | on"));
        } catch (IllegalStateException away) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CLAIMED", "ARMED", "PUBLISHED"})
    @DisplayName("the connection is killed before the commit that writes this state")
    void killed(String state) {
        var company = company();
        company.approve();
        var done = new AtomicBoolean();
        source.beforeCommit(once(
                state,
                done,
                connection -> Postgres.run(
                        url, "SELECT pg_terminate_backend(" + one(connection, "SELECT pg_backend_pid()") + ")")));
        carryOn(company, done);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ARMED", "PUBLISHED"})
    @DisplayName("the server is stopped at once and started again before the commit that writes this state")
    void restarted(String state) {
        var company = company();
        company.approve();
        var done = new AtomicBoolean();
        source.beforeCommit(once(state, done, connection -> {
            stop();
            restart();
        }));
        carryOn(company, done);
    }

    @Test
    @DisplayName("while the server is away each call says so; when it is back the work goes on")
    void away() {
        try (var impatient = Postgres.pool(url, 4)) {
            impatient.setConnectionTimeout(2_000);
            var company = company(impatient);
            company.approve();
            stop();
            requireFailure(company::deliver, "store.unreachable", "tried again with the next call");
            requireFailure(() -> company.advocacy.deliveries().census(), "store.unreachable", "cannot be reached");
            restart();
            awaitWithin(() -> accepts(impatient));
            company.deliverToTheEnd();
            company.requirePublishedOnce();
        }
    }

    @Test
    @DisplayName("a database that turns read-only says so; when it is writable again the work goes on")
    void turnsReadOnly() {
        var company = unpooledCompany();
        company.approve();
        setForAll("default_transaction_read_only = on");
        try {
            requireFailure(company::deliver, "store.read-only", "primary");
            assertThat(company.net.publishCalls()).isEmpty();
        } finally {
            setForAll("default_transaction_read_only = off");
        }
        company.deliverToTheEnd();
        company.requirePublishedOnce();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CLAIMED", "ARMED"})
    @DisplayName(
            "no room for this state: nothing is sent, it is told, and goes out once when there is room (by a quota)")
    void quota(String state) {
        var company = company();
        company.approve();
        Postgres.run(
                url,
                "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = 'disk_full'; END $$",
                "CREATE TRIGGER no_room BEFORE UPDATE ON advocacy_delivery FOR EACH ROW WHEN (NEW.state = '" + state
                        + "') EXECUTE FUNCTION no_room()");
        try {
            requireFailure(company::deliver, "store.full", "make room");
            assertThat(company.net.publishCalls()).isEmpty();
        } finally {
            Postgres.run(url, "DROP FUNCTION no_room() CASCADE");
        }
        company.deliverToTheEnd();
        company.requirePublishedOnce();
    }

    @Test
    @DisplayName(
            "a disk that is really full says so; when there is room again the work goes on (needs the right to mount)")
    void reallyFull() throws Exception {
        var disk = Files.createDirectory(Objects.requireNonNull(folder).resolve("small-disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
                "mounting is not allowed here");
        try {
            Postgres.run(
                    url, "CREATE TABLESPACE small LOCATION '" + disk + "'", "CREATE DATABASE small TABLESPACE small");
            try (var small = Postgres.pool(url("small"), 3)) {
                JdbcStore.open(small, Keys.SOME);
                var company = new Company(small, "one");
                company.approve();
                Postgres.run(url("small"), "CREATE TABLE host_junk (body TEXT)");
                fill(url("small"));
                requireFailure(() -> addUntilFull(company), "store.full", "No space left on device");
                Postgres.run(url("small"), "DROP TABLE host_junk");
                company.deliverToTheEnd();
                company.requirePublishedOnce();
            }
        } finally {
            Postgres.run(url, "DROP DATABASE IF EXISTS small WITH (FORCE)", "DROP TABLESPACE IF EXISTS small");
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    @DisplayName("a server with fsync off is refused")
    void fsync() {
        stop();
        start(options.replace("fsync=on", "fsync=off"));
        requireFailure(() -> JdbcStore.open(unpooled(), Keys.SOME), "store.not-durable", "fsync=off");
        stop();
        start(options);
        JdbcStore.open(unpooled(), Keys.SOME);
    }

    @Test
    @DisplayName("a wrong password is told, and never shown")
    void password() throws IOException {
        var rules = data().resolve("pg_hba.conf");
        var before = Files.readString(rules);
        Postgres.run(url, "CREATE ROLE guarded LOGIN PASSWORD 'lion'");
        try {
            Files.writeString(rules, "host all guarded all scram-sha-256\n" + before);
            Postgres.run(url, "SELECT pg_reload_conf()");
            var wrong = new PGSimpleDataSource();
            wrong.setUrl(Postgres.as(url, "guarded", "tiger"));
            awaitWithin(() -> !accepts(wrong));

            var refusal = catchThrowableOfType(StoreException.class, () -> JdbcStore.open(wrong, Keys.SOME));

            assertThat(refusal.code()).isEqualTo("store.unreachable");
            assertThat(refusal).hasMessageContaining("password authentication failed for user \"guarded\"");
            assertThat(refusal + " " + refusal.getCause()).doesNotContain("tiger");
        } finally {
            Files.writeString(rules, before);
            Postgres.run(url, "DROP ROLE guarded");
        }
    }

    @Test
    @DisplayName("a replica is refused; once it is promoted the store opens, and the work goes on")
    void replica() throws IOException {
        var company = unpooledCompany();
        company.approve();
        stop();
        Files.createFile(standbySignal());
        restart();
        requireFailure(() -> JdbcStore.open(unpooled(), Keys.SOME), "store.read-only", "replica");
        requireFailure(company::deliver, "store.read-only", "primary");
        assertThat(Postgres.ask(url, "SELECT pg_promote()")).containsExactly("t");
        JdbcStore.open(unpooled(), Keys.SOME);
        company.deliverToTheEnd();
        company.requirePublishedOnce();
    }

    /**
     * A pool trusts a connection that it used half a second ago, also where the server has been stopped since, or has another
     * setting for new connections: what is told then is that connection's end. Where the server's state is asked about, each unit
     * connects anew.
     */
    private Company unpooledCompany() {
        return company(unpooled());
    }

    private PGSimpleDataSource unpooled() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private Company company() {
        return company(source.source());
    }

    private static Company company(DataSource source) {
        return new Company(source, "tenant-" + companies++);
    }

    /** Delivers until the blow has fallen and beyond. What failed was told, or made good by itself. */
    private void carryOn(Company company, AtomicBoolean done) {
        try {
            company.deliver();
        } catch (StoreException told) {
            assertThat(told.code()).isEqualTo("store.unreachable");
        }
        assertThat(done).isTrue();
        pool.getHikariPoolMXBean().softEvictConnections();
        company.requireOneLegalState();
        company.deliverToTheEnd();
        company.requirePublishedOnce();
    }

    private interface Blow {
        void strike(Connection connection);
    }

    /** Strikes the first commit of a transaction in which a delivery has come to this state. */
    private static Consumer<Connection> once(String state, AtomicBoolean done, Blow blow) {
        return connection -> {
            boolean now = "1"
                    .equals(one(
                            connection,
                            "SELECT COUNT(*) FROM advocacy_delivery WHERE state = '" + state
                                    + "' AND xmin = pg_current_xact_id()::xid"));
            if (now && done.compareAndSet(false, true)) {
                blow.strike(connection);
            }
        };
    }

    private static String one(Connection connection, String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static void requireFailure(Runnable work, String code, String says) {
        var failure = catchThrowableOfType(StoreException.class, work::run);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining(says);
    }

    private static void fill(String url) {
        try {
            for (int i = 0; i < 1_000; i++) {
                Postgres.run(url, "INSERT INTO host_junk SELECT repeat('x', 1000) FROM generate_series(1, 500)");
            }
        } catch (IllegalStateException full) {
            assertThat(full).cause().hasMessageContaining("No space left on device");
        }
    }

    private static void addUntilFull(Company company) {
        String title = "storm ".repeat(40);
        for (int i = 0; i < 5_000; i++) {
            company.store.content().put(ContentItem.of(title, URI.create("https://example.com/" + i)), List.of());
        }
    }

    private void setForAll(String setting) {
        Postgres.run(url, "SET default_transaction_read_only = off", "ALTER DATABASE postgres SET " + setting);
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException unknownCommand) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        }
    }

    private static Path data() {
        return Objects.requireNonNull(folder).resolve("data");
    }

    private static Path standbySignal() {
        return data().resolve("standby.signal");
    }

    private static String url(String database) {
        return Objects.requireNonNull(server).getJdbcUrl("postgres", database);
    }

    /** As a power cut would: nothing is written out, and what was committed has to be found again. */
    private static void stop() {
        requireDone(pgCtl("-m", "immediate", "stop"), "stop");
    }

    /** Of what the pool has, nothing has outlived the server. */
    private void restart() {
        start(options);
        if (!pool.isClosed()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Comes back when a connection is accepted. */
    private static void start(String with) {
        requireDone(pgCtl("-l", data().resolve("log").toString(), "-o", with, "-w", "-t", "180", "start"), "start");
        var anybody = new PGSimpleDataSource();
        anybody.setUrl(url("postgres"));
        awaitWithin(() -> accepts(anybody));
    }

    private static void awaitWithin(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(3)).until(condition);
    }

    private static boolean accepts(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Root may not run a server, but a user namespace has none. */
    private static boolean pgCtl(String... arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program.resolveSibling("pg_ctl").toString(), "-D", data().toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static void requireDone(boolean done, String what) {
        assertThat(done).as("pg_ctl %s; see %s", what, data().resolve("log")).isTrue();
    }

    private static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start();
        var line = Files.readString(data().resolve("postmaster.opts")).trim();
        int space = line.indexOf(' ');
        program = Path.of(line.substring(0, space));
        options = line.substring(space + 1);
    }
}
