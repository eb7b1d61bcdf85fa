package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import dev.advocacy.jdbc.FailingSource.How;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.Window;
import dev.advocacy.testkit.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Boards in tables are those that the rules make of the log in memory, whatever happened on the way. */
abstract class BoardLaws {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-12-20");
    private static final int PEOPLE = 12;
    private static final EnumSet<BoardKind> KINDS = EnumSet.allOf(BoardKind.class);

    private final Set<AmbassadorId> shown = new HashSet<>();
    private @Nullable HikariDataSource source;

    /** A new database. */
    abstract HikariDataSource open();

    @BeforeEach
    void begin() {
        source = open();
    }

    @AfterEach
    void end() {
        source().close();
    }

    @ParameterizedTest(name = "{0}, {1} decimals, zero rows {2}, ties {3}")
    @CsvSource({
        "competition, 0, out, reached",
        "dense, 2, in, reached",
        "ordinal, 0, out, id",
        "modified, 4, in, id",
        "fractional, 0, out, reached"
    })
    @DisplayName(
            "any log, cut anywhere, with people coming and going: every page, every row, every receipt is the rules' own")
    void showsWhatTheRulesSay(String ranks, int decimals, String zeroRows, String ties) {
        for (long seed = 1; seed <= 2; seed++) {
            var store = store("tenant-" + seed);
            var rules = rules(ranks, decimals, zeroRows, ties);
            var random = new Random(seed);
            var log = new BoardLog(seed, PEOPLE);
            var boards = JdbcBoards.of(store, rules);
            shown.clear();
            for (int cut = 0; cut < 5; cut++) {
                comeAndGo(store, random);
                store.record(log.next(random.nextInt(120)));
                boards.update();
                requireRows(store, boards, rules);
            }
            assertThat(boards.update()).isEqualTo(BoardUpdate.NOTHING);
            boards.rebuild();
            requireRows(store, boards, rules);
        }
    }

