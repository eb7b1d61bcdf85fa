package dev.advocacy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nodes that die, sleep and overtake each other, on a store and networks that fail, in thousands of orders. One seed is one run;
 * a failure names its seed, and {@code -Dadvocacy.simulation.seed=...} tells what happened in it.
 */
@Tag("long")
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("advocacy.simulation.seeds", 10_000);

    /** As many seeds meet everything. */
    private static final int ENOUGH = 10_000;

    private static final int SEEDS_TO_FIND_A_BUG = 1_000;

    private static final List<String> REASONS_TO_WAIT = List.of(
            "lease.ended",
            "lease.too-late-to-send",
            "paused",
            "channel.asked-to-wait",
            "channel.absent",
            "channel.rests",
            "person.not-there",
            "account.reconnected",
            "refresh.failed");

    @Test
    @DisplayName(
            "In every order of steps, deaths and faults nothing is posted twice, nothing is lost, and what is said is true")
    void promisesAreKept() {
        Queue<String> broken = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        var tally = LongStream.range(0, SEEDS)
                .parallel()
                .mapToObj(seed -> run(seed, broken))
                .collect(Tally::new, Tally::add, Tally::add);
        print(tally, Duration.ofNanos(System.nanoTime() - begun));

        assertThat(broken).isEmpty();
        if (SEEDS >= ENOUGH) {
            requireReached(tally);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @DisplayName("The simulation can fail: each bug that is put into the protocol is found within 1,000 seeds")
    void bugIsFound(Bug bug) {
        var found = LongStream.range(0, SEEDS_TO_FIND_A_BUG)
                .mapToObj(seed -> broken(seed, bug, Trace.off()))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(found).as("what breaks first").isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "NO_QUIET_TIME", "LEASE_BY_THE_NODES_CLOCK"})
    @DisplayName("A seed is one run: a second time everything happens in the same order, and fails in the same way")
    void sameSeedSameRun(Bug bug) {
        for (long seed = 0; seed < 100; seed++) {
            var first = Trace.on();
            var second = Trace.on();
            assertThat(broken(seed, bug, first)).isEqualTo(broken(seed, bug, second));
            assertThat(first).hasToString(second.toString());
            assertThat(first.toString()).contains("claim: ");
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "advocacy.simulation.seed",
            matches = "\\d+",
            disabledReason = "no seed is asked for")
    @DisplayName("One seed, told step by step")
    void told() {
        var trace = Trace.on();
        var broken = broken(Long.getLong("advocacy.simulation.seed"), Bug.NONE, trace);
        System.out.println(trace);

        assertThat(broken).isEmpty();
    }

    private static Tally run(long seed, Queue<String> broken) {
        try {
            return new Simulation(seed, Bug.NONE, Trace.off()).run();
        } catch (BrokenPromise | RuntimeException e) {
            broken.add("seed " + seed + ": " + e);
            return new Tally();
        }
    }

    private static Optional<String> broken(long seed, Bug bug, Trace trace) {
        try {
            new Simulation(seed, bug, trace).run();
            return Optional.empty();
        } catch (BrokenPromise e) {
            return Optional.of("seed " + seed + ": " + e.getMessage());
        }
    }

    private static void print(Tally tally, Duration took) {
        System.out.printf(
                "%s%,d seeds in %.1f s, %,d per second%n",
                tally, SEEDS, took.toMillis() / 1e3, SEEDS * 1000L / Math.max(1, took.toMillis()));
    }

    /** A simulation that never gets anywhere would keep every promise. */
    private static void requireReached(Tally tally) {
        assertThat(tally.happenings).containsOnlyKeys(Happening.values());
        assertThat(missingMoves(tally)).as("moves that were not made").isEmpty();
        assertThat(REASONS_TO_WAIT)
                .as("reasons to wait")
                .allMatch(why -> tally.moves.keySet().stream().anyMatch(m -> m.endsWith(" " + why)));
    }

    private static List<String> missingMoves(Tally tally) {
        return Arrays.stream(DeliveryState.values())
                .filter(from -> from != DeliveryState.APPROVED)
                .flatMap(from -> from.next().stream().map(to -> from + " > " + to))
                .filter(move -> tally.moves.keySet().stream().noneMatch(m -> m.startsWith(move)))
                .toList();
    }
}
