package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Boards on PostgreSQL")
class BoardsOnPostgresTest extends BoardLaws {
    @Override
    HikariDataSource open() {
        return Postgres.pool(Postgres.newDatabase(), 8);
    }
}
