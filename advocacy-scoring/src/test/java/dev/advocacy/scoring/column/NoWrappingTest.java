package dev.advocacy.scoring.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sums that 64 bits might not hold are refused before they are made; nothing wraps around")
class NoWrappingTest {
    private static final Set<BoardKind> ALL = Set.of(BoardKind.ALL);
    private static final long THOUSAND_MILLION = 1_000_000_000_000_000L;

    /** An event of a thousand million is worth 10 to the power of 18. */
    private static final ScoringRules RULES = ScoringRules.parse("""
            {"id": "big", "version": 1, "zone": "UTC", "caps": {"week": {"week": {"floor": -5, "cap": 7}}},
             "rules": [{"id": "lead", "version": 1, "on": "conversion", "points": "p", "cap": "week", "per": "value",
                        "weight": {"default": 1000000000}}]}
            """);

    private final Vocabulary words = new Vocabulary();

    private EventBatch conversions(int count) {
        var kind = (byte) words.kinds().add("conversion");
        words.channels().add("linkedin");
        words.people().add("kari");
        long[] values = new long[count];
        Arrays.fill(values, THOUSAND_MILLION);
        byte[] kinds = new byte[count];
        Arrays.fill(kinds, kind);
        return EventBatch.of(words)
                .times(new long[count])
                .ambassadors(new int[count])
                .kinds(kinds)
                .channels(new byte[count])
                .values(values)
                .build();
    }

    @Test
    @DisplayName("by a fold, which holds what it held before")
    void fold() {
        var fold = ColumnEngine.of(RULES, ALL).folds(words, 1).get(0).add(conversions(4));
        assertThatThrownBy(() -> fold.add(conversions(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("could pass 64 bits");
        assertThat(fold.boards().rows()).singleElement().hasFieldOrPropertyWithValue("points.units", 7L);
    }

    @Test
    @DisplayName("by folds that are merged, though each of them fits")
    void merge() {
        var folds = ColumnEngine.of(RULES, ALL).folds(words, 3);
        folds.forEach(fold -> fold.add(conversions(4)));
        assertThatThrownBy(() -> folds.get(0).merge(folds.get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("could pass 64 bits");
    }

    @Test
    @DisplayName("by live boards, which are what they were before")
    void live() {
        var live = LiveBoards.of(RULES, ALL, words);
        var batch = conversions(1);
        for (int i = 0; i < 4; i++) {
            live.add(batch, 0);
        }
        assertThatThrownBy(() -> live.add(batch, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("could pass 64 bits");
        assertThat(live.rank(BoardKind.ALL, "all", AmbassadorId.of("kari"))).isPresent();
        assertThat(live.boards().rows()).singleElement().hasFieldOrPropertyWithValue("points.units", 7L);
    }
}
