package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@DisplayName("Boards on PostgreSQL")
@Tag("long")
class BoardsOnPostgresTest extends BoardLaws {
    @Override
    HikariDataSource open() {
        return Postgres.pool(Postgres.newDatabase(), 8);
    }
}
