package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Export and limits of time on H2")
class PrivacyOnH2Test extends PrivacyLaws {
    @TempDir
    private static @Nullable Path folder;

    @Override
    HikariDataSource open() {
        return Postgres.pool(H2Files.withTables(folder), 8);
    }
}
