package dev.advocacy.scoring.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fold sent as bytes")
class FoldBytesTest {
    private static final int SEEDS = 400;
    private static final Set<BoardKind> KINDS = EnumSet.allOf(BoardKind.class);

    @Test
    @DisplayName("in parts, by workers with words of their own, in any order, gives the points of all events")
    void parts() {
        int folded = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var rules = RandomRules.of(random, false);
            var events = RandomEvents.plain(random);
            var batch = EventBatch.of(new Vocabulary(), events);
            if (new Sums(rules).sufficeAlone(ColumnLawsTest.withoutIds(batch))) {
                folded++;
                assertThat(points(byParts(rules, events, random)))
                        .as("seed %d", seed)
                        .isEqualTo(points(rules.score(events).rows(KINDS)));
            }
        }
        assertThat(folded).isGreaterThan(SEEDS * 8 / 10);
    }

    /** Ranks are each part's own. */
    private static List<String> points(List<BoardRow> rows) {
        return rows.stream()
                .map(row -> row.board() + " " + row.window() + " " + row.ambassador() + " " + row.points())
                .sorted()
                .toList();
    }

    private static List<BoardRow> byParts(ScoringRules rules, List<ScoringEvent> events, Random random) {
        int count = 1 + random.nextInt(9);
        List<List<byte[]>> arrived = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            arrived.add(new ArrayList<>());
        }
        int after;
        for (int first = 0; first < events.size(); first = after) {
            after = Math.min(events.size(), first + 1 + random.nextInt(30));
            var parts = fold(rules, events.subList(first, after)).toBytes(count);
            for (int part = 0; part < count; part++) {
                arrived.get(part).add(parts.get(part));
            }
        }
        List<BoardRow> rows = new ArrayList<>();
        for (List<byte[]> part : arrived) {
            Collections.shuffle(part, random);
            var fold = empty(rules);
            part.forEach(fold::add);
            rows.addAll(fold.boards().rows());
        }
        return rows;
    }

    private static ColumnFold empty(ScoringRules rules) {
        return ColumnEngine.of(rules, KINDS).folds(new Vocabulary(), 1).get(0);
    }

    private static ColumnFold fold(ScoringRules rules, List<ScoringEvent> events) {
        var batch = ColumnLawsTest.withoutIds(EventBatch.of(new Vocabulary(), events));
        return ColumnEngine.of(rules, KINDS).folds(batch.words(), 1).get(0).add(batch);
    }

    private static byte[] some() {
        return fold(ScoringRules.parse(plain(1)), RandomEvents.plain(new Random(5)))
                .toBytes(1)
                .get(0);
    }

    private static String plain(int weight) {
        return """
                {"id": "plain", "version": 1, "zone": "UTC", "rules": [
                  {"id": "click", "version": 1, "on": "click", "points": "p", "weight": {"default": %d}}]}""".formatted(weight);
    }

    @Test
    @DisplayName("is refused in words where any byte of it was changed, where it was cut, and under other rules")
    void damaged() {
        var bytes = some();
        var rules = ScoringRules.parse(plain(1));
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> empty(rules).add(changed)).isInstanceOf(RefusedException.class);
        }
        for (int length = 0; length < bytes.length; length += 7) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> empty(rules).add(cut))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("fold the events again");
        }
        assertThatThrownBy(() -> empty(ScoringRules.parse(plain(2))).add(bytes))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("other rules");
        assertThatThrownBy(() -> ColumnEngine.of(rules, EnumSet.of(BoardKind.ALL))
                        .folds(new Vocabulary(), 1)
                        .get(0)
                        .add(bytes))
                .hasMessageContaining("other rules or boards");
    }
}
