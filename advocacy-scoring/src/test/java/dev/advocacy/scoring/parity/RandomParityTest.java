package dev.advocacy.scoring.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The number of seeds is the system property {@code parity.seeds}. */
@DisplayName("Random logs under random rules; the seed is the test's argument")
@Tag("long")
class RandomParityTest {
    private static Database duckDb;
    private static Database postgres;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("parity.seeds", 100));
    }

    @BeforeAll
    static void open() throws SQLException {
        duckDb = Database.duckDb();
        postgres = Database.postgres(PostgresServer.newDatabase(""));
    }

    @AfterAll
    static void close() throws SQLException {
        duckDb.close();
        postgres.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("DuckDB gives the library's rows")
    void duckDb(long seed) throws SQLException {
        check(duckDb, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("PostgreSQL gives the library's rows")
    void postgres(long seed) throws SQLException {
        check(postgres, seed);
    }

    private static void check(Database database, long seed) throws SQLException {
        var made = RandomCase.of(seed);
        assertThat(String.join("\n", database.events(made.events()).rows(made.rules())))
                .as("seed %d, %s", seed, database.dialect())
                .isEqualTo(String.join("\n", Database.expected(made.rules(), made.events())));
    }
}
