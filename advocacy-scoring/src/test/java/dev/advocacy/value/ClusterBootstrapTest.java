package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bootstrap over people")
class ClusterBootstrapTest {
    private static final long SEED = 7;

    private static ClusterBootstrap of(List<Integer> people, int resamples) {
        var bootstrap = new ClusterBootstrap(SEED, resamples, 1);
        people.forEach(person -> bootstrap.add("p" + person, amount(person)));
        return bootstrap;
    }

    private static long amount(int person) {
        return 1_000L * (1 + person % 10);
    }

    private static List<Integer> people(int number) {
        return new ArrayList<>(IntStream.range(0, number).boxed().toList());
    }

    private static Estimate estimate(ClusterBootstrap bootstrap) {
        return bootstrap.estimate(BigDecimal.ZERO, sums -> sums[0], sums -> sums[0]);
    }

    @Test
    @DisplayName("a sum that 64 bits do not hold is refused")
    void overflow() {
        var bootstrap = new ClusterBootstrap(1, 100, 1);
        assertThatThrownBy(() -> bootstrap.add("p1", Long.MAX_VALUE / 2))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("passes what 64 bits hold");
    }

    @Test
    @DisplayName("the same seed gives the same interval in any order and for any partition; another seed another one")
    void orderFree() {
        var all = people(200);
        var expected = estimate(of(all, 500));

        for (int trial = 0; trial < 20; trial++) {
            Collections.shuffle(all, new Random(trial));
            int cut = 1 + new Random(trial).nextInt(198);
            var merged = of(all.subList(0, cut), 500);
            merged.merge(of(all.subList(cut, all.size()), 500));
            assertThat(estimate(merged)).isEqualTo(expected);
        }
        var other = new ClusterBootstrap(SEED + 1, 500, 1);
        all.forEach(person -> other.add("p" + person, amount(person)));
        assertThat(estimate(other)).isNotEqualTo(expected);
    }

    @Test
    @DisplayName("the interval of a sum over many is as wide as the normal one, within a tenth")
    void width() {
        int n = 1_000;
        var interval = estimate(of(people(n), 4_000));
        double mean = 5_500;
        double deviation = Math.sqrt(IntStream.range(0, n)
                .mapToDouble(person -> Math.pow(amount(person) - mean, 2))
                .sum());

        assertThat(interval.high().subtract(interval.low()).doubleValue())
                .isBetween(.9 * 2 * 1.96 * deviation, 1.1 * 2 * 1.96 * deviation);
        assertThat(n * mean)
                .isBetween(interval.low().doubleValue(), interval.high().doubleValue());
    }

    @Test
    @DisplayName("of 400 programmes drawn from a known one, about 95 of 100 intervals hold the truth")
    void coverage() {
        var random = new Random(3);
        int held = 0;
        for (int trial = 0; trial < 400; trial++) {
            var bootstrap = new ClusterBootstrap(trial, 400, 1);
            for (int person = 0; person < 60; person++) {
                bootstrap.add("t" + trial + "-" + person, random.nextInt(1_001));
            }
            var interval = estimate(bootstrap);
            held += interval.low().doubleValue() <= 30_000 && interval.high().doubleValue() >= 30_000 ? 1 : 0;
        }
        assertThat(held).isBetween(364, 392);
    }

    @Test
    @DisplayName("everybody alike gives an interval without width: people are drawn, not amounts invented")
    void alike() {
        var bootstrap = new ClusterBootstrap(SEED, 300, 1);
        people(50).forEach(person -> bootstrap.add("p" + person, 1_000));
        assertThat(estimate(bootstrap).low()).isEqualByComparingTo("50000");
        assertThat(estimate(bootstrap).high()).isEqualByComparingTo("50000");
    }

    @Test
    @DisplayName("too few resamples, and parts with other seeds, are refused")
    void refused() {
        assertThatThrownBy(() -> new ClusterBootstrap(1, 99, 1)).hasMessageContaining("100 or more");
        assertThatThrownBy(() -> of(people(5), 100).merge(new ClusterBootstrap(SEED + 1, 100, 1)))
                .hasMessageContaining("cannot be merged");
    }
}
