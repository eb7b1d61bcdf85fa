package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Colleagues who visit each other far more than others are shown to a person, never to a rule")
class ReciprocityTest {
    private final List<ScoringEvent> log = new ArrayList<>();

    private ReciprocityTest visits(String visitor, String visited, int times) {
        for (int i = 0; i < times; i++) {
            log.add(ScoringEvent.of(
                            "e" + log.size(),
                            ScoringEvent.CLICK,
                            AmbassadorId.of(visited),
                            ScoringEvent.EARLIEST,
                            dev.advocacy.channel.ChannelId.of("linkedin"))
                    .visitor(visitor));
        }
        return this;
    }

    @Test
    @DisplayName("a pair stands out when both visit each other often and others far less, in any order of events")
    void pair() {
        visits("ola", "kari", 40)
                .visits("kari", "ola", 30)
                .visits("kari", "anne", 2)
                .visits("anne", "kari", 30);
        visits("stranger", "kari", 90).visits("per", "per", 99).visits("ola", "per", 1);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(log);
            assertThat(Reciprocity.of(log, 20, 5))
                    .containsExactly(new Reciprocity.Pair(AmbassadorId.of("kari"), AmbassadorId.of("ola"), 30, 40));
        }
        log.addAll(List.copyOf(log));
        assertThat(Reciprocity.of(log, 20, 5))
                .singleElement()
                .extracting(Reciprocity.Pair::byOther)
                .isEqualTo(40L);
    }

    @Test
    @DisplayName(
            "who visits everybody a lot stands out with nobody, nor does one-way attention, few visits or a machine")
    void nobody() {
        visits("ola", "kari", 40)
                .visits("ola", "anne", 40)
                .visits("kari", "ola", 40)
                .visits("anne", "ola", 40);
        visits("kari", "anne", 3).visits("anne", "kari", 40);
        assertThat(Reciprocity.of(log, 20, 2)).isEmpty();
        log.clear();
        visits("ola", "kari", 40).visits("kari", "ola", 40).visits("per", "per", 1);
        assertThat(Reciprocity.of(log, 41, 2)).isEmpty();
        log.replaceAll(event -> event.marked(Set.of(ScoringEvent.AUTOMATED)));
        assertThat(Reciprocity.of(log, 20, 2)).isEmpty();
    }

    @Test
    @DisplayName("of two people nobody can stand out, and bounds below 1 are refused")
    void few() {
        visits("ola", "kari", 40).visits("kari", "ola", 40);
        assertThat(Reciprocity.of(log, 1, 1)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Reciprocity.of(log, 0, 1));
    }

    @Test
    @DisplayName("it cannot rank: a pair has no order, no share and no points, and nothing is said of one person")
    void noRanking() {
        assertThat(Arrays.stream(Reciprocity.Pair.class.getRecordComponents()).map(c -> c.getName()))
                .containsExactly("one", "other", "byOne", "byOther");
        assertThat(Comparable.class.isAssignableFrom(Reciprocity.Pair.class)).isFalse();
    }

    @Test
    @DisplayName("what the channel's terms give no points for is not looked at: private spheres stay private")
    void privateSpheres() {
        visits("ola", "kari", 40).visits("kari", "ola", 40).visits("per", "per", 1);
        assertThat(Reciprocity.of(log, 20, 2)).hasSize(1);
        log.replaceAll(event -> event.marked(Set.of(ScoringEvent.NO_POINTS)));
        assertThat(Reciprocity.of(log, 20, 2)).isEmpty();
    }

    @Test
    @DisplayName("two different events under one id are refused, so the order of events has no say")
    void reusedId() {
        visits("ola", "kari", 2);
        log.add(log.get(0).visitor("per"));
        assertThatThrownBy(() -> Reciprocity.of(log, 1, 1)).isInstanceOf(RefusedException.class);
    }
}
