package dev.advocacy.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events by id")
class EventIndexTest {
    private static final int BITS = 14;

    /** All of one {@code hashCode}. */
    private static List<String> chosen() {
        return IntStream.range(0, 1 << BITS)
                .mapToObj(number -> IntStream.range(0, BITS)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .reduce("", String::concat))
                .toList();
    }

    @Test
    @DisplayName("are spread over the table, though their ids were chosen to meet in one place")
    void spread() {
        var ids = chosen();
        assertThat(ids.stream().map(String::hashCode).distinct()).hasSize(1);

        var hash = KeyedHash.random();
        long places =
                ids.stream().map(id -> hash.of(id) & (1 << BITS) - 1).distinct().count();
        assertThat(places).as("chance fills 63 %% of them").isGreaterThan((1 << BITS) * 6 / 10);
    }

    @Test
    @DisplayName("stand in places that nobody can foresee: another key, other places")
    void keyed() {
        var one = KeyedHash.random();
        var other = KeyedHash.random();
        assertThat(chosen().stream().filter(id -> one.of(id) == other.of(id))).hasSizeLessThan(3);
    }

    @Test
    @DisplayName("are all found, and no other")
    void found() {
        var index = new EventIndex();
        var ids = chosen();
        ids.forEach(id -> index.add(
                ScoringEvent.of(id, ScoringEvent.SHARE, AmbassadorId.of("kari"), Instant.EPOCH, ChannelId.of("x"))));

        assertThat(index.size()).isEqualTo(ids.size());
        assertThat(ids).allMatch(id -> index.get(index.find(id)).id().equals(id));
        assertThat(index.find("other")).isNegative();
    }
}
