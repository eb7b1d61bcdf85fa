package dev.advocacy.scoring.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A batch")
class EventBatchTest {
    private static Vocabulary words() {
        var words = new Vocabulary();
        words.people().add("kari");
        words.kinds().add("click");
        words.channels().add("x");
        return words;
    }

    private static EventBatchBuilder two() {
        return EventBatch.of(words())
                .times(new long[] {0, 1})
                .ambassadors(new int[2])
                .kinds(new byte[2])
                .channels(new byte[2]);
    }

    @Test
    @DisplayName("gives back the events that it was made of")
    void roundTrip() {
        for (int seed = 0; seed < 200; seed++) {
            var events = RandomEvents.of(new Random(seed));
            var batch = EventBatch.of(new Vocabulary(), events);
            assertThat(events).hasSize(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                assertThat(batch.event(i)).as("seed %d", seed).isEqualTo(events.get(i));
            }
        }
    }

    @Test
    @DisplayName("with everything wrong is refused once, with every column named")
    void everythingWrong() {
        var wrong = two().times(new long[] {0, Long.MAX_VALUE})
                .ambassadors(new int[] {0, 1})
                .kinds(new byte[] {0, -1})
                .channels(new byte[3])
                .visitors(new int[] {-1, -2})
                .posts(new int[] {-1, 0})
                .nanos(new int[] {0, 1_000_000})
                .ids(new long[] {0, -1})
                .values(new long[] {0, Long.MIN_VALUE});
        assertThatThrownBy(wrong::build)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ambassadors has 1 at event 1, outside 0 to 0")
                .hasMessageContaining("channels has 3 entries and times has 2")
                .extracting(e -> ((RefusedException) e).findings(), InstanceOfAssertFactories.list(Finding.class))
                .extracting(Finding::field)
                .containsExactlyInAnyOrder(
                        "times", "ambassadors", "kinds", "channels", "visitors", "posts", "nanos", "ids", "values");
    }

    @Test
    @DisplayName("whose dictionary names no channel is refused")
    void noChannel() {
        var words = words();
        words.channels().add("Not A Channel");
        var batch = EventBatch.of(words);
        assertThatThrownBy(batch::build).isInstanceOf(RefusedException.class).hasMessageContaining("Not A Channel");
    }

    @Test
    @DisplayName("of no events has no boards")
    void empty() {
        var engine = ColumnEngine.of(ScoringRules.standard(), Set.of(BoardKind.ALL));
        assertThat(engine.score(EventBatch.of(words()).build()).rows()).isEmpty();
        assertThat(engine.score(List.of()).boards()).isEmpty();
    }

    @Test
    @DisplayName("of another vocabulary cannot be scored together with it")
    void twoVocabularies() {
        var engine = ColumnEngine.of(ScoringRules.standard(), EnumSet.allOf(BoardKind.class));
        var batches = List.of(two().build(), two().build());
        assertThatThrownBy(() -> engine.score(batches))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two vocabularies");
    }
}
