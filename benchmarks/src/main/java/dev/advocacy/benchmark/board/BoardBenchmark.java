package dev.advocacy.benchmark.board;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.jdbc.BoardUpdate;
import dev.advocacy.jdbc.JdbcBoards;
import dev.advocacy.jdbc.JdbcStore;
import dev.advocacy.jdbc.TokenKeys;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringRules;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Boards in tables, on PostgreSQL and on H2: making them from a log, following it, and reading pages of them. Each page that is
 * measured is another one, and is looked at.
 */
public final class BoardBenchmark {
    private static final int READS = 2_000;
    private static final int WARM_UP = 500;
    private static final int PAGE = 50;
    private static final int DAY = 20_000;

    private final HikariDataSource source;
    private final JdbcBoards boards;
    private final Programme programme;
    private final String name;

    private BoardBenchmark(String name, HikariDataSource source, int people) {
        var store = JdbcStore.open(source, TokenKeys.of(TokenKeys.generate()));
        this.name = name;
        this.source = source;
        this.boards = JdbcBoards.of(store, ScoringRules.standard());
        this.programme = new Programme(store, people);
    }

    /**
     * Measures and tells.
     *
     * @param args how many events, how many people, on which: {@code postgresql}, {@code h2} or both with a comma; left out 1,000,000,
     *     100,000 and both
     */
    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        var on = args.length > 2 ? List.of(args[2].split(",")) : List.of("postgresql", "h2");
        if (on.contains("postgresql")) {
            onPostgres(events, people);
        }
        if (on.contains("h2")) {
            onH2(events, people);
        }
    }

    private static void onPostgres(int events, int people) throws Exception {
        try (var server = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .start();
                var source = pool(server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true")) {
            new BoardBenchmark("PostgreSQL", source, people).run(events, "generate_series(1, %d) s(n)");
        }
    }

    private static void onH2(int events, int people) throws Exception {
        var folder = Files.createTempDirectory("boards");
        try (var source = pool("jdbc:h2:file:" + folder.resolve("boards") + ";WRITE_DELAY=0")) {
            new BoardBenchmark("H2", source, people).run(events, "SYSTEM_RANGE(1, %d) s(n)");
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    private void run(int events, String series) throws Exception {
        programme.enroll(source, series);
        programme.year(events);
        timed("made from " + events + " events", boards::update);
        read();
        programme.day(DAY);
        timed("followed " + DAY + " events of a day", boards::update);
        read();
        timed("made anew", boards::rebuild);
    }

    private void timed(String what, Supplier<BoardUpdate> work) {
        long began = System.nanoTime();
        var done = work.get();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %s in %.1f s, %,.0f events/s; %,d people, %,d rows%n",
                name,
                what,
                seconds,
                done.events() / seconds,
                done.people(),
                done.rows());
    }

    private void read() {
        for (BoardKind board : List.of(BoardKind.MONTH, BoardKind.ALL)) {
            long size = boards.size(board, Programme.LAST_DAY);
            measured(board, size, "page of " + PAGE, () -> page(board, size));
            measured(board, size, "25 around one", () -> around(board, size));
        }
    }

    private Supplier<List<BoardRow>> page(BoardKind board, long size) {
        int from = programme.upTo(size - PAGE);
        return () -> boards.page(board, Programme.LAST_DAY, from, PAGE);
    }

    /** Whoever is asked for is on the board. */
    private Supplier<List<BoardRow>> around(BoardKind board, long size) {
        var who = boards.page(board, Programme.LAST_DAY, programme.upTo(size), 1)
                .get(0)
                .ambassador();
        return () -> boards.around(board, Programme.LAST_DAY, who, PAGE / 2);
    }

    private void measured(BoardKind board, long size, String what, Supplier<Supplier<List<BoardRow>>> questions) {
        long[] took = new long[READS];
        for (int i = -WARM_UP; i < READS; i++) {
            var question = questions.get();
            long began = System.nanoTime();
            int rows = question.get().size();
            took[Math.max(0, i)] = System.nanoTime() - began;
            if (rows <= PAGE / 2) {
                throw new IllegalStateException(what + " has " + rows + " rows");
            }
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%s: %s, %s board of %,d: median %.2f ms, p99 %.2f ms%n",
                name,
                what,
                board.word(),
                size,
                took[READS / 2] / 1e6,
                took[READS * 99 / 100] / 1e6);
    }
}
