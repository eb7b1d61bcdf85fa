package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Erasing a person on H2")
class ErasureOnH2Test extends ErasureLaws {
    @TempDir
    private static @Nullable Path folder;

    private static int databases;

    @Override
    HikariDataSource open() {
        return Postgres.pool("jdbc:h2:file:" + folder + "/erasure" + databases++ + ";WRITE_DELAY=0", 8);
    }

    /** The file, after everything that can be thrown away was, and unpacked, because H2 packs what it compacts. */
    @Override
    String stolen(HikariDataSource database) throws SQLException, IOException {
        database.close();
        DriverManager.getConnection(database.getJdbcUrl()).createStatement().execute("SHUTDOWN COMPACT");
        String name = database.getJdbcUrl().replaceFirst("^jdbc:h2:file:([^;]+).*$", "$1.mv.db");
        MVStoreTool.compact(name, false);
        return new String(Files.readAllBytes(Path.of(name)), StandardCharsets.UTF_8);
    }
}
