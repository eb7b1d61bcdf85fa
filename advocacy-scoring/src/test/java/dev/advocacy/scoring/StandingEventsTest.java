package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What stands of a log")
class StandingEventsTest {
    private static final ScoringEvent SHARE =
            Small.event("1", ScoringEvent.SHARE, "2026-11-02T08:00:00Z").post("a");
    private static final ScoringEvent CLICK =
            Small.click("2", "2026-11-02T09:00:00Z").post("a");
    private static final ScoringEvent OTHER =
            Small.click("3", "2026-11-02T10:00:00Z").post("b");

    @Test
    @DisplayName(
            "are its events, each once, in any order: without machines' clicks, retractions and what those take back")
    void standing() {
        var machine = Small.click("4", "2026-11-02T11:00:00Z").marked(Set.of(ScoringEvent.AUTOMATED));
        var back = Small.event("5", ScoringEvent.RETRACTION, "2026-11-02T12:00:00Z")
                .retracts("1");
        List<ScoringEvent> log = new ArrayList<>(List.of(SHARE, CLICK, OTHER, OTHER, machine, back));
        for (int trial = 0; trial < 20; trial++) {
            Collections.shuffle(log, new Random(trial));
            assertThat(StandingEvents.of(log)).containsExactly(OTHER);
        }
        assertThat(StandingEvents.of(List.of(OTHER, CLICK, SHARE))).containsExactly(SHARE, CLICK, OTHER);
    }

    @Test
    @DisplayName("are not told of two different events under one id")
    void reused() {
        assertThatThrownBy(() -> StandingEvents.of(List.of(OTHER, OTHER.post("c"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[scoring.event-id-reused]");
    }
}
