package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Inside a transaction of the host the store is part of it")
class HostTransactionTest {
    @TempDir
    private static @Nullable Path folder;

    private static final List<HikariDataSource> POOLS = new ArrayList<>();
    private static int tenants;

    /** Rows of a host's own, in the same transaction. */
    @BeforeAll
    static void open() {
        String url = Postgres.withTables();
        String rowsOnly = Postgres.withoutDdl(url);
        for (String owner : List.of(url, "jdbc:h2:file:" + folder + "/host;WRITE_DELAY=0;DB_CLOSE_DELAY=-1")) {
            try (var source = Postgres.pool(owner, 3)) {
                JdbcStore.open(source, Keys.SOME);
            }
            Postgres.run(owner, "CREATE TABLE host_order (id VARCHAR(100))");
            POOLS.add(Postgres.pool(owner.equals(url) ? rowsOnly : owner, 4));
        }
    }

    @AfterAll
    static void close() {
        POOLS.forEach(HikariDataSource::close);
    }

    static Stream<Host> hosts() {
        return POOLS.stream().flatMap(pool -> Stream.of(Host.ofSpring(pool), Host.ofItsOwn(pool)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    @DisplayName("what is approved in it is there with its commit, and nothing of it with its rollback")
    void isPartOfIt(Host host) {
        var store = store(host);
        var things = new OneOfEverything();
        host.in(false, () -> approve(host, store, things));
        assertThat(everything(host, store, things)).containsOnly(0);
        host.in(true, () -> approve(host, store, things));
        assertThat(everything(host, store, things)).containsExactly(1, 1, 1, 1, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    @DisplayName("a step that is saved in it goes with it too, and outside each step is its own")
    void saves(Host host) {
        var store = store(host);
        var things = new OneOfEverything();
        things.fill(store);
        var cancelled = things.claimed().move(DeliveryState.CANCELLED, "cancelled");
        host.in(
                false,
                () -> assertThat(store.deliveries().save(cancelled, List.of())).isTrue());
        assertThat(stored(store, things).state()).isEqualTo(DeliveryState.CLAIMED);
        host.in(
                true,
                () -> assertThat(store.deliveries().save(cancelled, List.of())).isTrue());
        assertThat(stored(store, things).state()).isEqualTo(DeliveryState.CANCELLED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    @DisplayName("claiming, arming and giving back refuse to be part of it, say the way out, and change nothing")
    void refuses(Host host) {
        var store = store(host);
        var things = new OneOfEverything();
        things.fill(store);
        var deliveries = store.deliveries();
        var lease = Duration.ofSeconds(25);
        host.in(true, () -> {
            requireRefused("claiming", () -> deliveries.claim("node", lease, 1, Set.of()));
            requireRefused("arming", () -> deliveries.arm(things.claimed(), lease));
            requireRefused("giving back", () -> deliveries.releaseEnded(lease));
        });
        assertThat(stored(store, things)).isEqualTo(things.claimed());
        assertThat(deliveries.arm(things.claimed(), lease)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    @DisplayName("a store is not opened in it, and the way out is said")
    void isNotOpened(Host host) {
        host.in(true, () -> {
            var refusal = catchThrowableOfType(StoreException.class, () -> JdbcStore.open(host.source(), Keys.SOME));
            assertThat(refusal.code()).isEqualTo("store.auto-commit-off");
            assertThat(refusal).hasMessageContaining("outside of transactions");
        });
    }

    private static void requireRefused(String what, Runnable step) {
        var refusal = catchThrowableOfType(StoreException.class, step::run);
        assertThat(refusal.code()).isEqualTo("store.inside-transaction");
        assertThat(refusal).hasMessageStartingWith(what).hasMessageContaining("deliverDue() outside of transactions");
    }

    private static JdbcStore store(Host host) {
        return JdbcStore.builder(host.source(), Keys.SOME)
                .schema(SchemaMode.VALIDATE)
                .tenant("tenant-" + ++tenants)
                .clock(dev.advocacy.testkit.SettableClock.at(OneOfEverything.NOW))
                .open();
    }

    private static void approve(Host host, JdbcStore store, OneOfEverything things) {
        Jdbi.create(host.source())
                .useHandle(h -> h.execute(
                        "INSERT INTO host_order VALUES (?)",
                        things.waiting().id().value()));
        things.approve(store);
    }

    /** How many there are of: host's row, share, delivery, link, event. */
    private static List<Integer> everything(Host host, JdbcStore store, OneOfEverything things) {
        var id = things.waiting().id();
        int orders = Jdbi.create(host.source())
                .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM host_order WHERE id = ?")
                        .bind(0, id.value())
                        .mapTo(int.class)
                        .one());
        return List.of(
                orders,
                store.shares().share(things.waiting().share()).isPresent() ? 1 : 0,
                store.deliveries().delivery(id).isPresent() ? 1 : 0,
                store.engagement().link(things.link().id()).isPresent() ? 1 : 0,
                store.events().after(0, 10).size());
    }

    private static Delivery stored(JdbcStore store, OneOfEverything things) {
        return store.deliveries().delivery(things.claimed().id()).orElseThrow();
    }

    /** How a host runs its transactions. */
    private interface Transactions {
        void in(boolean commit, Runnable work);
    }

    /** The host's own transaction of this thread. */
    private static final ThreadLocal<Connection> OPEN = new ThreadLocal<>();

    record Host(String name, DataSource source, Transactions transactions) {

        void in(boolean commit, Runnable work) {
            transactions.in(commit, work);
        }

        static Host ofSpring(HikariDataSource pool) {
            var template = new TransactionTemplate(new DataSourceTransactionManager(pool));
            return new Host(
                    "Spring, " + product(pool),
                    new TransactionAwareDataSourceProxy(pool),
                    (commit, work) -> template.executeWithoutResult(status -> {
                        work.run();
                        if (!commit) {
                            status.setRollbackOnly();
                        }
                    }));
        }

        /** A data source that hands out the thread's open connection, and does not let it be closed. */
        static Host ofItsOwn(HikariDataSource pool) {
            var source = (DataSource) Proxy.newProxyInstance(
                    Host.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) ->
                            OPEN.get() != null && method.getName().equals("getConnection")
                                    ? OPEN.get()
                                    : method.invoke(pool, arguments));
            return new Host("its own, " + product(pool), source, (commit, work) -> {
                try (var connection = pool.getConnection()) {
                    connection.setAutoCommit(false);
                    OPEN.set(staysOpen(connection));
                    work.run();
                    if (commit) {
                        connection.commit();
                    } else {
                        connection.rollback();
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                } finally {
                    OPEN.remove();
                }
            });
        }

        private static Connection staysOpen(Connection real) {
            return (Connection) Proxy.newProxyInstance(
                    Host.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        try {
                            return method.getName().equals("close") ? null : method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static String product(HikariDataSource pool) {
            return pool.getJdbcUrl().contains(":h2:") ? "H2" : "PostgreSQL";
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
