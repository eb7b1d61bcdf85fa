package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Sealed tokens on PostgreSQL")
class VaultOnPostgresTest extends VaultRowsLaws {
    @Override
    HikariDataSource open() {
        return Postgres.pool(Postgres.withTables(), 10);
    }
}
