package dev.advocacy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nodes that die, wait and overtake each other, in thousands of orders. A failure names its seed. */
class InterleavingTest {
    private static final int SEEDS = 2_000;
    private static final Duration CALL = Duration.ofSeconds(30);

    @Test
    @DisplayName(
            "In every order of steps and deaths nothing is posted twice, nothing is lost, and what is said is true")
    void neverTwiceNeverLost() {
        var ends = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        int stale = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var simulation = new Simulation(seed, CALL, false);
            requireKept(simulation, seed);
            simulation.census().forEach((state, count) -> ends.merge(state, count, Long::sum));
            stale += simulation.stale();
        }
        requireReached(ends, stale);
    }

    @Test
    @DisplayName("The simulation can fail: nodes that send before arming are caught posting twice")
    void sendingBeforeArmingIsFound() {
        assertThat(firstDuplicate(CALL, true)).as("first seed with a duplicate").isLessThan(1_000);
    }

    @Test
    @DisplayName("The simulation can fail: a network that is slower than the quiet time is caught with two posts")
    void tooShortAQuietTimeIsFound() {
        assertThat(firstDuplicate(Duration.ofMinutes(5), false))
                .as("first seed with a duplicate")
                .isLessThan(1_000);
    }

    private static void requireKept(Simulation simulation, long seed) {
        assertThatCode(() -> {
                    simulation.run();
                    simulation.requireKept();
                })
                .as("seed %d", seed)
                .doesNotThrowAnyException();
    }

    /** A simulation that never gets anywhere would keep every promise. */
    private static void requireReached(Map<DeliveryState, Long> ends, int stale) {
        assertThat(ends)
                .containsKeys(
                        DeliveryState.PUBLISHED,
                        DeliveryState.REJECTED,
                        DeliveryState.EXPIRED,
                        DeliveryState.CANCELLED,
                        DeliveryState.WITHDRAWN,
                        DeliveryState.NEEDS_PERSON);
        assertThat(stale).as("steps that came too late").isPositive();
    }

    private static long firstDuplicate(Duration slowest, boolean sendsBeforeArming) {
        return LongStream.range(0, 1_000)
                .filter(seed -> postsTwice(new Simulation(seed, slowest, sendsBeforeArming)))
                .findFirst()
                .orElse(1_000);
    }

    private static boolean postsTwice(Simulation simulation) {
        simulation.run();
        return simulation.mostPosts() > 1;
    }
}
