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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@DisplayName("Erasing a person on H2")
class ErasureOnH2Test extends ErasureLaws {
    @TempDir
    private static @Nullable Path folder;

    @Override
    HikariDataSource open() {
        return Postgres.pool(H2Files.withTables(folder), 8);
    }

    /**
     * The file of the rebuilt database, unpacked, because H2 packs what it compacts. Compacting alone keeps deleted keys as signposts
     * inside of the indexes.
     */
    @Override
    String stolen(HikariDataSource database) throws SQLException, IOException {
        String name = database.getJdbcUrl().replaceFirst("^jdbc:h2:file:([^;]+).*$", "$1");
        database.close();
        execute(database.getJdbcUrl(), "SCRIPT TO '" + name + ".sql'");
        execute("jdbc:h2:file:" + name + "-rebuilt", "RUNSCRIPT FROM '" + name + ".sql'", "SHUTDOWN COMPACT");
        MVStoreTool.compact(name + "-rebuilt.mv.db", false);
        return Files.readString(Path.of(name + ".sql"))
                + new String(Files.readAllBytes(Path.of(name + "-rebuilt.mv.db")), StandardCharsets.UTF_8);
    }

    private static void execute(String url, String... statements) throws SQLException {
        var connection = DriverManager.getConnection(url);
        for (var statement : statements) {
            connection.createStatement().execute(statement);
        }
        if (!statements[statements.length - 1].startsWith("SHUTDOWN")) {
            connection.close();
        }
    }
}
