package dev.advocacy.scoring.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.CodePoints;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns give the rows of a ledger, under random rules; a failure names its seed")
class ColumnLawsTest {
    private static final int SEEDS = 2_000;

    /** By points and id, as columns list equals. */
    static final Comparator<BoardRow> ORDER = Comparator.comparing(BoardRow::board)
            .thenComparing(BoardRow::window)
            .thenComparingLong(row -> -row.points().units())
            .thenComparing(BoardRow::rank)
            .thenComparing(BoardRow::ambassador, CodePoints.AMBASSADORS);

    @Test
    @DisplayName("of plain events in any order, cut into any batches, on any number of threads, by sums alone")
    void plain() {
        int bySums = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var rules = RandomRules.of(random, false);
            var events = RandomEvents.plain(random);
            var kinds = kinds(random);
            Collections.shuffle(events, random);
            var batches = batches(events, random);
            bySums += new Sums(rules).suffice(batches) ? 1 : 0;
            var boards =
                    ColumnEngine.of(rules, kinds).threads(1 + random.nextInt(3)).score(batches);
            assertThat(boards.rows()).as("seed %d", seed).isEqualTo(expected(rules, events, kinds));
        }
        assertThat(bySums).isGreaterThan(SEEDS * 8 / 10);
    }

    @Test
    @DisplayName("of events with everything, repeats and retractions, under rules with everything")
    void everything() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var rules = RandomRules.of(random, true);
            var events = RandomEvents.of(random);
            var kinds = kinds(random);
            var engine = ColumnEngine.of(rules, kinds).threads(1 + random.nextInt(3));
            var expected = expected(rules, events, kinds);
            assertThat(engine.score(cut(events, random)).rows())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(engine.scoreEvents(events).rows()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("of plain events on any number of folds that keep no batch, merged in any order")
    void folds() {
        int folded = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var rules = RandomRules.of(random, false);
            var events = RandomEvents.plain(random);
            var kinds = kinds(random);
            var words = new Vocabulary();
            var folds = new ArrayList<>(ColumnEngine.of(rules, kinds).folds(words, 1 + random.nextInt(4)));
            boolean suffice = true;
            int after;
            for (int first = 0; first < events.size() && suffice; first = after) {
                after = Math.min(events.size(), first + 1 + random.nextInt(20));
                var batch = withoutIds(EventBatch.of(words, events.subList(first, after)));
                suffice = new Sums(rules).sufficeAlone(batch);
                if (suffice) {
                    folds.get(random.nextInt(folds.size())).add(batch);
                }
            }
            if (suffice) {
                folded++;
                Collections.shuffle(folds, random);
                var boards =
                        folds.stream().reduce(ColumnFold::merge).orElseThrow().boards();
                assertThat(boards.rows()).as("seed %d", seed).isEqualTo(expected(rules, events, kinds));
            }
        }
        assertThat(folded).isGreaterThan(SEEDS * 8 / 10);
    }

    @Test
    @DisplayName("of nothing that a fold without batches would get wrong: it refuses batches with ids")
    void refusedFold() {
        var rules = RandomRules.of(new Random(1), false);
        var batch = EventBatch.of(new Vocabulary(), RandomEvents.of(new Random(1)));
        var fold = ColumnEngine.of(rules, kinds(new Random(1)))
                .folds(batch.words(), 1)
                .get(0);
        assertThatThrownBy(() -> fold.add(batch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ColumnEngine.score");
    }

    @Test
    @DisplayName(
            "of events with everything, cut into batches, under rules that look at sums and count some things once, by sums alone")
    void everythingBySums() {
        int bySums = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var rules = RandomRules.once(random);
            var events = RandomEvents.of(random);
            var kinds = kinds(random);
            var batches = ColumnEngine.inOneForm(cut(events, random));
            if (!batches.isEmpty() && new Sums(rules).suffice(batches)) {
                bySums++;
                assertThat(bothWays(rules, kinds, batches))
                        .as("seed %d", seed)
                        .containsOnly(expected(rules, events, kinds));
            }
        }
        assertThat(bySums).isGreaterThan(SEEDS * 8 / 10);
    }

    /** By slabs for everyone and by blocks, whichever the engine would choose. */
    private static List<List<BoardRow>> bothWays(ScoringRules rules, Set<BoardKind> kinds, List<EventBatch> batches) {
        var words = batches.get(0).words();
        try (var workers = new Workers(2)) {
            var dropped = Refusals.of(rules, batches, workers);
            var slabs = new SlabScore(new Shape(rules, kinds), words, workers).boards(batches, dropped);
            var blocks = new BlockScore(new Shape(rules, kinds), words, workers, batches, dropped);
            assertThat(blocks.fits()).isTrue();
            return List.of(slabs.rows(), blocks.boards().rows());
        }
    }

    private static List<BoardRow> expected(ScoringRules rules, List<ScoringEvent> events, Set<BoardKind> kinds) {
        return rules.score(events).rows(kinds).stream().sorted(ORDER).toList();
    }

    private static Set<BoardKind> kinds(Random random) {
        var kinds = EnumSet.noneOf(BoardKind.class);
        for (BoardKind kind : BoardKind.values()) {
            if (random.nextBoolean()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static List<EventBatch> cut(List<ScoringEvent> events, Random random) {
        var words = new Vocabulary();
        List<EventBatch> batches = new ArrayList<>();
        int after;
        for (int first = 0; first < events.size(); first = after) {
            after = Math.min(events.size(), first + 1 + random.nextInt(80));
            batches.add(EventBatch.of(words, events.subList(first, after)));
        }
        return batches;
    }

    /** Without ids, so that nothing but sums matters. */
    private static List<EventBatch> batches(List<ScoringEvent> events, Random random) {
        return cut(events, random).stream().map(ColumnLawsTest::withoutIds).toList();
    }

    static EventBatch withoutIds(EventBatch batch) {
        var columns = EventBatch.of(batch.words())
                .times(batch.at)
                .ambassadors(batch.ambassador)
                .kinds(batch.kind)
                .channels(batch.channel);
        if (batch.nanos != null) {
            columns.nanos(batch.nanos);
        }
        if (batch.visitor != null) {
            columns.visitors(batch.visitor);
        }
        if (batch.marks != null) {
            columns.marks(batch.marks);
        }
        if (batch.value != null) {
            columns.values(batch.value);
        }
        return columns.build();
    }
}
