package dev.advocacy.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.parity.Checksum;
import dev.advocacy.scoring.parity.Parity;
import dev.advocacy.scoring.parity.RandomCase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Boards of a stream")
class StreamTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final RandomCase MADE = RandomCase.of(11);
    private static final SparkScoring SCORING = SparkScoring.of(MADE.rules());

    @TempDir
    Path folder;

    private final Map<Long, Checksum> batches = new HashMap<>();

    @BeforeEach
    void forget() {
        batches.clear();
    }

    @Test
    @DisplayName("are those of all events so far after each batch, also after the query was stopped and started again")
    void goesOn() throws TimeoutException, StreamingQueryException {
        int half = MADE.events().size() / 2;
        var first = MADE.events().subList(0, half);
        arrive(first, "1");
        run();
        assertThat(batches).containsExactly(Map.entry(0L, expected(first)));

        arrive(MADE.events().subList(half / 2, MADE.events().size()), "2");
        run();
        assertThat(batches).hasSize(2).containsEntry(1L, expected(MADE.events()));
    }

    @Test
    @DisplayName("are given again under the same number where the program that takes them failed")
    void again() throws TimeoutException, StreamingQueryException {
        arrive(MADE.events(), "1");
        var query = SCORING.start(log(), checkpoint(), (boards, batch) -> {
            SCORING.collect(boards);
            throw new IllegalStateException("the table is not there");
        });
        assertThatThrownBy(query::processAllAvailable).hasStackTraceContaining("the table is not there");
        run();
        assertThat(batches).containsExactly(Map.entry(0L, expected(MADE.events())));
    }

    @Test
    @DisplayName("stop at a row that is no event, with its name")
    void stops() throws TimeoutException {
        SparkScoring.events(SPARK, MADE.events().subList(0, 5))
                .selectExpr("id", "kind", "ambassador", "'yesterday' AS at", "channel")
                .write()
                .parquet(folder.resolve("log").resolve("part=1").toString());
        var query = SCORING.start(
                SPARK.readStream()
                        .schema("id STRING, kind STRING, ambassador STRING, at STRING, channel STRING")
                        .parquet(folder.resolve("log").toString()),
                checkpoint(),
                (boards, batch) -> batches.put(batch, Checksum.of(SCORING.collect(boards))));
        assertThatThrownBy(query::processAllAvailable).hasStackTraceContaining("yesterday");
        assertThat(batches).isEmpty();
    }

    private void arrive(List<ScoringEvent> events, String part) {
        SparkScoring.events(SPARK, events)
                .repartition(2)
                .write()
                .parquet(folder.resolve("log").resolve("part=" + part).toString());
    }

    private Dataset<Row> log() {
        return SPARK.readStream()
                .schema(SparkEvents.SCHEMA)
                .parquet(folder.resolve("log").toString());
    }

    private String checkpoint() {
        return folder.resolve("checkpoint").toString();
    }

    private void run() throws TimeoutException, StreamingQueryException {
        var query = SCORING.start(log(), checkpoint(), (boards, batch) -> {
            var before = batches.put(batch, Checksum.of(SCORING.collect(boards)));
            assertThat(before).as("batch %d is given once", batch).isNull();
        });
        query.processAllAvailable();
        query.stop();
        query.awaitTermination();
    }

    private static Checksum expected(List<ScoringEvent> events) {
        return Checksum.of(MADE.rules().score(events).rows(Parity.boards()));
    }
}
