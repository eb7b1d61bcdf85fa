package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Each chooses how to be seen, and no board shows that somebody chose otherwise")
class VisibilityTest {
    private static final Window WEEK = Window.week(2026, 47);

    /** a to f with 1 to 6 points. */
    private static Ledger ledger() {
        var log = new Log();
        for (int points = 1; points <= 6; points++) {
            log.by(Character.toString('a' + points - 1));
            for (int i = 0; i < points; i++) {
                log.click("d" + points, "v" + i, "2026-11-16T09:00:00Z");
            }
        }
        return ScoringRules.standard().score(log.events());
    }

    private static Visibility of(Map<String, Visibility> chosen, AmbassadorId who) {
        return chosen.getOrDefault(who.value(), Visibility.shown());
    }

    private static Board board(Map<String, Visibility> chosen) {
        return ledger().board(WEEK, who -> of(chosen, who));
    }

    private static String total(Map<String, Visibility> chosen, int least) {
        return ledger().total(WEEK, who -> of(chosen, who), least)
                .map(Points::toString)
                .orElse("none");
    }

    @Test
    @DisplayName("who is counted or absent has no row, ranks have no gap, and a pseudonym stands for its person")
    void boards() {
        assertThat(board(Map.of("f", Visibility.counted(), "d", Visibility.absent(), "e", Visibility.as("fox"))))
                .hasToString("1. fox 5\n2. c 3\n3. b 2\n4. a 1");
    }

    @Test
    @DisplayName("ties are broken by the name that is shown: the own id leaves no trace")
    void ties() {
        var events = new Log()
                .by("zoe")
                .click("z", "v", "2026-11-16T09:00:00Z")
                .by("mia")
                .click("m", "v", "2026-11-16T09:00:00Z")
                .events();
        var ledger = ScoringRules.standard().score(events);
        var board = ledger.board(WEEK, who -> who.value().equals("zoe") ? Visibility.as("ada") : Visibility.shown());
        assertThat(board).hasToString("1. ada 1\n1. mia 1");
    }

    @Test
    @DisplayName("a pseudonym that is somebody's id, or was taken twice, is refused")
    void taken() {
        assertThatThrownBy(() -> board(Map.of("f", Visibility.as("a"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("the pseudonym \"a\" is somebody's already: choose another");
        assertThatThrownBy(() -> board(Map.of("f", Visibility.as("fox"), "e", Visibility.as("fox"))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @DisplayName("the team's total has everyone but the absent")
    void totals() {
        assertThat(total(Map.of(), 5)).isEqualTo("21");
        assertThat(total(Map.of("f", Visibility.absent(), "e", Visibility.as("fox")), 5))
                .isEqualTo("15");
        assertThat(total(Map.of("f", Visibility.counted(), "e", Visibility.counted()), 2))
                .isEqualTo("21");
    }

    @Test
    @DisplayName(
            "there is no total where it would give a person away: few people, or few that are counted and not shown")
    void smallTeams() {
        assertThat(total(Map.of(), 7)).isEqualTo("none");
        assertThat(total(Map.of("f", Visibility.counted()), 2)).isEqualTo("none");
    }

    @Test
    @DisplayName("a total of one person is refused, whoever asks")
    void onePerson() {
        assertThatThrownBy(() -> total(Map.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a group has 2 or more");
    }
}
