package dev.advocacy.attribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Paths counted from columns: each path's channels as bytes, one behind the other. Immutable once it is made. */
public final class PathCensus {
    private static final int MICRO_DECIMALS = 6;

    private final List<String> channels;
    private final PathPool pool;
    private final boolean valued;

    private PathCensus(List<String> channels, PathPool pool, boolean valued) {
        this.channels = channels;
        this.pool = pool;
        this.valued = valued;
    }

    /** Each worker takes a part of the journeys, and reads all touches for them. */
    static PathCensus of(TouchBatch batch, Executor executor, int threads) {
        boolean inOrder = batch.isInOrder();
        int parts = threads + 1;
        var others = IntStream.range(1, parts)
                .mapToObj(part -> CompletableFuture.supplyAsync(() -> counted(batch, inOrder, part, parts), executor))
                .toList();
        var pool = counted(batch, inOrder, 0, parts);
        others.forEach(other -> pool.addAll(other.join()));
        return new PathCensus(batch.channels, pool, batch.micros != null);
    }

    private static PathPool counted(TouchBatch batch, boolean inOrder, int part, int parts) {
        int from = (int) ((long) batch.journeys() * part / parts);
        int to = (int) ((long) batch.journeys() * (part + 1) / parts);
        return new JourneyWalk(batch, from, to).counted(inOrder);
    }

    /** How many different paths there are, the empty one among them. */
    public int size() {
        return pool.size();
    }

    /** How many journeys took a path, by its number from 0. */
    public long journeys(int path) {
        return pool.conversions(path) + pool.nulls(path);
    }

    /** How many of them converted. */
    public long conversions(int path) {
        return pool.conversions(path);
    }

    /** How many touches a path has. */
    public int length(int path) {
        return pool.length(path);
    }

    /** A path's channels. */
    public TouchPath path(int path) {
        return new TouchPath(pool.touches(path).mapToObj(channels::get).toList(), List.of());
    }

    /** All of them, to be merged and given to models. */
    public Paths paths() {
        var builder = Paths.builder();
        for (int path = 0; path < pool.size(); path++) {
            var value = valued ? BigDecimal.valueOf(pool.micros(path), MICRO_DECIMALS) : null;
            builder.add(path(path), new PathCount(pool.conversions(path), value, pool.nulls(path)));
        }
        return builder.build();
    }
}
