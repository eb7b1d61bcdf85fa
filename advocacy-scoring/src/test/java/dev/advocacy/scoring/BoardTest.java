package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static dev.advocacy.scoring.Log.OLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.advocacy.event.AmbassadorId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A board has a total order and a declared rank type")
class BoardTest {
    private static final Window WEEK = Window.week(2026, 47);

    /** anne 2, then kari, ola and per 1 each: ola first, kari and per at one instant. */
    private static Log log() {
        return new Log()
                .by("anne")
                .click("a", "v1", "2026-11-16T12:00:00Z")
                .click("a", "v2", "2026-11-16T12:00:00Z")
                .by("per")
                .click("p", "v", "2026-11-17T09:00:00Z")
                .by("kari")
                .click("k", "v", "2026-11-17T09:00:00Z")
                .by("ola")
                .click("o", "v", "2026-11-17T08:59:59Z")
                .by("liv")
                .machineClick("l", "2026-11-16T08:00:00Z");
    }

    private static Board board(String ranks) {
        return ScoringRules.parse(Preset.STANDARD.json().replace("competition", ranks))
                .score(log().events())
                .board(WEEK);
    }

    @Test
    @DisplayName("equals share a rank, and the next rank counts them: 1, 2, 2, 2")
    void competition() {
        assertThat(board("competition")).hasToString("1. anne 2\n2. ola 1\n2. kari 1\n2. per 1");
        assertThat(board("competition").ranking()).isEqualTo(Ranking.COMPETITION);
    }

    @Test
    @DisplayName(
            "competition leaves a gap after equals, modified before them, dense none; fractional takes the middle, ordinal has no equals")
    void rankTypes() {
        var log = log().by("tor").clickWithoutPoints("t", "v", "2026-11-16T08:00:00Z");
        log.by("siv").share("s", "2026-11-16T08:00:00Z").by("ida").share("i", "2026-11-16T08:00:00Z");
        assertThat(ranks("competition", log)).isEqualTo("1 1 3 4 4 4");
        assertThat(ranks("dense", log)).isEqualTo("1 1 2 3 3 3");
        assertThat(ranks("ordinal", log)).isEqualTo("1 2 3 4 5 6");
        assertThat(ranks("modified", log)).isEqualTo("2 2 3 6 6 6");
        assertThat(ranks("fractional", log)).isEqualTo("1.5 1.5 3 5 5 5");
    }

    private static String ranks(String type, Log log) {
        var rules = ScoringRules.parse(Preset.STANDARD.json().replace("competition", type));
        var ranks = new StringBuilder();
        rules.score(log.events())
                .board(WEEK)
                .rows()
                .forEach(row -> ranks.append(row.rank()).append(' '));
        return ranks.toString().strip();
    }

    @Test
    @DisplayName("a click that a cap swallows does not make anyone stand later")
    void swallowedClicks() {
        var rules = ScoringRules.parse(Preset.STANDARD.json().replace("{\"day\": 60}", "{\"day\": 1}"));
        var events = new Log()
                .by("ola")
                .click("o", "v1", "2026-11-16T09:00:00Z")
                .by("kari")
                .click("k", "v1", "2026-11-16T10:00:00Z")
                .by("ola")
                .click("o", "v2", "2026-11-16T11:00:00Z")
                .events();
        assertThat(rules.score(events).board(WEEK)).hasToString("1. ola 1\n1. kari 1");
    }

    @Test
    @DisplayName("of equals on several days, the one who was last credited earlier stands first")
    void lastCreditedOfSeveral() {
        var events = new Log()
                .by("ola")
                .click("o", "v1", "2026-11-16T09:00:00Z")
                .click("o", "v2", "2026-11-16T12:00:00Z")
                .by("kari")
                .click("k", "v1", "2026-11-16T10:00:00Z")
                .click("k", "v2", "2026-11-16T11:00:00Z")
                .events();
        assertThat(ScoringRules.standard().score(events).board(WEEK)).hasToString("1. kari 2\n1. ola 2");
    }

    @Test
    @DisplayName("who is not shown leaves no gap, and showing somebody without points adds no row")
    void shown() {
        var ledger = ScoringRules.standard().score(log().events());
        assertThat(ledger.board(WEEK, Set.of(KARI, OLA, AmbassadorId.of("liv"), AmbassadorId.of("nobody"))))
                .hasToString("1. ola 1\n1. kari 1");
        assertThat(ledger.board(WEEK, Set.of()).rows()).isEmpty();
    }

    @Test
    @DisplayName("what breaks ties is said in the rules: who had the points first, or the id alone")
    void tieBreaks() {
        assertThat(tied("[\"reached\", \"id\"]")).isEqualTo("anne ola kari per");
        assertThat(tied("[\"reached\"]")).isEqualTo("anne ola kari per");
        assertThat(tied("[\"id\"]")).isEqualTo("anne kari ola per");
        assertThat(tied("[\"id\", \"reached\"]")).isEqualTo("anne kari ola per");
        assertThat(tied("[]")).isEqualTo("anne kari ola per");
    }

    private static String tied(String tieBreaks) {
        var json = Preset.STANDARD.json().replace("\"caps\"", "\"tieBreaks\": " + tieBreaks + ", \"caps\"");
        return ScoringRules.parse(json).score(log().events()).board(WEEK).rows().stream()
                .map(row -> row.ambassador().value())
                .collect(Collectors.joining(" "));
    }

    @Test
    @DisplayName("a percentile is the share of others behind, equals counted half; one alone has none")
    void percentile() {
        assertThat(board("competition").percentile(AmbassadorId.of("anne"))).contains(10_000);
        assertThat(board("dense").percentile(KARI)).contains(3_333);
        assertThat(board("competition").percentile(AmbassadorId.of("liv"))).isEmpty();
        var alone = ScoringRules.standard().score(log().events()).board(WEEK, Set.of(KARI));
        assertThat(alone.percentile(KARI)).isEmpty();
    }

    @Test
    @DisplayName("top gives at most what there is")
    void top() {
        assertThat(board("competition").top(2)).hasSize(2);
        assertThat(board("competition").top(99)).hasSize(4);
        assertThat(board("competition").top(0)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> board("competition").top(-1));
    }

    @Test
    @DisplayName("one's own row can be found, and a week without events has none")
    void row() {
        assertThat(board("competition").row(OLA).map(Board.Row::rank)).contains(Rank.of(2));
        assertThat(board("competition").row(AmbassadorId.of("liv"))).isEmpty();
        assertThat(ScoringRules.standard()
                        .score(log().events())
                        .board(Window.week(2026, 46))
                        .rows())
                .isEmpty();
    }
}
