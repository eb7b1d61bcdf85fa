package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statements here forget the tenant, as one of ours might some day. */
@DisplayName("On PostgreSQL a statement that forgets the tenant still meets no other tenant's rows")
class RowSecurityTest {
    private static final String TENANT_TABLES =
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant'";

    private static String admin = "set before all";
    private static @Nullable HikariDataSource source;
    private static @Nullable HikariDataSource owner;

    /** Made by an owner who is no superuser: FORCE has to hold for them too. */
    @BeforeAll
    static void fill() {
        admin = Postgres.newDatabase();
        String ownersUrl = Postgres.withoutDdl(admin);
        Postgres.run(admin, "GRANT CREATE ON SCHEMA public TO " + Postgres.userOf(ownersUrl));
        owner = Postgres.pool(ownersUrl, 3);
        for (String tenant : List.of("a", "b")) {
            new OneOfEverything().fill(store(owner, tenant));
        }
        String rowsOnly = Postgres.withoutDdl(admin);
        source = Postgres.pool(rowsOnly, 1);
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(source).close();
        Objects.requireNonNull(owner).close();
    }

    static List<String> tables() {
        return Postgres.ask(admin, TENANT_TABLES);
    }

    @Test
    @DisplayName("every table with a tenant has a policy, for its owner too")
    void everyTable() {
        var guarded = Postgres.ask(
                admin,
                "SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid"
                        + " WHERE c.relrowsecurity AND c.relforcerowsecurity");
        assertThat(tables()).hasSizeGreaterThan(10);
        assertThat(guarded).containsExactlyInAnyOrderElementsOf(tables());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    @DisplayName("a read without WHERE shows the unit's own tenant, and outside of units nobody")
    void shows(String table) {
        String everybody = "SELECT DISTINCT tenant FROM " + table;
        var there = Postgres.ask(admin, everybody);
        for (HikariDataSource pool : pools()) {
            for (String tenant : List.of("a", "b")) {
                var seen = new Db(pool, Dialect.POSTGRESQL, tenant, null)
                        .unit(handle -> handle.createQuery(everybody)
                                .mapTo(String.class)
                                .list());
                assertThat(seen).isEqualTo(there.contains(tenant) ? List.of(tenant) : List.of());
            }
            try (var handle = org.jdbi.v3.core.Jdbi.open(pool)) {
                assertThat(handle.createQuery(everybody).mapTo(String.class).list())
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("what was filled in above is in most tables, so that the reads show something")
    void filled() {
        assertThat(tables().stream()
                        .filter(table -> !Postgres.ask(admin, "SELECT 1 FROM " + table + " WHERE tenant = 'b' LIMIT 1")
                                .isEmpty()))
                .contains("advocacy_delivery", "advocacy_event", "advocacy_person", "advocacy_share", "advocacy_link");
    }

    @Test
    @DisplayName("a change without WHERE changes the unit's own tenant's rows, and a row for another is refused")
    void changes() {
        var db = new Db(Objects.requireNonNull(source), Dialect.POSTGRESQL, "a", null);
        db.change(handle -> handle.execute("UPDATE advocacy_share SET wording = 'changed'"));
        assertThat(Postgres.ask(admin, "SELECT DISTINCT tenant FROM advocacy_share WHERE wording = 'changed'"))
                .containsExactly("a");
        assertThatThrownBy(() -> db.change(handle -> handle.execute("INSERT INTO advocacy_pause VALUES ('b')")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> db.change(handle -> handle.execute("UPDATE advocacy_share SET tenant = 'b'")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("row-level security");
    }

    private static JdbcStore store(HikariDataSource pool, String tenant) {
        var clock = dev.advocacy.testkit.SettableClock.at(OneOfEverything.NOW);
        return JdbcStore.builder(pool, Keys.SOME).tenant(tenant).clock(clock).open();
    }

    private static List<HikariDataSource> pools() {
        return List.of(Objects.requireNonNull(source), Objects.requireNonNull(owner));
    }
}
