package dev.advocacy.scoring.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The same id twice in columns")
class RepeatsTest {
    private static final ScoringRules RULES = ScoringRules.parse("""
            {"id": "clicks", "version": 1, "zone": "UTC",
             "rules": [{"id": "click", "version": 1, "on": "click", "points": "p", "weight": {"default": 1}}]}
            """);
    private static final ColumnEngine ENGINE = ColumnEngine.of(RULES, Set.of(BoardKind.ALL));

    private static ScoringEvent click(String id, String who) {
        return ScoringEvent.of(
                id, "click", AmbassadorId.of(who), Instant.parse("2026-11-30T12:00:00Z"), ChannelId.of("x"));
    }

    private static EventBatch batch(ScoringEvent... events) {
        return EventBatch.of(new Vocabulary(), List.of(events));
    }

    /** Events of one person with these ids. */
    private static EventBatch numbered(long... ids) {
        var words = new Vocabulary();
        words.people().add("kari");
        words.kinds().add("click");
        words.channels().add("x");
        return EventBatch.of(words)
                .times(new long[ids.length])
                .ambassadors(new int[ids.length])
                .kinds(new byte[ids.length])
                .channels(new byte[ids.length])
                .ids(ids)
                .build();
    }

    private static long points(EventBatch batch) {
        return ENGINE.score(batch).boards().get(0).units()[0];
    }

    @Test
    @DisplayName("is one event")
    void once() {
        assertThat(points(batch(click("1", "kari"), click("1", "kari"), click("2", "kari"))))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("with other content or of somebody else is refused as it is everywhere")
    void reused() {
        for (var other : List.of(click("1", "ola"), click("1", "kari").post("p"))) {
            var batch = batch(click("1", "kari"), other);
            assertThatThrownBy(() -> ENGINE.score(batch))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("stands for two different events");
        }
    }

    @Test
    @DisplayName("is found among numbers one by one, and among numbers far apart")
    void numbers() {
        long[] near = LongStream.range(0, 3_000).map(i -> i % 1_000).toArray();
        long[] far = LongStream.range(0, 3_000)
                .map(i -> i % 1_000 * 1_000_003_000_019L)
                .toArray();
        assertThat(points(numbered(near))).isEqualTo(1_000);
        assertThat(points(numbered(far))).isEqualTo(1_000);
        assertThat(points(numbered(0, Long.MAX_VALUE, Long.MAX_VALUE))).isEqualTo(2);
    }

    @Test
    @DisplayName("is found where one batch has words as ids and another numbers")
    void twoForms() {
        var words = new Vocabulary();
        var one = EventBatch.of(words, List.of(click("a", "kari"), click("1", "kari")));
        var other = EventBatch.of(words, List.of(click("1", "kari"), click("2", "kari")));
        assertThat(other.idsAreWords).isFalse();
        assertThat(ENGINE.score(List.of(one, other)).boards().get(0).units()).containsExactly(3);
    }

    @Test
    @DisplayName(
            "is one event where the objects stay: ids that are no numbers, and numbers that are no ids of their own")
    void objects() {
        var events = List.of(
                click("a", "kari"),
                click("1", "kari"),
                click("01", "kari"),
                click("a", "kari"),
                click("back", "kari").retracts("1"));
        assertThat(ENGINE.scoreEvents(events).boards().get(0).units()).containsExactly(2);
        assertThatThrownBy(() -> ENGINE.scoreEvents(List.of(click("a", "kari"), click("a", "ola"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("stands for two different events");
    }

    @Test
    @DisplayName("and another word of the same hash are two, however many there are: a dictionary keeps them apart")
    void collisions() {
        List<String> words = List.of("");
        for (int i = 0; i < 11; i++) {
            words = words.stream()
                    .flatMap(word -> Stream.of(word + "Aa", word + "BB"))
                    .toList();
        }
        assertThat(words).extracting(String::hashCode).containsOnly(words.get(0).hashCode());
        var dictionary = Dictionary.of(words);
        assertThat(words)
                .allMatch(word -> dictionary.word(dictionary.find(word)).equals(word));
        assertThat(words).allMatch(word -> dictionary.add(word) < 2_048);
        assertThat(dictionary.size()).isEqualTo(2_048);
        assertThat(dictionary.find("AaAa")).isEqualTo(Dictionary.NONE);
        assertThat(dictionary.add("more")).isEqualTo(2_048);
    }

    @Test
    @DisplayName("cannot be told where one batch has ids and another none")
    void withoutIds() {
        var one = EventBatch.of(new Vocabulary(), List.of(click("1", "kari")));
        var other = ColumnLawsTest.withoutIds(one);
        assertThatThrownBy(() -> ENGINE.score(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to all or to none");
    }
}
