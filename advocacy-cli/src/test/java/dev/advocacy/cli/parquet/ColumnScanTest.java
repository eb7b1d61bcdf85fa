package dev.advocacy.cli.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.cli.file.DuckDb;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.ColumnEngine;
import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.Vocabulary;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A scan of a Parquet file")
class ColumnScanTest {
    private static final int ROWS = 300_000;
    private static final ColumnEngine ENGINE = ColumnEngine.of(ScoringRules.parse("""
            {"id": "some", "version": 1, "zone": "Europe/Oslo", "caps": {"a": {"day": 30, "week": 100}},
             "filters": [{"id": "self", "if": "self-visit"}],
             "rules": [{"id": "click", "version": 1, "on": "click", "points": "p", "weight": {"default": 1, "x": 3}, "cap": "a"},
                       {"id": "share", "version": 1, "on": "share", "points": "p", "weight": {"default": 10}}]}
            """), EnumSet.allOf(BoardKind.class));

    @TempDir
    Path folder;

    private static Vocabulary words() {
        var words = new Vocabulary();
        for (int i = 0; i < 50; i++) {
            words.people().add("a" + i);
        }
        List.of("click", "share").forEach(words.kinds()::add);
        List.of("x", "linkedin").forEach(words.channels()::add);
        return words;
    }

    @Test
    @DisplayName("gives the boards of its rows, over more lots than one, and of no file whose name is like its own")
    void boards() throws SQLException {
        var random = new Random(7);
        long[] at = random.longs(ROWS, 1_770_000_000_000L, 1_790_000_000_000L).toArray();
        int[] ambassador = random.ints(ROWS, 0, 50).toArray();
        int[] visitor = random.ints(ROWS, -1, 50).toArray();
        byte[] kind = new byte[ROWS];
        byte[] channel = new byte[ROWS];
        for (int i = 0; i < ROWS; i++) {
            kind[i] = (byte) random.nextInt(2);
            channel[i] = (byte) random.nextInt(2);
        }
        var words = words();
        var batch = EventBatch.of(words)
                .times(at)
                .ambassadors(ambassador)
                .kinds(kind)
                .channels(channel)
                .visitors(visitor)
                .build();
        try (var database = DuckDb.open()) {
            table(database, at, ambassador, kind, channel, visitor);
            var file = folder.resolve("event*.parquet");
            try (var statement = database.createStatement()) {
                for (Path each : List.of(file, folder.resolve("events.parquet"))) {
                    statement.execute("COPY events TO " + DuckDb.quoted(each) + " (FORMAT parquet)");
                }
            }
            var scanned = ColumnScan.boards(database, "SELECT * FROM " + DuckDb.parquet(file), ENGINE, words);
            assertThat(scanned.rows()).isEqualTo(ENGINE.score(batch).rows()).hasSizeGreaterThan(1_000);
        }
    }

    private static void table(
            DuckDBConnection database, long[] at, int[] ambassador, byte[] kind, byte[] channel, int[] visitor)
            throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(
                    "CREATE TABLE events(millis BIGINT, ambassador INTEGER, kind TINYINT, channel TINYINT, visitor INTEGER)");
        }
        try (var appender = database.createAppender("events")) {
            for (int i = 0; i < at.length; i++) {
                appender.beginRow()
                        .append(at[i])
                        .append(ambassador[i])
                        .append(kind[i])
                        .append(channel[i])
                        .append(visitor[i])
                        .endRow();
            }
        }
    }

    @Test
    @DisplayName("refuses a code that the vocabulary does not have")
    void unknownCode() throws SQLException {
        try (var database = DuckDb.open()) {
            var query = "SELECT 0::BIGINT, 99::INTEGER, 0::TINYINT, 0::TINYINT, -1::INTEGER";
            var words = words();
            assertThatThrownBy(() -> ColumnScan.boards(database, query, ENGINE, words))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("ambassadors has 99");
        }
    }
}
