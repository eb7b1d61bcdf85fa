package dev.advocacy.benchmark.scoring;

import dev.advocacy.cli.log.LogReader;
import dev.advocacy.cli.parquet.ColumnScan;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.ColumnEngine;
import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.LiveBoards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Scoring beside its peers: {@code sorted}, {@code any}, {@code parquet}, {@code text}, {@code objects}, {@code once}, {@code online}, {@code w2} or {@code memory},
 * how many events, and how many of them the peer gets (its rate hardly depends on it, and the whole takes it long).
 */
final class ScoringBenchmark {
    private static final int ROUNDS = 9;
    private static final int PEER_ROUNDS = 2;
    private static final int THREADS = 2;

    /** As in a script: nobody watches. */
    private static final LogReader READER = new LogReader(
            new Terminal(System.in, System.out, System.err, false),
            Workload.rules().kinds());

    private final int events;
    private final int peers;

    private ScoringBenchmark(int events, int peers) {
        this.events = events;
        this.peers = peers;
    }

    /** The mode, the number of events, the peer's number of events. */
    public static void main(String[] args) throws IOException, SQLException {
        var benchmark = new ScoringBenchmark(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        switch (args[0]) {
            case "sorted" -> benchmark.sorted();
            case "any" -> benchmark.anyOrder();
            case "parquet" -> benchmark.parquet();
            case "text" -> benchmark.text();
            case "objects" -> benchmark.objects();
            case "once" -> benchmark.once();
            case "online" -> benchmark.online();
            case "w2" -> benchmark.redelivered();
            case "memory" -> benchmark.memory();
            default ->
                throw new IllegalArgumentException(
                        "mode is " + args[0] + ": use sorted, any, parquet, text, objects, once, online, w2 or memory");
        }
    }

    private static ColumnEngine engine(ScoringRules rules) {
        return ColumnEngine.of(rules, Workload.KINDS).threads(THREADS);
    }

    private static Meter.Figure columns(String name, ScoringRules rules, EventBatch batch) {
        var engine = engine(rules);
        return Meter.best(name, batch.size(), ROUNDS, () -> engine.score(batch), Check::of);
    }

    /** The rate of reading all columns once, on the same threads. */
    private static Meter.Figure limit(Columns columns, int size) {
        return Meter.best(
                "limit: reading every column once",
                size,
                ROUNDS,
                () -> IntStream.range(0, THREADS)
                        .parallel()
                        .mapToLong(t ->
                                columns.sum((int) ((long) size * t / THREADS), (int) ((long) size * (t + 1) / THREADS)))
                        .sum());
    }

    private void sorted() {
        var columns = Workload.filled(events, i -> i);
        var batch = columns.builder(Workload.words()).build();
        var limit = limit(columns, events);
        var six = columns("columns, sorted by time, 6 rules", Workload.rules(), batch);
        share(six, limit);
        for (int rules : new int[] {1, 10, 50}) {
            columns("columns, sorted by time, " + rules + " rules", Workload.rules(rules), batch);
        }
        peer(six, i -> i);
    }

    private void anyOrder() {
        var order = Workload.shuffle(events);
        var columns = Workload.filled(events, i -> order[i]);
        var batch = columns.builder(Workload.words()).build();
        var limit = limit(columns, events);
        var six = columns("columns, shuffled, 6 rules", Workload.rules(), batch);
        share(six, limit);
        for (int rules : new int[] {1, 10, 50}) {
            columns("columns, shuffled, " + rules + " rules", Workload.rules(rules), batch);
        }
        peer(six, i -> i);
    }

    private static void share(Meter.Figure figure, Meter.Figure limit) {
        System.out.printf("share of the limit: %.1f %%%n", 100 * figure.rate() / limit.rate());
    }

    /** DuckDB on a workload of its own size, which the columns score as well, so that the check values can be compared. */
    private void peer(Meter.Figure ours, Workload.Order order) {
        var columns = Workload.filled(peers, order);
        var check = Check.of(
                engine(Workload.rules()).score(columns.builder(Workload.words()).build()));
        try (var duck = new DuckPeer()) {
            duck.load(columns, peers);
            compare(ours, Meter.best("DuckDB, table in memory, tuned SQL", peers, PEER_ROUNDS, duck::table), check);
        }
    }

    private static void compare(Meter.Figure ours, Meter.Figure theirs, Check check) {
        if (!theirs.result().equals(check)) {
            throw new IllegalStateException("the peer gives " + theirs.result() + ", and we " + check);
        }
        System.out.printf("same check values; ratio %.1f%n", ours.rate() / theirs.rate());
    }

    private void parquet() throws IOException, SQLException {
        var file = Files.createTempFile("advo-score", ".parquet");
        try (var duck = new DuckPeer()) {
            duck.load(Workload.filled(events, i -> i), events);
            duck.write(file);
            duck.load(new Columns(0), 0);
            System.out.printf("file of %,d bytes%n", Files.size(file));
            var ours = Meter.best("Parquet, DuckDB's scan into the fold", events, 3, () -> scan(duck, file));
            var theirs = Meter.best("Parquet, DuckDB's tuned SQL", events, 1, () -> duck.parquet(file));
            compare(ours, theirs, (Check) ours.result());
        } finally {
            Files.delete(file);
        }
    }

    /** A file with text as the command reads it: as columns, and some of it line by line. */
    private void text() throws IOException {
        var file = Files.createTempFile("advo-score", ".parquet");
        var some = Files.createTempFile("advo-score", ".parquet");
        var rules = Workload.rules();
        try {
            write(file, events);
            write(some, peers);
            var ours = Meter.best(
                    "Parquet with text, as columns",
                    events,
                    3,
                    () -> engine(rules).score(columns(file)),
                    Check::of);
            var check = Check.of(engine(rules).score(columns(some)));
            var theirs = Meter.best(
                    "Parquet with text, line by line, walked",
                    peers,
                    PEER_ROUNDS,
                    () -> rules.score(READER.read(some, Optional.empty())).rows(Workload.KINDS),
                    Check::of);
            compare(ours, theirs, check);
        } finally {
            Files.delete(file);
            Files.delete(some);
        }
    }

    private static EventBatch columns(Path file) {
        return READER.columns(file, Optional.empty()).orElseThrow().batch();
    }

    private static void write(Path file, int size) {
        try (var duck = new DuckPeer()) {
            duck.load(Workload.filled(size, i -> i), size);
            duck.writeText(file);
        }
    }

    private static Check scan(DuckPeer duck, Path file) {
        try {
            return Check.of(ColumnScan.boards(
                    duck.connection(),
                    "SELECT millis, ambassador, kind, channel, visitor FROM read_parquet('" + file + "')",
                    engine(Workload.rules()),
                    Workload.words()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void objects() {
        objects("objects, ids with letters, into columns and boards", "e");
        var ours = objects("objects into columns and boards", "");
        var some = Objects.of(peers, "");
        var check = Check.of(engine(Workload.rules()).scoreEvents(some));
        compare(
                ours,
                Meter.best(
                        "objects, parallel streams, groupingByConcurrent",
                        peers,
                        PEER_ROUNDS,
                        () -> StreamPeer.boards(some)),
                check);
    }

    private Meter.Figure objects(String name, String prefix) {
        var objects = Objects.of(events, prefix);
        var engine = engine(Workload.rules());
        return Meter.best(name, events, ROUNDS, () -> engine.scoreEvents(objects), Check::of);
    }

    /** Rules that count a visitor once a day: columns, and what the walk over objects makes of some. */
    private void once() {
        var rules = ScoringRules.standard();
        var ours = columns("columns, standard rules", rules, Workload.sorted(events));
        var some = Objects.of(peers, "");
        var check = Check.of(engine(rules).scoreEvents(some));
        compare(
                ours,
                Meter.best(
                        "the walk over objects",
                        peers,
                        PEER_ROUNDS,
                        () -> rules.score(some).rows(Workload.KINDS),
                        Check::of),
                check);
    }

    private void redelivered() {
        var batch = new Redelivered(events).batch();
        var ours = columns("columns with repeats and retractions", Workload.rules(), batch);
        var some = new Redelivered(peers);
        var check = Check.of(engine(Workload.rules()).score(some.batch()));
        try (var duck = new DuckPeer()) {
            duck.load(some);
            compare(
                    ours,
                    Meter.best("DuckDB with repeats and retractions", some.id.length, PEER_ROUNDS, duck::redelivered),
                    check);
        }
    }

    /** Of events with ids fewer, since each of them is kept. */
    private void online() {
        online("online, one thread, with repeats and retractions", new Redelivered(events / 10).batch());
        var batch = Workload.sorted(events);
        online("online, one thread", batch);
        ranks(live(batch));
    }

    private static void online(String name, EventBatch batch) {
        var check = Check.of(engine(Workload.rules()).score(batch));
        var ours = Meter.best(name, batch.size(), 3, () -> live(batch), live -> Check.of(live.boards()));
        if (!ours.result().equals(check)) {
            throw new IllegalStateException("online gives " + ours.result() + ", and columns " + check);
        }
    }

    private static LiveBoards live(EventBatch batch) {
        var live = LiveBoards.of(Workload.rules(), Workload.KINDS, batch.words());
        for (int i = 0; i < batch.size(); i++) {
            live.add(batch, i);
        }
        return live;
    }

    /** Single queries are shorter than the clock's step, so that a sample is of a thousand. */
    private static void ranks(LiveBoards live) {
        var all = live.ask(BoardKind.ALL, "all");
        int samples = 5_000;
        int each = 1_000;
        double[] nanos = new double[samples];
        long sum = 0;
        for (int sample = 0; sample < samples; sample++) {
            long before = System.nanoTime();
            for (int i = 0; i < each; i++) {
                int who = (int) (AdvoScore.mix((long) sample * each + i) >>> 40) % AdvoScore.AMBASSADORS;
                sum += all.halves(who);
            }
            nanos[sample] = (System.nanoTime() - before) / (double) each;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "rank of a person on the board of all: median %.0f ns, 99 %% within %.0f ns (sum %d)%n",
                nanos[samples / 2], nanos[samples * 99 / 100], sum);
    }

    private void memory() {
        var columns = Workload.filled(events, i -> i);
        var batch = columns.builder(Workload.words()).build();
        long before = used();
        var fold = engine(Workload.rules()).folds(batch.words(), 1).get(0).add(batch);
        double state = used() - before;
        double cells = 365.0 * AdvoScore.AMBASSADORS;
        System.out.printf(
                "state after %,d events: %.0f MB, %.2f bytes an ambassador-day with two caps and uncapped sums for 66 boards;"
                        + " slabs alone %.2f; %s%n",
                events, state / 1e6, state / cells, 2.0, Check.of(fold.boards()));
        columns("columns within this heap", Workload.rules(), batch);
        System.out.printf("heap at most %,d MiB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
