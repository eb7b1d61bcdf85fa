package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.postgresql.PGConnection;

@Tag("long")
@DisplayName("Erasing a person on PostgreSQL")
class ErasureOnPostgresTest extends ErasureLaws {
    @Override
    HikariDataSource open() {
        return Postgres.pool(Postgres.withTables(), 8);
    }

    /** Each table as a dump holds it. */
    @Override
    String stolen(HikariDataSource database) throws SQLException, IOException {
        var dump = new StringWriter();
        try (var connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : Dump.tables(connection)) {
                copy.copyOut("COPY " + table + " TO STDOUT", dump);
            }
        }
        return dump.toString();
    }
}
