package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.store.AdvocacyStore;
import dev.advocacy.testkit.StoreContract;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("On H2, in a file, the store keeps every law")
class H2StoreTest extends StoreContract {
    @TempDir
    private static @Nullable Path folder;

    private @Nullable HikariDataSource source;

    @Override
    protected AdvocacyStore store(Clock clock) {
        source = Postgres.pool(H2Files.withTables(folder), 20);
        return JdbcStore.builder(source, Keys.SOME)
                .schema(SchemaMode.NONE)
                .clock(clock)
                .open();
    }

    @AfterEach
    void close() {
        if (source != null) {
            source.close();
        }
    }
}
