package dev.advocacy.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.Preset;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.ColumnEngine;
import dev.advocacy.scoring.parity.Checksum;
import dev.advocacy.scoring.parity.Parity;
import dev.advocacy.scoring.parity.RandomCase;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rows without ids, each an event of its own")
class ColumnScoresTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final int CASES = 12;
    private static final ScoringRules PLAIN = ScoringRules.parse("""
            {"id": "plain", "version": 1, "zone": "UTC", "filters": [{"id": "self", "if": "self-visit"}],
             "caps": {"reach": {"day": 3}},
             "rules": [{"id": "click", "version": 1, "on": "click", "points": "p", "weight": {"default": 1}, "cap": "reach"}]}
            """);

    /** Those under whose rules sums are enough. */
    static Stream<Long> seeds() {
        return LongStream.iterate(1, seed -> seed + 1)
                .filter(seed -> ColumnEngine.of(RandomCase.of(seed).rules(), Parity.boards())
                        .canFold())
                .boxed()
                .limit(CASES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("give the library's rows, folded as columns in any partitions")
    void folded(long seed) {
        var made = RandomCase.of(seed);
        var events = alone(made.events());
        var scoring = SparkScoring.of(made.rules());
        var rows = SparkScoring.events(SPARK, events)
                .drop("id", "post", "retracts", "zone")
                .repartition(1 + (int) (seed % 5));
        assertThat(Checksum.of(scoring.collect(scoring.score(rows))))
                .as("seed %d", seed)
                .isEqualTo(Checksum.of(made.rules().score(events).rows(Parity.boards())));
    }

    /** The same events as such that no other has a say in. */
    private static List<ScoringEvent> alone(List<ScoringEvent> events) {
        return IntStream.range(0, events.size())
                .filter(i -> !events.get(i).isRetraction())
                .mapToObj(i -> alone(events.get(i), i))
                .toList();
    }

    private static ScoringEvent alone(ScoringEvent e, int number) {
        return new ScoringEvent(
                "n" + number,
                e.kind(),
                e.ambassador(),
                e.at(),
                e.channel(),
                null,
                e.content(),
                e.visitor(),
                e.value(),
                e.marks(),
                null,
                null);
    }

    @Test
    @DisplayName("may have a TIMESTAMP, and come in so many that folds are sent before a partition ends")
    void many() {
        var some = SPARK.range(0, 400_000, 1, 2)
                .selectExpr(
                        "'click' AS kind",
                        "CONCAT('a', id % 200000) AS ambassador",
                        "TIMESTAMP_SECONDS(1735689600 + id * 7919 % 31536000) AS at",
                        "'linkedin' AS channel",
                        "IF(id % 10 = 0, CONCAT('a', id % 200000), 'v') AS visitor");
        var scoring = SparkScoring.of(PLAIN);
        var rows = scoring.score(some).where("board = 'all'");
        assertThat(rows.selectExpr("COUNT(*)", "SUM(points)", "MAX(rank)")
                        .head()
                        .toString())
                .isEqualTo("[180000,360000,1]");
    }

    @Test
    @DisplayName("are counted and named where they are no events, and the job stops")
    void bad() {
        var rows = rows("""
                ('click', 'kari', '2026-11-30T08:15:00Z', 'linkedin'),
                ('click', NULL, 'yesterday', 'linkedin'),
                ('', 'kari', '2026-11-30T08:15:00Z', 'linkedin'),
                ('retraction', 'kari', '2026-11-30T08:15:00Z', 'linkedin')""");
        var boards = SparkScoring.of(PLAIN).score(rows.repartition(3));
        assertThatThrownBy(boards::count)
                .hasRootCauseInstanceOf(RefusedException.class)
                .hasStackTraceContaining("events on Spark, 4 problems")
                .hasStackTraceContaining("ambassador: is missing")
                .hasStackTraceContaining("kind: is missing")
                .hasStackTraceContaining("at: \"yesterday\" is no instant")
                .hasStackTraceContaining("a retraction takes back an event, and these have no ids");
    }

    private static Dataset<Row> rows(String values) {
        return SPARK.sql("SELECT * FROM VALUES " + values + " AS t (kind, ambassador, at, channel)");
    }

    @Test
    @DisplayName("are refused under rules, and with columns, that need ids: all that is in the way at once")
    void refused() {
        var rows = rows("('click', 'kari', '2026-11-30T08:15:00Z', 'linkedin')")
                .selectExpr("*", "'p' AS post", "'e' AS retracts");
        assertThatThrownBy(() -> SparkScoring.of(Preset.STANDARD.rules()).score(rows))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::field)
                                .containsExactly("id", "retracts", "post"))
                .hasMessageContaining("look at single events: give each event its id");
    }
}
