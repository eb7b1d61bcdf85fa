package dev.advocacy.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Export and limits of time on PostgreSQL")
class PrivacyOnPostgresTest extends PrivacyLaws {
    @Override
    HikariDataSource open() {
        return Postgres.pool(Postgres.withTables(), 8);
    }
}