    @Test
    @DisplayName("an event that was written earlier and committed later is folded in when it is there")
    void takesLateCommits() throws SQLException {
        var store = store("default");
        var rules = rules("competition", 0, "out", "reached");
        var log = new BoardLog(7, PEOPLE);
        everybodyIsShown(store);
        var boards = JdbcBoards.of(store, rules);
        HostTransaction.with(source(), on -> store(on, "default"), late -> {
            late.record(log.next(40));
            if (isPostgres()) {
                store.record(log.next(40));
                boards.update();
                requireRows(store, boards, rules);
            }
        });
        assertThat(boards.update().rows()).isPositive();
        requireRows(store, boards, rules);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(How.class)
    @DisplayName(
            "whichever call of an update or a rebuild fails, readers see whole rows, and the next one ends the work")
    void goesOn(How how) {
        var failing = new FailingSource(source());
        var store = store("default");
        var rules = rules("competition", 0, "out", "reached");
        var log = new BoardLog(21, PEOPLE);
        everybodyIsShown(store);
        var boards = JdbcBoards.of(store, rules);
        var broken = JdbcBoards.of(store(failing.source(), "default"), rules);
        int call = 0;
        boolean failed = true;
        while (failed) {
            call++;
            store.record(log.next(10));
            failed = failsAt(failing, call, how, call % 3 == 0 ? broken::rebuild : broken::update) || call < 40;
            boards.update();
            requireBoards(boards, rules, log(store), EnumSet.of(BoardKind.WEEK, BoardKind.ALL));
        }
        requireRows(store, boards, rules);
        assertThat(call).isGreaterThanOrEqualTo(40);
    }

    private static boolean failsAt(FailingSource failing, int call, How how, Runnable work) {
        failing.failAt(call, how);
        try {
            work.run();
        } catch (StoreException e) {
            assertThat(e.code()).isIn("store.failed", "store.unreachable");
        }
        return failing.stop();
    }

    @Test
    @DisplayName(
            "two nodes update, a third makes all anew, others write and read meanwhile: nothing is lost or counted twice")
    void together() {
        var rules = rules("competition", 0, "out", "reached");
        everybodyIsShown(store("default"));
        var threads = Executors.newFixedThreadPool(4);
        var writing = new AtomicBoolean(true);
        try {
            var works = List.<Runnable>of(
                    () -> JdbcBoards.of(store("default"), rules).update(),
                    () -> JdbcBoards.of(store("default"), rules).update(),
                    () -> JdbcBoards.of(store("default"), rules).rebuild());
            var nodes = works.stream()
                    .map(work -> CompletableFuture.runAsync(() -> until(writing, work), threads))
                    .toList();
            var log = new BoardLog(3, PEOPLE);
            for (int i = 0; i < 60; i++) {
                store("default").record(log.next(5));
                requireWholePage(JdbcBoards.of(store("default"), rules));
            }
            writing.set(false);
            nodes.forEach(CompletableFuture::join);
        } finally {
            writing.set(false);
            threads.shutdown();
        }
        var boards = JdbcBoards.of(store("default"), rules);
        boards.update();
        requireRows(store("default"), boards, rules);
    }

    private static void until(AtomicBoolean end, Runnable work) {
        do {
            work.run();
        } while (end.get());
    }

    /** Ranks of a competition follow from the rows alone. */
    private static void requireWholePage(JdbcBoards boards) {
        var page = boards.page(BoardKind.ALL, DAY, 1, 100);
        for (int i = 0; i < page.size(); i++) {
            var row = page.get(i);
            long before = page.stream()
                    .filter(other -> other.points().units() > row.points().units())
                    .count();
            assertThat(row.rank().toString()).isEqualTo(Long.toString(before + 1));
        }
    }

    @Test
    @DisplayName(
            "who takes back being shown, or taking part, is gone at once and without a gap; who agrees is there at once")
    void hidesAtOnce() {
        var store = store("default");
        var rules = rules("competition", 0, "out", "reached");
        store.record(new BoardLog(5, PEOPLE).next(300));
        var boards = JdbcBoards.of(store, rules);
        boards.update();
        assertThat(boards.page(BoardKind.ALL, DAY, 1, 50)).isEmpty();
        everybodyIsShown(store);
        var before = boards.page(BoardKind.ALL, DAY, 1, 50);
        assertThat(before).hasSizeGreaterThan(8);
        var first = before.get(0).ambassador();
        try (var door = door(store)) {
            door.ambassadors().withdraw(first, Consent.BOARDS, first.value());
            shown.remove(first);
            requireRows(store, boards, rules);
            assertThat(boards.around(BoardKind.ALL, DAY, first, 2)).isEmpty();
            var second = before.get(1).ambassador();
            door.ambassadors().withdraw(second, Consent.PARTICIPATION, second.value());
            shown.remove(second);
            requireRows(store, boards, rules);
            assertThat(boards.points(second, Window.between(DAY.minusYears(1), DAY.plusYears(1)))
                            .units())
                    .isEqualTo(before.get(1).points().units());
        }
    }

    @Test
    @DisplayName("what a person decides in a transaction of the host that is rolled back changes no board")
    void rollsBack() {
        var store = store("default");
        var rules = rules("competition", 0, "out", "reached");
        everybodyIsShown(store);
        store.record(new BoardLog(5, PEOPLE).next(100));
        var boards = JdbcBoards.of(store, rules);
        boards.update();
        assertThatThrownBy(() -> HostTransaction.with(source(), on -> store(on, "default"), joined -> {
                    door(joined).ambassadors().withdraw(BoardLog.person(1), Consent.BOARDS, "host");
                    assertThatThrownBy(() -> JdbcBoards.of(joined, rules).update())
                            .isInstanceOf(StoreException.class)
                            .hasMessageContaining("call it outside of transactions");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        requireRows(store, boards, rules);
    }

    @Test
    @DisplayName(
            "an erased person is on no board and in no row, others move up, every total stays, also while boards are made")
    void erases() throws SQLException {
        var failing = new FailingSource(source());
        var store = store("default");
        var rules = rules("competition", 0, "out", "reached");
        everybodyIsShown(store);
        store.record(new BoardLog(9, PEOPLE).next(300));
        var boards = JdbcBoards.of(store, rules);
        boards.update();
        var unfinished = JdbcBoards.of(store(failing.source(), "default"), rules);
        for (int call = 25; failsAt(failing, call, How.REFUSED, unfinished::rebuild) && shown.size() > 6; call += 25) {
            var gone = boards.page(BoardKind.ALL, DAY, 2, 1).get(0).ambassador();
            var total = total();
            assertThat(store.personalData().erase(gone, "host").rows()).containsKey("advocacy_score");
            assertThat(total()).isEqualTo(total);
            shown.remove(gone);
            assertThat(Dump.of(source()).rows())
                    .noneMatch(row -> row.holds(List.of(gone.value() + "\t", gone.value() + "\"")));
            requireRows(store, boards, rules);
        }
        boards.rebuild();
        requireRows(store, boards, rules);
        assertThat(shown).hasSizeLessThan(PEOPLE - 2);
    }

    /** Points of everybody, of the rows that are read. */
    private List<String> total() {
        return Postgres.ask(
                source().getJdbcUrl(),
                "SELECT s.board, s.period, SUM(s.units) FROM advocacy_score s JOIN advocacy_ledger l ON l.id = s.ledger"
                        + " WHERE l.state = 'LIVE' GROUP BY s.board, s.period ORDER BY 1, 2");
    }

    @Test
    @DisplayName("other rules and other tenants have rows of their own; what is dropped is gone, and nothing else")
    void keepsApart() {
        var store = store("default");
        var rules = rules("competition", 0, "out", "reached");
        var others = rules("dense", 2, "out", "reached");
        everybodyIsShown(store);
        store.record(new BoardLog(11, PEOPLE).next(200));
        var boards = JdbcBoards.of(store, rules);
        var other = JdbcBoards.of(store, others);
        boards.update();
        other.update();
        var another = JdbcBoards.of(store("another"), rules);
        another.update();
        assertThat(another.size(BoardKind.ALL, DAY)).isZero();
        requireRows(store, boards, rules);
        requireRows(store, other, others);
        assertThat(boards.drop()).isTrue();
        assertThat(boards.drop()).isFalse();
        assertThat(boards.page(BoardKind.ALL, DAY, 1, 10)).isEmpty();
        requireRows(store, other, others);
        assertThat(other.drop()).isTrue();
        for (var table : List.of("advocacy_score", "advocacy_level")) {
            assertThat(Postgres.ask(source().getJdbcUrl(), "SELECT COUNT(*) FROM " + table))
                    .containsExactly("0");
        }
    }

    @Test
    @DisplayName("an export has the person's own rows, and nobody else's")
    void exports() throws IOException {
        var store = store("default");
        var rules = rules("competition", 2, "out", "reached");
        everybodyIsShown(store);
        store.record(new BoardLog(13, PEOPLE).next(200));
        var boards = JdbcBoards.of(store, rules);
        boards.update();
        var row = boards.page(BoardKind.ALL, DAY, 1, 1).get(0);
        var zip = new ByteArrayOutputStream();
        store.personalData().export(row.ambassador(), zip);
        var scores = Json.parseArray(entry(zip.toByteArray(), "scores.json"));
        assertThat(scores.get(0).toString())
                .isEqualTo("{\"rules\":\"law@1\",\"board\":\"all\",\"period\":\"all\",\"points\":\"" + row.points()
                        + "\",\"shown\":true}");
        assertThat(scores)
                .hasSize(Integer.parseInt(Postgres.ask(
                                source().getJdbcUrl(),
                                "SELECT COUNT(*) FROM advocacy_score WHERE ambassador = '" + row.ambassador() + "'")
                        .get(0)));
    }

    private static String entry(byte[] zip, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    @DisplayName("a page that nobody can mean is refused, and says what can be asked for")
    void refuses() {
        var boards = JdbcBoards.of(store("default"), ScoringRules.standard());
        assertThatThrownBy(() -> boards.page(BoardKind.ALL, DAY, 0, 10)).hasMessageContaining("from place 1");
        assertThatThrownBy(() -> boards.page(BoardKind.ALL, DAY, 1, 1001)).hasMessageContaining("1 to 1000 rows");
        assertThatThrownBy(() -> boards.around(BoardKind.ALL, DAY, BoardLog.person(1), 500))
                .hasMessageContaining("0 to 499");
    }

    /** In pages of several sizes, around several people, and every person's own. */
    private void requireRows(JdbcStore store, JdbcBoards boards, ScoringRules rules) {
        var log = log(store);
        var windows = requireBoards(boards, rules, log, KINDS);
        assertThat(Postgres.ask(source().getJdbcUrl(), listedWindows(store, rules)))
                .containsExactly(Integer.toString(windows));
        var events = ScoringEvent.of(log);
        var whole = rules.score(events);
        for (int n = 0; n < PEOPLE; n++) {
            var who = BoardLog.person(n);
            var window = Window.between(DAY.minusDays(n), DAY.plusDays(7));
            var score = whole.score(who);
            for (Window asked : List.of(window, Window.all(), Window.between(DAY, DAY))) {
                assertThat(boards.points(who, asked).units())
                        .isEqualTo(score.map(s -> s.points(asked).units()).orElse(0L));
            }
            assertThat(boards.explain(who)).isEqualTo(rules.explain(events, who));
        }
    }

    /** Answers how many windows have rows. */
    private int requireBoards(JdbcBoards boards, ScoringRules rules, List<Recorded> log, Set<BoardKind> kinds) {
        var events = ScoringEvent.of(log).stream()
                .filter(event -> shown.contains(event.ambassador()))
                .toList();
        var windows = rules.score(events).rows(kinds).stream()
                .collect(Collectors.groupingBy(row -> List.of(row.board(), row.window())));
        windows.values().forEach(rows -> requireBoard(boards, rules, rows));
        return windows.size();
    }

    private static String listedWindows(JdbcStore store, ScoringRules rules) {
        return "SELECT COUNT(*) FROM (SELECT DISTINCT s.board, s.period FROM advocacy_score s JOIN advocacy_ledger l"
                + " ON l.id = s.ledger WHERE s.listed = 1 AND l.state = 'LIVE' AND l.tenant = '"
                + store.db().tenant() + "' AND l.fingerprint = '" + rules.fingerprint() + "') w";
    }

    private static void requireBoard(JdbcBoards boards, ScoringRules rules, List<BoardRow> rows) {
        var kind = rows.get(0).board();
        var day = dayOf(rows.get(0), rules);
        assertThat(boards.page(kind, day, 1, 1000)).isEqualTo(rows);
        if (kind == BoardKind.ALL || kind == BoardKind.WEEK) {
            requireParts(boards, day, rows);
        }
    }

    private static void requireParts(JdbcBoards boards, LocalDate day, List<BoardRow> rows) {
        var kind = rows.get(0).board();
        assertThat(boards.size(kind, day)).isEqualTo(rows.size());
        for (int from = 0; from < rows.size(); from += 3) {
            int end = Math.min(rows.size(), from + 4);
            assertThat(boards.page(kind, day, from + 1, 4)).isEqualTo(rows.subList(from, end));
            assertThat(boards.around(kind, day, rows.get(from).ambassador(), 2))
                    .isEqualTo(rows.subList(Math.max(0, from - 2), Math.min(rows.size(), from + 3)));
        }
        assertThat(boards.page(kind, day, rows.size() + 1, 4)).isEmpty();
    }

    private static LocalDate dayOf(BoardRow row, ScoringRules rules) {
        return IntStream.range(0, 400)
                .mapToObj(n -> LocalDate.parse("2026-09-01").plusDays(n))
                .filter(day ->
                        row.board().window(day.toEpochDay(), rules.weekStart()).equals(row.window()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Recorded> log(JdbcStore store) {
        return store.events().after(0, Integer.MAX_VALUE);
    }

    private void comeAndGo(JdbcStore store, Random random) {
        try (var door = door(store)) {
            for (int i = 0; i < 4; i++) {
                var who = BoardLog.person(random.nextInt(PEOPLE));
                if (shown.remove(who)) {
                    door.ambassadors().withdraw(who, Consent.BOARDS, who.value());
                } else {
                    show(door, who);
                }
            }
        }
    }

    private void everybodyIsShown(JdbcStore store) {
        try (var door = door(store)) {
            IntStream.range(0, PEOPLE).forEach(n -> show(door, BoardLog.person(n)));
        }
    }

    private void show(Advocacy door, AmbassadorId who) {
        door.ambassadors().enroll(Ambassador.of(who.value(), "Name"), Consent.toParticipate("v1", NOW, who.value()));
        door.ambassadors().agree(who, Consent.toBeShown("v1", NOW, who.value()));
        shown.add(who);
    }

    private static Advocacy door(JdbcStore store) {
        return Advocacy.builder().store(store).executor(Runnable::run, 1).build();
    }

    private JdbcStore store(String tenant) {
        return store(source(), tenant);
    }

    private static JdbcStore store(DataSource on, String tenant) {
        return JdbcStore.builder(on, Keys.SOME)
                .tenant(tenant)
                .clock(SettableClock.at(NOW))
                .open();
    }

    private boolean isPostgres() {
        return source().getJdbcUrl().startsWith("jdbc:postgresql");
    }

    private HikariDataSource source() {
        return Objects.requireNonNull(source);
    }

    private static ScoringRules rules(String ranks, int decimals, String zeroRows, String ties) {
        return ScoringRules.parse("""
                {"id": "law", "version": 1, "zone": "Europe/Oslo", "decimals": %d, "ranks": "%s", "zeroRows": "%s",
                 "tieBreaks": ["%s"],
                 "caps": {"click": {"day": 2, "ever": 9}, "share": {"week": 40, "ever": {"floor": -5, "cap": 70}}},
                 "rules": [
                  {"id": "share", "version": 1, "on": "share", "points": "x", "weight": {"default": 10}, "cap": "share",
                   "oncePer": ["content", "day"]},
                  {"id": "malus", "version": 1, "on": "share", "points": "x", "weight": {"default": 0, "twitter": -3}, "cap": "share",
                   "because": "a test"},
                  {"id": "click", "version": 1, "on": "click", "points": "x", "weight": {"default": 1}, "cap": "click",
                   "oncePer": ["visitor", "post", "day"]}]}
                """.formatted(decimals, ranks, zeroRows, ties));
    }
}
