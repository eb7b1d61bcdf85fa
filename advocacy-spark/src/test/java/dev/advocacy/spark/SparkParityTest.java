package dev.advocacy.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.parity.Checksum;
import dev.advocacy.scoring.parity.Parity;
import dev.advocacy.scoring.parity.ParityReport;
import dev.advocacy.scoring.parity.RandomCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The number of seeds is the system property {@code parity.seeds}. */
@DisplayName("Spark gives the library's rows, bit by bit")
class SparkParityTest {
    private static final Parity PARITY = Parity.golden();

    static Stream<ScoringRules> rules() {
        return PARITY.rules().stream();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("parity.seeds", 12));
    }

    @ParameterizedTest(name = "rules {0}")
    @MethodSource("rules")
    @DisplayName("of the golden log, by the function over a Dataset")
    void golden(ScoringRules rules) {
        var scoring = SparkScoring.of(rules);
        agrees(PARITY.check("Spark", rules.id(), scoring.collect(scoring.score(log()))));
    }

    private static Dataset<Row> log() {
        return SparkScoring.events(LocalSpark.session(), PARITY.events());
    }

    private static void agrees(ParityReport report) {
        assertThat(report.agrees()).as(report.toString()).isTrue();
        assertThat(report.actual()).isEqualTo(report.expected());
        assertThat(report.actual().rows()).isGreaterThan(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("of random logs under random rules, however they are cut into partitions and repeated")
    void random(long seed) {
        var made = RandomCase.of(seed);
        var scoring = SparkScoring.of(made.rules());
        var events = SparkScoring.events(LocalSpark.session(), shuffled(made.events(), seed))
                .repartition(1 + (int) (seed % 5));
        assertThat(Checksum.of(scoring.collect(scoring.score(events))))
                .as("seed %d", seed)
                .isEqualTo(Checksum.of(expected(made)));
    }

    /** The first ones once more, and all in another order. */
    private static List<ScoringEvent> shuffled(List<ScoringEvent> events, long seed) {
        List<ScoringEvent> mixed = new ArrayList<>(events);
        mixed.addAll(events.subList(0, events.size() / 3));
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    private static List<BoardRow> expected(RandomCase made) {
        return made.rules().score(made.events()).rows(Parity.boards());
    }
}
