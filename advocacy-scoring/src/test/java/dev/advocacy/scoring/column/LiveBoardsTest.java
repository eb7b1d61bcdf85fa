package dev.advocacy.scoring.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.ZeroRows;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Live boards")
class LiveBoardsTest {
    private static final Set<BoardKind> KINDS =
            EnumSet.of(BoardKind.DAY, BoardKind.WEEK, BoardKind.MONTH, BoardKind.ALL);
    private static final int SEEDS = 400;

    @Test
    @DisplayName("are after every event the boards of all events so far, from sums")
    void sums() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var rules = RandomRules.of(random, false);
            var events = RandomEvents.plain(random);
            var words = new Vocabulary();
            var live = LiveBoards.of(rules, KINDS, words);
            for (int i = 0; i < events.size(); i++) {
                var one = ColumnLawsTest.withoutIds(EventBatch.of(words, List.of(events.get(i))));
                live.add(one, 0);
                compare(live, rules, events.subList(0, i + 1), random, seed);
            }
        }
    }

    @Test
    @DisplayName(
            "are after every event the boards of all events so far, with ids, posts and retractions under any rules")
    void walks() {
        int seeds = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var rules = RandomRules.of(random, true);
            if (rules.ranking() != Ranking.ORDINAL && rules.zeroRows() == ZeroRows.OUT) {
                seeds++;
                var events = RandomEvents.of(random);
                var live = LiveBoards.of(rules, KINDS, new Vocabulary());
                for (int i = 0; i < events.size(); i++) {
                    live.add(events.get(i));
                    compare(live, rules, events.subList(0, i + 1), random, seed);
                }
            }
        }
        assertThat(seeds).isGreaterThan(SEEDS / 2);
    }

    @Test
    @DisplayName(
            "are that too with ids, posts and retractions under rules that look at sums, and walk nobody's events for it")
    void ids() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var rules = RandomRules.of(random, false);
            var events = RandomEvents.of(random);
            var live = LiveBoards.of(rules, KINDS, new Vocabulary());
            assertThat(LiveIds.suffice(rules)).isTrue();
            for (int i = 0; i < events.size(); i++) {
                live.add(events.get(i));
                compare(live, rules, events.subList(0, i + 1), random, seed);
            }
        }
    }

    @Test
    @DisplayName("follow a cap for all time over days that lie thousands of years apart")
    void farDays() {
        var rules = ScoringRules.parse("""
                {"id": "far", "version": 1, "zone": "UTC", "caps": {"c": {"ever": 5}},
                 "rules": [{"id": "click", "version": 1, "on": "click", "points": "p", "weight": {"default": 2}, "cap": "c"}]}
                """);
        var live = LiveBoards.of(rules, KINDS, new Vocabulary());
        var days = List.of("9999-01-01", "0001-01-01", "2026-11-30", "0001-01-01");
        for (int i = 0; i < days.size(); i++) {
            live.add(ScoringEvent.of(
                    "e" + i,
                    "click",
                    AmbassadorId.of("kari"),
                    Instant.parse(days.get(i) + "T12:00:00Z"),
                    ChannelId.of("x")));
        }
        assertThat(live.boards().rows().stream()
                        .filter(row -> row.board() == BoardKind.DAY)
                        .map(row -> row.window() + " " + row.points()))
                .containsExactly("0001-01-01 4", "2026-11-30 1");
    }

    /** Every time near the beginning and now and then later on, since the comparison scores everything again. */
    private static void compare(
            LiveBoards live, ScoringRules rules, List<ScoringEvent> events, Random random, int seed) {
        if (events.size() < 12 || random.nextInt(12) == 0) {
            var rows = rules.score(events).rows(KINDS).stream()
                    .sorted(ColumnLawsTest.ORDER)
                    .toList();
            assertThat(live.boards().rows())
                    .as("seed %d after %d", seed, events.size())
                    .isEqualTo(rows);
            for (BoardRow row : rows) {
                assertThat(live.rank(row.board(), row.window(), row.ambassador()))
                        .contains(row.rank());
            }
        }
    }

    @Test
    @DisplayName("say nothing of who has no points and refuse a board that was not asked for")
    void nothing() {
        var live = LiveBoards.of(ScoringRules.standard(), Set.of(BoardKind.ALL), new Vocabulary());
        assertThat(live.rank(BoardKind.ALL, "all", AmbassadorId.of("kari"))).isEmpty();
        assertThat(live.ask(BoardKind.ALL, "all").halves(0)).isZero();
        assertThatThrownBy(() -> live.rank(BoardKind.DAY, "2026-11-30", AmbassadorId.of("kari")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no board by day");
    }

    @Test
    @DisplayName("refuse rules whose ranks depend on what they do not keep")
    void ordinal() {
        var rules = ScoringRules.parse("""
                {"id": "o", "version": 1, "zone": "UTC", "ranks": "ordinal",
                 "rules": [{"id": "click", "version": 1, "on": "click", "points": "p", "weight": {"default": 1}}]}
                """);
        assertThatThrownBy(() -> LiveBoards.of(rules, KINDS, new Vocabulary()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("o@1");
    }

    @Test
    @DisplayName("count in a tree that says how many are above any number, far apart as numbers may be")
    void tree() {
        var random = new Random(5);
        var tree = new RankTree();
        long[] points = new long[200];
        for (int i = 0; i < 20_000; i++) {
            int who = random.nextInt(points.length);
            long to = random.nextInt(3) == 0
                    ? points[who] + random.nextInt(3)
                    : random.nextLong() >>> (1 + random.nextInt(62));
            tree.move(points[who], to);
            points[who] = to;
            long asked = points[random.nextInt(points.length)];
            if (asked > 0 && i % 10 == 0) {
                assertThat(tree.above(asked)).isEqualTo((int)
                        Arrays.stream(points).filter(p -> p > asked).count());
                assertThat(tree.at(asked)).isEqualTo((int)
                        Arrays.stream(points).filter(p -> p == asked).count());
            }
        }
    }
}
