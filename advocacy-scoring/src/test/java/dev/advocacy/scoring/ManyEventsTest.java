package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A million events")
class ManyEventsTest {
    private static final int EVENTS = 1_000_000;
    private static final int PEOPLE = 1_000;

    @Test
    @Timeout(60)
    @DisplayName("are scored exactly, in seconds: a thousand people with a hundred clicks on each of ten days")
    void million() {
        var ledger = ScoringRules.standard()
                .score(() -> IntStream.range(0, EVENTS)
                        .mapToObj(ManyEventsTest::click)
                        .iterator());
        var board = ledger.board(Window.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)));
        assertThat(board.rows()).hasSize(PEOPLE).allMatch(row -> row.points().units() == 600);
    }

    private static ScoringEvent click(int i) {
        var who = i % PEOPLE;
        var day = (i / PEOPLE) % 10;
        return ScoringEvent.of(
                        Integer.toString(i + 1),
                        ScoringEvent.CLICK,
                        AmbassadorId.of("person-" + who),
                        Instant.parse("2026-11-01T12:00:00Z").plusSeconds(day * 86_400L + i % 997),
                        ChannelId.of("linkedin"))
                .post("d" + who)
                .content("c" + who)
                .visitor("v" + i);
    }
}
