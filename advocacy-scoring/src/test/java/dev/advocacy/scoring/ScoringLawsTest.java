package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.event.AmbassadorId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Laws, on random logs under random rules; the seed is the test's argument")
class ScoringLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 20);

    static LongStream seeds() {
        return LongStream.range(1, 301);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("shuffled, repeated and late events give the oracle's board, bit for bit")
    void anyOrder(long seed) {
        var random = new Random(seed);
        var plan = RandomPlan.of(random);
        var recorded = RandomLog.of(random);
        var log = ScoringEvent.of(recorded);
        var oracle = new Oracle(plan, recorded);
        var ledger = ScoringRules.parse(plan.toJson()).score(shuffledWithRepeats(log, random));
        for (Window.Dates window : windows(random)) {
            assertThat(bytes(ledger.board(window)))
                    .as("seed %d, window %s", seed, window)
                    .isEqualTo(
                            bytes(oracle.board(window.from(), window.toExclusive(), new TreeSet<>(RandomLog.PEOPLE))));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName(
            "any partition, merged in any tree and sent as bytes in between, gives the same bytes and the same board")
    void anyPartition(long seed) {
        var random = new Random(seed);
        var rules = ScoringRules.parse(RandomPlan.of(random).toJson());
        var log = ScoringEvent.of(RandomLog.of(random));
        var whole = states(rules, log);
        Map<AmbassadorId, ScoreState> merged = new HashMap<>();
        for (AmbassadorId who : whole.keySet()) {
            merged.put(who, mergedInATree(rules, who, parts(shuffledWithRepeats(log, random), random), random));
        }
        whole.forEach((who, state) ->
                assertThat(bytesOf(merged, who)).as("seed %d, %s", seed, who).isEqualTo(state.toBytes()));
        var all = Window.between(FIRST, LAST);
        assertThat(bytes(rules.ledger(merged.values()).board(all)))
                .as("seed %d", seed)
                .isEqualTo(bytes(rules.score(log).board(all)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("a person's receipts in a window add up to the board's points, and the days to the window's")
    void receiptsAddUp(long seed) {
        var random = new Random(seed);
        var rules = ScoringRules.parse(RandomPlan.of(random).toJson());
        var log = ScoringEvent.of(RandomLog.of(random));
        var ledger = rules.score(log);
        var shuffled = shuffledWithRepeats(log, random);
        for (String name : RandomLog.PEOPLE) {
            var who = AmbassadorId.of(name);
            var receipts = rules.explain(shuffled, who);
            for (Window.Dates window : windows(random)) {
                long board = ledger.board(window)
                        .row(who)
                        .map(r -> r.points().units())
                        .orElse(0L);
                long credits = receipts.stream()
                        .filter(r -> window.has(r.day().toEpochDay()))
                        .mapToLong(r -> r.credited().units())
                        .sum();
                long days = window.from()
                        .datesUntil(window.toExclusive())
                        .mapToLong(day -> ledger.score(who)
                                .map(s -> s.points(Window.day(day)).units())
                                .orElse(0L))
                        .sum();
                var page = rules.page(shuffled, who, window);
                long kinds =
                        page.byKind().values().stream().mapToLong(Points::units).sum();
                assertThat(List.of(credits, days, page.points().units(), kinds))
                        .as("seed %d, %s, window %s", seed, who, window)
                        .containsOnly(board);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("a board of those who are shown is the board of a log in which only they exist")
    void optingOut(long seed) {
        var random = new Random(seed);
        var plan = RandomPlan.of(random);
        var recorded = RandomLog.of(random);
        var log = ScoringEvent.of(recorded);
        Set<String> names = RandomLog.PEOPLE.stream()
                .filter(name -> random.nextBoolean())
                .collect(Collectors.toCollection(TreeSet::new));
        var shown = names.stream().map(AmbassadorId::of).collect(Collectors.toSet());
        var board = ScoringRules.parse(plan.toJson()).score(log).board(Window.between(FIRST, LAST), shown);
        assertThat(bytes(board))
                .as("seed %d", seed)
                .isEqualTo(bytes(new Oracle(plan, recorded).board(FIRST, LAST, names)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("within every bucket, what is used never passes the cap and never falls")
    void capsHold(long seed) {
        var random = new Random(seed);
        var rules = ScoringRules.parse(RandomPlan.of(random).toJson());
        var log = ScoringEvent.of(RandomLog.of(random));
        for (String name : RandomLog.PEOPLE) {
            for (Receipt receipt : rules.explain(log, AmbassadorId.of(name))) {
                for (Receipt.Line line : receipt.lines()) {
                    assertThat(line.credited().units())
                            .as("seed %d, %s", seed, receipt)
                            .isBetween(0L, line.weight().units());
                    assertThat(line.caps())
                            .as("seed %d, %s", seed, receipt)
                            .allMatch(cap -> cap.used().units() <= cap.most().units());
                }
            }
        }
    }

    private static List<Window.Dates> windows(Random random) {
        var from = FIRST.plusDays(random.nextInt(40));
        return List.of(
                new Window.Dates(FIRST, LAST),
                new Window.Dates(from, from.plusDays(1)),
                new Window.Dates(from, from.plusDays(random.nextInt(12))));
    }

    private static List<ScoringEvent> shuffledWithRepeats(List<ScoringEvent> log, Random random) {
        List<ScoringEvent> shuffled = new ArrayList<>(log);
        log.stream().filter(event -> random.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Map<AmbassadorId, ScoreState> states(ScoringRules rules, List<ScoringEvent> log) {
        Map<AmbassadorId, ScoreState> states = new HashMap<>();
        log.forEach(event ->
                states.computeIfAbsent(event.ambassador(), rules::state).add(event));
        return states;
    }

    private static List<List<ScoringEvent>> parts(List<ScoringEvent> log, Random random) {
        int count = 1 + random.nextInt(6);
        List<List<ScoringEvent>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new ArrayList<>());
        }
        log.forEach(event -> parts.get(random.nextInt(count)).add(event));
        return parts;
    }

    private static ScoreState mergedInATree(
            ScoringRules rules, AmbassadorId who, List<List<ScoringEvent>> parts, Random random) {
        List<ScoreState> forest = new ArrayList<>();
        parts.forEach(part -> forest.add(states(rules, part).getOrDefault(who, rules.state(who))));
        while (forest.size() > 1) {
            var one = forest.remove(random.nextInt(forest.size()));
            var other = forest.remove(random.nextInt(forest.size()));
            forest.add(rules.state(
                    one.merge(random.nextInt(8) == 0 ? one : other).merge(other).toBytes()));
        }
        return forest.get(0);
    }

    private static byte[] bytesOf(Map<AmbassadorId, ScoreState> states, AmbassadorId who) {
        var state = states.get(who);
        return state == null ? new byte[0] : state.toBytes();
    }

    private static byte[] bytes(Board board) {
        return bytes(board.rows().stream()
                .map(r -> r.rank() + "|" + r.ambassador() + "|" + r.points().units() + "\n")
                .collect(Collectors.joining()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
