package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.content.ContentItem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("The tables are made, checked or left alone, and never guessed at")
class SchemaTest {
    private static final String HOSTS_HISTORY = "SELECT * FROM flyway_schema_history ORDER BY installed_rank";

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private int databases;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Dialect.class)
    @DisplayName("tables that are behind are named with the files that are missing and where they are")
    void tellsWhatIsMissing(Dialect dialect) throws IOException {
        String url = newDatabase(dialect);
        var files = files(dialect);

        var refusal = refusal(url, SchemaMode.VALIDATE);

        assertThat(refusal.code()).isEqualTo("store.schema-behind");
        assertThat(refusal).hasMessageContaining(dialect.migrations()).hasMessageContaining("SchemaMode.MIGRATE");
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(refusal).hasMessageContaining(file.replaceFirst("__.*", "") + " ("));
        open(url, SchemaMode.MIGRATE);
        open(url, SchemaMode.VALIDATE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Dialect.class)
    @DisplayName("an administrator may run the files by hand; then nobody looks, and the store works")
    void byHand(Dialect dialect) throws IOException {
        String url = newDatabase(dialect);
        for (String file : files(dialect)) {
            Postgres.run(url, text(dialect, file));
        }
        open(url, SchemaMode.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Dialect.class)
    @DisplayName("an administrator may run the files with Flyway as the refusal says; then they are found to fit")
    void withTheirOwnFlyway(Dialect dialect) {
        String url = newDatabase(dialect);
        Flyway.configure()
                .dataSource(url, null, null)
                .locations(dialect.migrations())
                .table(Schema.HISTORY)
                .load()
                .migrate();
        open(url, SchemaMode.VALIDATE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Dialect.class)
    @DisplayName("tables that a newer version has updated: an older node that runs goes on, one that starts is refused")
    void newerTables(Dialect dialect) throws IOException {
        String url = newDatabase(dialect);
        try (var older = Postgres.pool(url, 3)) {
            var running = JdbcStore.open(older, Keys.SOME);
            newerVersionMigrates(url, dialect);

            use(running);
            for (var mode : List.of(SchemaMode.MIGRATE, SchemaMode.VALIDATE)) {
                var refusal = refusal(url, mode);
                assertThat(refusal.code()).isEqualTo("store.schema-newer");
                assertThat(refusal)
                        .hasMessageContaining("V900 (with more)")
                        .hasMessageContaining("V1 (shares and deliveries)")
                        .hasMessageContaining("Update this node");
            }
            use(running);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Dialect.class)
    @DisplayName("a history that does not fit the files is refused, and which one does not is said")
    void changedByHand(Dialect dialect) {
        String url = newDatabase(dialect);
        open(url, SchemaMode.MIGRATE);
        Postgres.run(url, "UPDATE \"" + Schema.HISTORY + "\" SET \"checksum\" = 1 WHERE \"version\" = '1'");
        for (var mode : List.of(SchemaMode.MIGRATE, SchemaMode.VALIDATE)) {
            var refusal = refusal(url, mode);
            assertThat(refusal.code()).isEqualTo("store.schema-changed");
            assertThat(refusal).hasMessageContaining("V1 (shares and deliveries) is not what was applied here");
        }
    }

    @Test
    @DisplayName("a step that broke off half-way, which H2 cannot undo, is refused and named")
    void brokenOff() {
        String url = newDatabase(Dialect.H2);
        open(url, SchemaMode.MIGRATE);
        Postgres.run(url, "UPDATE \"" + Schema.HISTORY + "\" SET \"success\" = FALSE WHERE \"version\" = '1'");
        var refusal = refusal(url, SchemaMode.MIGRATE);
        assertThat(refusal.code()).isEqualTo("store.schema-changed");
        assertThat(refusal).hasMessageContaining("V1 (shares and deliveries) broke off half-way");
    }

    @Test
    @DisplayName("on PostgreSQL a step that fails leaves the database as it was")
    void failsAsAWhole() {
        String url = newDatabase(Dialect.POSTGRESQL);
        Postgres.run(url, "CREATE TABLE advocacy_event (mine TEXT)", "INSERT INTO advocacy_event VALUES ('kept')");
        var refusal = refusal(url, SchemaMode.MIGRATE);
        assertThat(refusal.code()).isEqualTo("store.schema");
        assertThat(refusal).hasMessageContaining("advocacy_event").hasMessageContaining("already exists");
        assertThat(Postgres.ask(url, "SELECT mine FROM advocacy_event")).containsExactly("kept");
        assertThat(Postgres.ask(url, "SELECT tablename FROM pg_tables WHERE tablename LIKE 'advocacy_share%'"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Dialect.class)
    @DisplayName("the host's own Flyway history and tables in the same schema stay as they are, before and after")
    void besideTheHosts(Dialect dialect) throws IOException {
        String url = newDatabase(dialect);
        hostMigrates(url, "V1__host.sql", "CREATE TABLE host_order (id INT); INSERT INTO host_order VALUES (7)");
        var before = Postgres.ask(url, hostsHistory(dialect));

        open(url, SchemaMode.MIGRATE);
        open(url, SchemaMode.VALIDATE);

        assertThat(Postgres.ask(url, hostsHistory(dialect))).isEqualTo(before).isNotEmpty();
        assertThat(Postgres.ask(url, "SELECT id FROM host_order")).containsExactly("7");
        hostMigrates(url, "V2__more.sql", "ALTER TABLE host_order ADD COLUMN note VARCHAR(10)");
        open(url, SchemaMode.VALIDATE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Dialect.class)
    @DisplayName("eight nodes of one process that make the tables at the same moment make them once, and all open")
    void atTheSameMoment(Dialect dialect) throws Exception {
        String url = newDatabase(dialect);
        eightAtOnce(() -> open(url, SchemaMode.MIGRATE));
        requireEachFileOnce(url, dialect);
    }

    @RepeatedTest(10)
    @DisplayName("eight nodes of eight processes that make the tables at the same moment make them once, and all open")
    void asEightProcesses() throws Exception {
        String url = newDatabase(Dialect.POSTGRESQL);
        eightAtOnce(() -> {
            try (var source = Postgres.pool(url, 3)) {
                new Schema(source, Dialect.POSTGRESQL).prepareBesideOthers(SchemaMode.MIGRATE);
            }
        });
        requireEachFileOnce(url, Dialect.POSTGRESQL);
    }

    @Test
    @DisplayName(
            "eight tenants that share a pool of three connections make the tables at the same moment, and all open")
    void onOnePool() throws Exception {
        String url = newDatabase(Dialect.POSTGRESQL);
        var tenants = new AtomicInteger();
        try (var shared = Postgres.pool(url, 3)) {
            eightAtOnce(() -> use(JdbcStore.builder(shared, Keys.SOME)
                    .tenant("tenant-" + tenants.incrementAndGet())
                    .open()));
        }
        requireEachFileOnce(url, Dialect.POSTGRESQL);
    }

    @Test
    @DisplayName("a node that hangs while it makes the tables is waited for, not for ever, and then it is said")
    void hangs() throws Exception {
        String url = newDatabase(Dialect.POSTGRESQL);
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        var impatient = new Schema(source, Dialect.POSTGRESQL, Duration.ofMillis(1));
        new MigrationTurn(source, MigrationTurn.PATIENCE)
                .run(() -> assertThatThrownBy(() -> impatient.prepareBesideOthers(SchemaMode.MIGRATE))
                        .isInstanceOfSatisfying(
                                StoreException.class, e -> assertThat(e.code()).isEqualTo("store.schema-busy"))
                        .hasMessageContaining("look whether it still works"));
        impatient.prepare(SchemaMode.MIGRATE);
        requireEachFileOnce(url, Dialect.POSTGRESQL);
    }

    @Test
    @DisplayName("a role without DDL cannot make the tables, and is told what to do instead")
    void withoutDdl() {
        String owner = newDatabase(Dialect.POSTGRESQL);
        String role = Postgres.withoutDdl(owner);

        var refusal = refusal(role, SchemaMode.MIGRATE);

        assertThat(refusal.code()).isEqualTo("store.schema-denied");
        assertThat(refusal).hasMessageContaining("SchemaMode.VALIDATE").hasMessageContaining("owner");
        open(owner, SchemaMode.MIGRATE);
        open(role, SchemaMode.VALIDATE);
        open(role, SchemaMode.MIGRATE);
        assertThatThrownBy(() -> Postgres.run(role, "DROP TABLE advocacy_event"))
                .cause()
                .hasMessageContaining("must be owner of table advocacy_event");
    }

    @Test
    @DisplayName("a role that may not read the history is told which table to grant")
    void withoutTheHistory() {
        String owner = newDatabase(Dialect.POSTGRESQL);
        open(owner, SchemaMode.MIGRATE);
        String role = Postgres.withoutDdl(owner);
        Postgres.run(owner, "REVOKE SELECT ON " + Schema.HISTORY + " FROM " + Postgres.userOf(role));
        var refusal = refusal(role, SchemaMode.VALIDATE);
        assertThat(refusal.code()).isEqualTo("store.schema-denied");
        assertThat(refusal).hasMessageContaining(Schema.HISTORY);
    }

    @Test
    @DisplayName("with NONE nobody looks; what is missing is told by the first statement that needs it")
    void nobodyLooks() {
        try (var source = Postgres.pool(newDatabase(Dialect.POSTGRESQL), 3)) {
            var store = JdbcStore.builder(source, Keys.SOME).schema(SchemaMode.NONE);
            var failure = catchThrowableOfType(StoreException.class, store::open);
            assertThat(failure.code()).isEqualTo("store.schema");
            assertThat(failure).hasMessageContaining("SchemaMode.VALIDATE").hasMessageContaining("advocacy_account");
        }
    }

    private static void eightAtOnce(Runnable opening) throws Exception {
        var together = new CyclicBarrier(8);
        Callable<Boolean> node = () -> {
            together.await();
            opening.run();
            return true;
        };
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(8, node))) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void requireEachFileOnce(String url, Dialect dialect) throws IOException {
        var applied = Postgres.ask(
                url, "SELECT \"version\" FROM \"" + Schema.HISTORY + "\" WHERE \"type\" = 'SQL' ORDER BY 1");
        assertThat(applied).doesNotHaveDuplicates().hasSameSizeAs(files(dialect));
    }

    private String newDatabase(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL
                ? Postgres.newDatabase()
                : "jdbc:h2:file:" + folder + "/" + databases++ + ";WRITE_DELAY=0;DB_CLOSE_DELAY=5";
    }

    private static StoreException refusal(String url, SchemaMode mode) {
        return catchThrowableOfType(StoreException.class, () -> open(url, mode));
    }

    /** Opens, uses, and closes. */
    private static void open(String url, SchemaMode mode) {
        try (HikariDataSource source = Postgres.pool(url, 3)) {
            use(JdbcStore.builder(source, Keys.SOME).schema(mode).open());
        }
    }

    private static void use(JdbcStore store) {
        var item = ContentItem.of("Turbine", URI.create("https://example.com/turbine"));
        store.content().put(item, List.of());
        assertThat(store.content().content(item.id())).contains(item);
    }

    /** What the next version will do at most, as long as this one may run beside it: add. */
    private void newerVersionMigrates(String url, Dialect dialect) throws IOException {
        var more = Files.createDirectory(folder.resolve("newer"));
        Files.writeString(
                more.resolve("V900__with_more.sql"),
                "ALTER TABLE advocacy_content ADD COLUMN extra VARCHAR(10); CREATE TABLE advocacy_more (id INT);");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations(dialect.migrations(), "filesystem:" + more)
                .table(Schema.HISTORY)
                .load()
                .migrate();
    }

    private void hostMigrates(String url, String file, String sql) throws IOException {
        var hosts = Files.createDirectories(folder.resolve("host"));
        Files.writeString(hosts.resolve(file), sql);
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("filesystem:" + hosts)
                .load()
                .migrate();
    }

    private static String hostsHistory(Dialect dialect) {
        return dialect == Dialect.H2
                ? HOSTS_HISTORY.replaceAll("(flyway_schema_history|installed_rank)", "\"$1\"")
                : HOSTS_HISTORY;
    }

    private static List<String> files(Dialect dialect) throws IOException {
        var where = Path.of("src/main/resources", dialect.migrations().replace("classpath:", ""));
        try (var found = Files.list(where)) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String text(Dialect dialect, String file) throws IOException {
        String name = dialect.migrations().replace("classpath:", "/") + "/" + file;
        try (var stream = Objects.requireNonNull(SchemaTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
