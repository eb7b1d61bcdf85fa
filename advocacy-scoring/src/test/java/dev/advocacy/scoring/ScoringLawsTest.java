package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.event.AmbassadorId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Laws, on random logs under random rules: 10,000 permutations, partitions and retractions, and more")
class ScoringLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 20);

    @Test
    @DisplayName("shuffled, repeated and late events give the oracle's board, bit for bit")
    void anyOrder() {
        LongStream.rangeClosed(1, 4_000).forEach(seed -> {
            var random = new Random(seed);
            var plan = RandomPlan.of(random);
            var log = RandomLog.of(random);
            var oracle = new Oracle(plan, log);
            var ledger = ScoringRules.parse(plan.toJson()).score(shuffledWithRepeats(log, random));
            for (Window.Dates window : windows(random)) {
                assertThat(bytes(ledger.board(window)))
                        .as("seed %d, window %s", seed, window)
                        .isEqualTo(bytes(
                                oracle.board(window.from(), window.toExclusive(), new TreeSet<>(RandomLog.PEOPLE))));
            }
        });
    }

    @Test
    @DisplayName(
            "any partition, merged in any tree and sent as bytes in between, gives the same bytes and the same boards")
    void anyPartition() {
        LongStream.rangeClosed(10_001, 12_000).forEach(seed -> {
            var random = new Random(seed);
            var rules = ScoringRules.parse(RandomPlan.of(random).toJson());
            var log = RandomLog.of(random);
            var whole = states(rules, log);
            Map<AmbassadorId, ScoreState> merged = new HashMap<>();
            for (AmbassadorId who : whole.keySet()) {
                merged.put(who, mergedInATree(rules, who, parts(shuffledWithRepeats(log, random), random), random));
            }
            whole.forEach((who, state) -> assertThat(bytesOf(merged, who))
                    .as("seed %d, %s", seed, who)
                    .isEqualTo(state.toBytes()));
            var kinds = EnumSet.allOf(BoardKind.class);
            assertThat(rules.ledger(merged.values()).rows(kinds))
                    .as("seed %d", seed)
                    .isEqualTo(rules.score(log).rows(kinds));
        });
    }

    @Test
    @DisplayName(
            "taking events back, by id and in any order, is as if they and the posts of such shares had never been")
    void takingBack() {
        LongStream.rangeClosed(20_001, 24_000).forEach(seed -> {
            var random = new Random(seed);
            var rules = ScoringRules.parse(RandomPlan.of(random).toJson());
            var log = RandomLog.of(random);
            List<ScoringEvent> withRetractions = new ArrayList<>(log);
            List<ScoringEvent> without = new ArrayList<>(log);
            for (ScoringEvent event : log) {
                if (!event.isRetraction() && random.nextInt(5) == 0) {
                    withRetractions.add(takeBack(event, random));
                    without.removeIf(other -> isTakenBackWith(event, other));
                }
            }
            Collections.shuffle(withRetractions, random);
            var kinds = EnumSet.allOf(BoardKind.class);
            assertThat(rules.score(withRetractions).rows(kinds))
                    .as("seed %d", seed)
                    .isEqualTo(rules.score(without).rows(kinds));
        });
    }

    private static ScoringEvent takeBack(ScoringEvent event, Random random) {
        var at = event.at().plusSeconds(random.nextInt(100_000) - 50_000L);
        return ScoringEvent.of("r" + event.id(), ScoringEvent.RETRACTION, event.ambassador(), at, event.channel())
                .retracts(event.id());
    }

    /** Retractions stay: what they took back without it, they still take back. */
    private static boolean isTakenBackWith(ScoringEvent event, ScoringEvent other) {
        boolean ofPost = event.kind().equals(ScoringEvent.SHARE)
                && event.post() != null
                && event.post().equals(other.post())
                && event.ambassador().equals(other.ambassador());
        return !other.isRetraction() && (other.equals(event) || ofPost);
    }

    @Test
    @DisplayName("a person's receipts in a window add up to the board's points, by day, by rule and by kind")
    void receiptsAddUp() {
        LongStream.rangeClosed(30_001, 30_500).forEach(seed -> {
            var random = new Random(seed);
            var rules = ScoringRules.parse(RandomPlan.of(random).toJson());
            var log = RandomLog.of(random);
            var ledger = rules.score(log);
            var shuffled = shuffledWithRepeats(log, random);
            for (Score score : scores(ledger)) {
                var receipts = rules.explain(shuffled, score.ambassador());
                for (Window.Dates window : windows(random)) {
                    long credits = sum(receipts.stream()
                            .filter(r -> window.has(r.day().toEpochDay()))
                            .map(Receipt::credited));
                    long lines = sum(receipts.stream()
                            .filter(r -> window.has(r.day().toEpochDay()))
                            .flatMap(r -> r.lines().stream())
                            .map(Receipt.Line::credited));
                    long days = sum(
                            window.from().datesUntil(window.toExclusive()).map(day -> score.points(Window.day(day))));
                    var page = rules.page(shuffled, score.ambassador(), window);
                    long kinds = sum(page.byKind().values().stream());
                    long byRule = sum(score.byRule(window).values().stream());
                    assertThat(List.of(credits, lines, days, page.points().units(), kinds, byRule))
                            .as("seed %d, %s, window %s", seed, score, window)
                            .containsOnly(score.points(window).units());
                }
            }
        });
    }

    @Test
    @DisplayName("raw is the score of the same rules without filters, and every filter counts what the oracle counts")
    void scoredTwice() {
        LongStream.rangeClosed(40_001, 40_500).forEach(seed -> {
            var random = new Random(seed);
            var plan = RandomPlan.of(random);
            var log = RandomLog.of(random);
            var oracle = new Oracle(plan, log);
            var raw = new Oracle(unfiltered(plan), log);
            var ledger = ScoringRules.parse(plan.toJson()).score(shuffledWithRepeats(log, random));
            for (Window.Dates window : windows(random)) {
                for (Score score : scores(ledger)) {
                    var who = score.ambassador().value();
                    assertThat(score.raw(window).units())
                            .as("seed %d, %s", seed, score)
                            .isEqualTo(raw.points(who, window.from(), window.toExclusive()));
                    assertThat(score.filtered(window))
                            .as("seed %d, %s", seed, score)
                            .isEqualTo(oracle.filtered(who, window.from(), window.toExclusive()));
                }
            }
        });
    }

    private static RandomPlan unfiltered(RandomPlan plan) {
        return new RandomPlan(
                plan.zone(),
                plan.ofAmbassador(),
                plan.weekStart(),
                plan.decimals(),
                plan.ranking(),
                plan.tieBreaks(),
                plan.zeroRows(),
                List.of(),
                plan.multipliers(),
                plan.stacking(),
                plan.rules(),
                plan.caps());
    }

    @Test
    @DisplayName("a board of those who are shown is the board of a log in which only they exist")
    void optingOut() {
        LongStream.rangeClosed(50_001, 50_500).forEach(seed -> {
            var random = new Random(seed);
            var plan = RandomPlan.of(random);
            var log = RandomLog.of(random);
            Set<String> names = RandomLog.PEOPLE.stream()
                    .filter(name -> random.nextBoolean())
                    .collect(Collectors.toCollection(TreeSet::new));
            var shown = names.stream().map(AmbassadorId::of).collect(Collectors.toSet());
            var board = ScoringRules.parse(plan.toJson()).score(log).board(Window.between(FIRST, LAST), shown);
            assertThat(bytes(board))
                    .as("seed %d", seed)
                    .isEqualTo(bytes(new Oracle(plan, log).board(FIRST, LAST, names)));
        });
    }

    @Test
    @DisplayName(
            "within every bucket, what is used stays between floor and cap; without weights below 0 it never falls")
    void capsHold() {
        LongStream.rangeClosed(60_001, 60_500).forEach(seed -> {
            var random = new Random(seed);
            var plan = RandomPlan.of(random);
            var rules = ScoringRules.parse(plan.toJson());
            var log = RandomLog.of(random);
            for (String name : RandomLog.PEOPLE) {
                for (Receipt receipt : rules.explain(log, AmbassadorId.of(name))) {
                    for (Receipt.Line line : receipt.lines()) {
                        long weight = line.weight().units();
                        assertThat(line.credited().units())
                                .as("seed %d, %s", seed, receipt)
                                .isBetween(Math.min(0, weight), Math.max(0, weight));
                        assertThat(line.caps())
                                .as("seed %d, %s", seed, receipt)
                                .allMatch(
                                        cap -> cap.used().units() <= cap.most().units());
                    }
                }
            }
        });
    }

    private static List<Score> scores(Ledger ledger) {
        return RandomLog.PEOPLE.stream()
                .flatMap(name -> ledger.score(AmbassadorId.of(name)).stream())
                .toList();
    }

    private static long sum(Stream<Points> points) {
        return points.mapToLong(Points::units).sum();
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
