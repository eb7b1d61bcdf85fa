package dev.advocacy.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far chance could have moved a credit. */
class BootstrapTest {
    private static final Paths PATHS = Paths.builder()
            .add("a > b", 120, new BigDecimal("6000"), 900)
            .add("a", 60, new BigDecimal("1800"), 1500)
            .add("b > a > c", 8, new BigDecimal("4000"), 40)
            .add("c", 2, new BigDecimal("100"), 300)
            .build();

    @Test
    @DisplayName("resamples drawn in parts, in any order, merge to the same as all at once")
    void mergeable() {
        var bootstrap = new Bootstrap(120, 42);
        for (var model : new AttributionModel[] {AttributionModel.markov(2), AttributionModel.linear()}) {
            var whole = bootstrap.of(PATHS, model);
            var first = bootstrap.part(PATHS, model, 0, 50);
            var middle = bootstrap.part(PATHS, model, 50, 70);
            var last = bootstrap.part(PATHS, model, 70, 120);

            assertThat(last.merge(first.merge(middle)))
                    .isEqualTo(whole)
                    .isEqualTo(middle.merge(last).merge(first));
            assertThat(last.merge(first).merge(middle).conversions()).isEqualTo(whole.conversions());
            assertThat(new Bootstrap(120, 43).of(PATHS, model)).isNotEqualTo(whole);
        }
    }

    @Test
    @DisplayName("an interval is about as wide as theory says")
    void width() {
        var credit = new Bootstrap(2_000, 1).of(PATHS, AttributionModel.first()).conversions();
        double journeys = PATHS.total().journeys();
        double a = 180 / journeys;
        double deviation = Math.sqrt(journeys * a * (1 - a));
        var interval = Objects.requireNonNull(credit.get("a"));

        assertThat(interval.low()).isCloseTo(180 - 1.96 * deviation, Offset.offset(3.0));
        assertThat(interval.high()).isCloseTo(180 + 1.96 * deviation, Offset.offset(3.0));
    }

    @Test
    @DisplayName("each resample has as many journeys as there were, and a conversion keeps its path's mean value")
    void invariants() {
        var onlyConverting = Paths.builder()
                .add("a", 3, new BigDecimal("30"), 0)
                .add("b", 5, new BigDecimal("50"), 0)
                .build();
        var resamples = new Bootstrap(200, 3).of(onlyConverting, AttributionModel.linear());
        var a = Objects.requireNonNull(resamples.conversions().get("a"));
        var b = Objects.requireNonNull(resamples.conversions().get("b"));

        assertThat(a.low() + b.high()).isCloseTo(8, Offset.offset(1e-9));
        assertThat(Objects.requireNonNull(resamples.value().get("a")).high())
                .isCloseTo(10 * a.high(), Offset.offset(1e-9));
        assertThat(new Bootstrap(100, 3)
                        .of(Paths.builder().add("a", 3, 1).build(), AttributionModel.linear())
                        .value())
                .isEmpty();
    }

    @Test
    @DisplayName("too few resamples are refused, and parts of different models are not merged")
    void bad() {
        assertThatThrownBy(() -> new Bootstrap(99, 1))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("99 are too few");
        var bootstrap = new Bootstrap(100, 1);
        var first = bootstrap.part(PATHS, AttributionModel.first(), 0, 1);
        var last = bootstrap.part(PATHS, AttributionModel.last(), 1, 2);
        assertThatThrownBy(() -> first.merge(last)).hasMessageContaining("resamples of first and of last");
    }

    @ParameterizedTest
    @CsvSource({"8,.3", "30,.5", "40,.9", "200,.04", "200,.06", "60,.25", "1000,.5"})
    @DisplayName("binomials are drawn as often as they should be")
    void binomial(int of, double probability) {
        int draws = 200_000;
        var stream = new Draws(7, of);
        var seen = new int[of + 1];
        for (int i = 0; i < draws; i++) {
            seen[(int) Binomial.draw(stream, of, probability)]++;
        }
        double chance = Math.pow(1 - probability, of);
        double distance = 0;
        int cells = 0;
        for (int k = 0; k <= of; k++) {
            double expected = chance * draws;
            if (expected > 10) {
                distance += (seen[k] - expected) * (seen[k] - expected) / expected;
                cells++;
            }
            chance *= probability / (1 - probability) * (of - k) / (k + 1);
        }
        assertThat(cells).isGreaterThan(5);
        assertThat(distance).as("chi-square of %d cells", cells).isLessThan(cells + 4 * Math.sqrt(2.0 * cells));
    }

    @Test
    @DisplayName("binomials of thousands of millions have their mean and spread")
    void large() {
        long of = 5_000_000_000L;
        double probability = .37;
        var stream = new Draws(1, 2);
        var draws = IntStream.range(0, 20_000)
                .mapToDouble(i -> Binomial.draw(stream, of, probability))
                .toArray();
        double mean = IntStream.range(0, draws.length)
                .mapToDouble(i -> draws[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, draws.length)
                .mapToDouble(i -> (draws[i] - mean) * (draws[i] - mean))
                .average()
                .orElseThrow();
        double expected = of * probability * (1 - probability);

        assertThat(mean).isCloseTo(of * probability, Offset.offset(5 * Math.sqrt(expected / draws.length)));
        assertThat(variance / expected).isCloseTo(1, Offset.offset(.05));
    }
}
