package dev.advocacy.cli.parquet;

import dev.advocacy.scoring.column.ColumnBoards;
import dev.advocacy.scoring.column.ColumnEngine;
import dev.advocacy.scoring.column.ColumnFold;
import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.Vocabulary;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.jspecify.annotations.Nullable;

/**
 * Scores what a query of DuckDB gives, and keeps none of it: one thread takes over chunks, another one folds them. The query
 * has five columns without nulls: epoch milliseconds as {@code BIGINT}, the codes of ambassador ({@code INTEGER}), kind and
 * channel ({@code TINYINT}) and visitor ({@code INTEGER}), all of one vocabulary. A file stands in it as
 * {@link dev.advocacy.cli.file.DuckDb#parquet}, or else DuckDB takes its name as a pattern.
 */
public final class ColumnScan {
    /** Enough that folding them costs more than handing them over. */
    private static final int ROWS = 1 << 17;

    private final Vocabulary words;
    private final ColumnFold fold;
    private final ExecutorService folder = Executors.newSingleThreadExecutor();
    private @Nullable Future<?> folding;

    private ColumnScan(ColumnEngine engine, Vocabulary words) {
        this.words = words;
        fold = engine.folds(words, 1).get(0);
    }

    /** The boards of all rows. */
    public static ColumnBoards boards(DuckDBConnection database, String query, ColumnEngine engine, Vocabulary words)
            throws SQLException {
        var scan = new ColumnScan(engine, words);
        try (var statement = database.prepare(query);
                var result = statement.query()) {
            scan.all(result);
            return scan.fold.boards();
        } finally {
            scan.folder.shutdown();
        }
    }

    private void all(DuckDBChunkedResult result) {
        var rows = new Rows();
        while (result.nextChunk()) {
            var chunk = result.chunk();
            if (rows.size + chunk.rowCount() > ROWS) {
                hand(rows);
                rows = new Rows();
            }
            rows.add(chunk);
        }
        hand(rows);
        await();
    }

    /** Waits for the rows before, so that no more than two lots are in memory. */
    private void hand(Rows rows) {
        await();
        folding = folder.submit(() -> fold.add(rows.batch(words)));
    }

    private void await() {
        var before = folding;
        if (before != null) {
            try {
                before.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while scoring a file", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }

    /** A lot of rows. */
    private static final class Rows {
        private final long[] at = new long[ROWS];
        private final int[] ambassador = new int[ROWS];
        private final byte[] kind = new byte[ROWS];
        private final byte[] channel = new byte[ROWS];
        private final int[] visitor = new int[ROWS];
        private int size;

        void add(DuckDBDataChunkReader chunk) {
            int rows = Math.toIntExact(chunk.rowCount());
            var times = chunk.vector(0);
            for (int row = 0; row < rows; row++) {
                at[size + row] = times.getLong(row);
            }
            var ambassadors = chunk.vector(1);
            for (int row = 0; row < rows; row++) {
                ambassador[size + row] = ambassadors.getInt(row);
            }
            var kinds = chunk.vector(2);
            for (int row = 0; row < rows; row++) {
                kind[size + row] = kinds.getByte(row);
            }
            var channels = chunk.vector(3);
            for (int row = 0; row < rows; row++) {
                channel[size + row] = channels.getByte(row);
            }
            var visitors = chunk.vector(4);
            for (int row = 0; row < rows; row++) {
                visitor[size + row] = visitors.getInt(row);
            }
            size += rows;
        }

        EventBatch batch(Vocabulary words) {
            boolean full = size == ROWS;
            return EventBatch.of(words)
                    .times(full ? at : Arrays.copyOf(at, size))
                    .ambassadors(full ? ambassador : Arrays.copyOf(ambassador, size))
                    .kinds(full ? kind : Arrays.copyOf(kind, size))
                    .channels(full ? channel : Arrays.copyOf(channel, size))
                    .visitors(full ? visitor : Arrays.copyOf(visitor, size))
                    .build();
        }
    }
}
