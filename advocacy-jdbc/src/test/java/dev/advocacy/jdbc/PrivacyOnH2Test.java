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

    private static int databases;

    @Override
    HikariDataSource open() {
        return Postgres.pool("jdbc:h2:file:" + folder + "/privacy" + databases++ + ";WRITE_DELAY=0", 8);
    }
}
