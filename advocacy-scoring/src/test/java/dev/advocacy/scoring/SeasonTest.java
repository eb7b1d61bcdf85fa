package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static dev.advocacy.scoring.Log.OLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.advocacy.event.AmbassadorId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What comes late is always counted: on the board itself, or beside one that closed")
class SeasonTest {
    private static final Window WEEK = Window.week(2026, 47);

    private static Log log() {
        return new Log()
                .click("k", "v1", "2026-11-16T09:00:00Z")
                .click("k", "v2", "2026-11-16T09:00:00Z")
                .by("anne")
                .click("a", "v1", "2026-11-17T09:00:00Z")
                .by("per")
                .click("p", "v1", "2026-11-17T09:00:00Z");
    }

    private static Log late() {
        return log().by("ola")
                .click("o", "v1", "2026-11-20T09:00:00Z")
                .by("kari")
                .retract("k", "2026-12-01T09:00:00Z")
                .by("anne")
                .click("a", "v2", "2026-11-20T09:00:00Z")
                .by("per")
                .click("p", "v2", "2026-12-01T09:00:00Z");
    }

    private static Board board(Log log) {
        return ScoringRules.standard().score(log.events()).board(WEEK);
    }

    @Test
    @DisplayName("a frozen board stays as it closed, and each late change has a row of its own")
    void frozen() {
        assertThat(Season.FROZEN.board(board(log()), board(late()))).hasToString("1. kari 2\n2. anne 1\n2. per 1");
        assertThat(Season.FROZEN.corrections(board(log()), board(late())))
                .extracting(c -> c.ambassador() + " " + c.closing() + " " + c.now() + " " + c.difference())
                .containsExactly("anne 1 2 1", "kari 2 0 -2", "ola 0 1 1");
    }

    @Test
    @DisplayName("a live board is the one of now, and has nothing to correct")
    void live() {
        assertThat(Season.LIVE.board(board(log()), board(late()))).isEqualTo(board(late()));
        assertThat(Season.LIVE.corrections(board(log()), board(late()))).isEmpty();
    }

    @Test
    @DisplayName("the closing board and its corrections are the points of now, for everybody")
    void addsUp() {
        Map<AmbassadorId, Long> points = new HashMap<>();
        board(log())
                .rows()
                .forEach(row -> points.put(row.ambassador(), row.points().units()));
        Season.FROZEN
                .corrections(board(log()), board(late()))
                .forEach(c -> points.merge(c.ambassador(), c.difference().units(), Long::sum));
        points.values().removeIf(units -> units == 0);
        Map<AmbassadorId, Long> now = new HashMap<>();
        board(late())
                .rows()
                .forEach(row -> now.put(row.ambassador(), row.points().units()));
        assertThat(points).isEqualTo(now).containsKeys(OLA).doesNotContainKey(KARI);
    }

    @Test
    @DisplayName("boards of two windows are not compared")
    void windows() {
        var other = ScoringRules.standard().score(List.of()).board(Window.week(2026, 48));
        assertThatIllegalArgumentException().isThrownBy(() -> Season.FROZEN.corrections(board(log()), other));
    }
}
