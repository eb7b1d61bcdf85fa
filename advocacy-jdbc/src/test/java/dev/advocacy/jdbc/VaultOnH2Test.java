package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sealed tokens on H2")
class VaultOnH2Test extends VaultRowsLaws {
    @TempDir
    private @Nullable Path folder;

    @Override
    HikariDataSource open() {
        return Postgres.pool(H2Files.withTables(folder), 10);
    }
}
