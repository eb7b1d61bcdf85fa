package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.store.AdvocacyStore;
import dev.advocacy.testkit.StoreContract;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("On PostgreSQL, as a role that may only read and write rows, the store keeps every law")
class PostgresStoreTest extends StoreContract {
    private static final AtomicInteger TENANTS = new AtomicInteger();
    private static @Nullable HikariDataSource source;

    @BeforeAll
    static void open() {
        String url = Postgres.newDatabase();
        try (var owner = Postgres.pool(url, 3)) {
            JdbcStore.open(owner, Keys.SOME);
        }
        source = Postgres.pool(Postgres.withoutDdl(url), 20);
        JdbcStore.builder(source, Keys.SOME).schema(SchemaMode.VALIDATE).open();
    }

    @AfterAll
    static void close() {
        if (source != null) {
            source.close();
        }
    }

    /** A tenant of its own for each test: empty, though all share the tables. */
    @Override
    protected AdvocacyStore store(Clock clock) {
        return JdbcStore.builder(java.util.Objects.requireNonNull(source), Keys.SOME)
                .tenant("tenant-" + TENANTS.incrementAndGet())
                .schema(SchemaMode.NONE)
                .clock(clock)
                .open();
    }
}
