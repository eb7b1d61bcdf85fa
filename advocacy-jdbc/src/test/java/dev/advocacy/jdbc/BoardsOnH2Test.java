package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Boards on H2")
class BoardsOnH2Test extends BoardLaws {
    @TempDir
    private static @Nullable Path folder;

    private static int databases;

    @Override
    HikariDataSource open() {
        return Postgres.pool(
                "jdbc:h2:file:" + folder + "/boards" + databases++ + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000", 8);
    }
}
