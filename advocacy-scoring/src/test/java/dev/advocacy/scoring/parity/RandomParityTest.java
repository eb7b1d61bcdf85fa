package dev.advocacy.scoring.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Random logs under random rules; the seed is the test's argument")
class RandomParityTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("parity.seeds", 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("DuckDB gives the library's rows")
    void duckDb(long seed) throws SQLException {
        try (var database = Database.duckDb()) {
            check(database, seed);
        }
    }

    private static void check(Database database, long seed) throws SQLException {
        var random = new Random(seed);
        var rules = RandomRules.of(random);
        var events = RandomEvents.of(random, 20 + random.nextInt(300), 1 + random.nextInt(RandomEvents.PEOPLE.size()));
        assertThat(String.join("\n", database.events(events).rows(rules)))
                .as("seed %d, %s", seed, database.dialect())
                .isEqualTo(String.join("\n", Database.expected(rules, events)));
    }
}
