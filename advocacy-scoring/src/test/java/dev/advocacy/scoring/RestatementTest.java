package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change of rules is tried before it takes effect, and then restates what was, as was chosen")
class RestatementTest {
    private static final LocalDate CHANGE = LocalDate.of(2026, 11, 17);

    private static ScoringRules rules(int version, String share, String click, int decimals) {
        return ScoringRules.builder("ours", version)
                .zone("UTC")
                .decimals(decimals)
                .rule("share", rule -> rule.on("share").points("p").weight(share))
                .rule("click", rule -> rule.on("click").points("p").weight(click))
                .build();
    }

    private static final ScoringRules OLD = rules(1, "10", "1", 0);
    private static final ScoringRules NEW = rules(2, "5", "3", 0);

    /** kari: a share before the change and one after it; ola: four clicks before it. */
    private static List<ScoringEvent> events() {
        return new Log()
                .share("k1", "2026-11-16T09:00:00Z")
                .share("k2", "2026-11-17T09:00:00Z")
                .by("ola")
                .click("o", "v1", "2026-11-16T09:00:00Z")
                .click("o", "v2", "2026-11-16T09:00:00Z")
                .click("o", "v3", "2026-11-16T09:00:00Z")
                .click("o", "v4", "2026-11-16T09:00:00Z")
                .by("liv")
                .click("l", "v4", "2026-11-18T09:00:00Z")
                .by("tom")
                .machineClick("t", "2026-11-16T09:00:00Z")
                .events();
    }

    private static String board(Restatement how) {
        return NEW.restate(events(), OLD, how).board(Window.all()).toString();
    }

    @Test
    @DisplayName("forward only, restated, and restated with a floor: three boards from the same events")
    void policies() {
        assertThat(OLD.score(events()).board(Window.all())).hasToString("1. kari 20\n2. ola 4\n3. liv 1");
        assertThat(board(Restatement.forwardOnly(CHANGE))).isEqualTo("1. kari 15\n2. ola 4\n3. liv 3");
        assertThat(board(Restatement.everything())).isEqualTo("1. ola 12\n2. kari 10\n3. liv 3");
        assertThat(board(Restatement.withFloor(CHANGE))).isEqualTo("1. kari 15\n2. ola 12\n3. liv 3");
    }

    @Test
    @DisplayName("the dry run says who moves, from where to where, and by which rule; nothing else changes")
    void dryRun() {
        var run = OLD.dryRun(events(), NEW, Window.all());
        assertThat(run.moves())
                .extracting(DryRun.Move::toString)
                .containsExactly(
                        "kari: 20 points, rank 1, becomes 10 points, rank 2; rule share 20 becomes 10",
                        "liv: 1 points, rank 3, becomes 3 points, rank 3; rule click 1 becomes 3",
                        "ola: 4 points, rank 2, becomes 12 points, rank 1; rule click 4 becomes 12");
        assertThat(OLD.dryRun(events(), OLD, Window.all())).isEqualTo(new DryRun(List.of(), 4));
    }

    @Test
    @DisplayName(
            "a rule that is new or gone has 0 on the other side; finer decimals alone move nobody; a rank may move alone")
    void dryRunEdges() {
        assertThat(OLD.dryRun(events(), rules(2, "10", "1", 2), Window.all()).moves())
                .isEmpty();
        var gone = ScoringRules.builder("ours", 3)
                .zone("UTC")
                .decimals(1)
                .rule("visit", rule -> rule.on("click").points("p").weight("1"))
                .build();
        var moves = OLD.dryRun(events(), gone, Window.all()).moves();
        assertThat(moves.get(0))
                .hasToString("kari: 20 points, rank 1, becomes 0.0 points, no row; rule share 20 becomes 0.0");
        assertThat(moves.get(2).why())
                .extracting(DryRun.ByRule::toString)
                .containsExactly("rule click 4 becomes 0.0", "rule visit 0 becomes 4.0");
        var shares = rules(2, "1", "1", 0);
        assertThat(OLD.dryRun(events(), shares, Window.all()).moves().stream()
                        .filter(move -> move.ambassador().value().equals("ola")))
                .singleElement()
                .hasToString("ola: 4 points, rank 2, becomes 4 points, rank 1; others moved");
    }

    @Test
    @DisplayName("points of the old rules are lifted into a finer scale, and never squeezed into a coarser one")
    void decimals() {
        var finer = rules(2, "5.25", "1", 2);
        assertThat(finer.restate(events(), OLD, Restatement.forwardOnly(CHANGE)).board(Window.all()))
                .hasToString("1. kari 15.25\n2. ola 4.00\n3. liv 1.00");
        assertThatThrownBy(() -> OLD.restate(events(), finer, Restatement.everything()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("0 cannot hold what was given with 2: keep at least as many");
    }

    @Test
    @DisplayName("with a floor nobody has less in any window than they had; days add up under every policy")
    void floorIsALaw() {
        LongStream.rangeClosed(1, 300).forEach(seed -> {
            var random = new Random(seed);
            var before = ScoringRules.parse(
                            RandomPlan.of(random).toJson().replaceFirst("\"decimals\": \\d", "\"decimals\": 2"))
                    .in(java.time.ZoneId.of("UTC"));
            var after = ScoringRules.parse(
                            RandomPlan.of(random).toJson().replaceFirst("\"decimals\": \\d", "\"decimals\": 4"))
                    .in(java.time.ZoneId.of("UTC"));
            var log = RandomLog.of(random);
            var first = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(30));
            var window = Window.between(first, first.plusDays(random.nextInt(20)));
            var floor = after.restate(log, before, Restatement.withFloor(LocalDate.of(2027, 1, 1)));
            var forward = after.restate(log, before, Restatement.forwardOnly(first));
            var old = before.score(log);
            var fresh = after.score(log);
            for (String name : RandomLog.PEOPLE) {
                old.score(AmbassadorId.of(name)).ifPresent(was -> {
                    var is = floor.score(was.ambassador()).orElseThrow();
                    assertThat(is.points(window).amount())
                            .as("seed %d, %s", seed, name)
                            .isGreaterThanOrEqualTo(was.points(window).amount());
                    assertThat(forward.score(was.ambassador()).orElseThrow().points(window))
                            .as("seed %d, %s", seed, name)
                            .isEqualTo(
                                    fresh.score(was.ambassador()).orElseThrow().points(window));
                });
            }
        });
    }

    @Test
    @DisplayName("a restated score tells its points by rule of both rule sets")
    void byRule() {
        var ledger = NEW.restate(events(), OLD, Restatement.forwardOnly(CHANGE));
        assertThat(ledger.score(KARI).orElseThrow().byRule(Window.all())).hasToString("{click=0, share=15}");
        assertThat(ledger.score(KARI).orElseThrow().byKind(Window.all())).hasToString("{p=15}");
    }
}
