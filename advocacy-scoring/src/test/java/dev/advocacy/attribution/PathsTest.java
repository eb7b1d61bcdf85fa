package dev.advocacy.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, what they refuse, and what models refuse. */
class PathsTest {

    @Test
    @DisplayName("a path's text is read as the path that wrote it")
    void text() {
        var path = TouchPath.of("linkedin", "a>b", "x", "linkedin");

        assertThat(TouchPath.parse(path.toString())).isEqualTo(path);
        assertThat(path).hasToString("linkedin > a>b > x > linkedin");
        assertThat(TouchPath.parse("  ")).isEqualTo(TouchPath.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a > > > b", "a > > b", "a > ", "> a", ">", "a >  > b"})
    @DisplayName("a text whose separators leave a hole, or a channel that is the separator, is refused")
    void holes(String text) {
        assertThatThrownBy(() -> TouchPath.parse(text)).isInstanceOf(RefusedException.class);
    }

    @Test
    @DisplayName("all touches and ages that cannot be are told at once")
    void badTouches() {
        assertThat(findings(() ->
                        new TouchPath(List.of("", " a", "b > c", "d"), List.of(Duration.ofDays(-1), Duration.ZERO))))
                .extracting(Finding::code)
                .containsExactly(
                        "attribution.touch-empty",
                        "attribution.touch-blank",
                        "attribution.touch-separator",
                        "attribution.ages-count",
                        "attribution.touch-after-conversion");
    }

    @Test
    @DisplayName("counts and values that cannot be are told at once")
    void badCounts() {
        assertThat(findings(() -> new PathCount(-1, new BigDecimal("-2"), -3)))
                .extracting(Finding::message)
                .containsExactly(
                        "conversions: -1 is below 0: count journeys",
                        "nulls: -3 is below 0: count journeys",
                        "value: -2 is below 0: take a refund back with its conversion");
        assertThat(findings(() -> new PathCount(0, BigDecimal.ONE, 1)))
                .extracting(Finding::code)
                .containsExactly("attribution.value-of-nothing");
        assertThat(findings(() -> new PathCount(1, new BigDecimal("1e40"), 1)))
                .extracting(Finding::code)
                .containsExactly("attribution.value-range");
        assertThat(findings(() -> new PathCount(1, new BigDecimal("1e-999999999"), 1)))
                .extracting(Finding::code)
                .containsExactly("attribution.value-range");
    }

    @Test
    @DisplayName("a sum that no double holds exactly is refused, and never wraps")
    void tooMany() {
        var most = PathCount.of(1L << 53, 0);

        assertThat(findings(() -> most.plus(PathCount.of(1, 0))))
                .extracting(Finding::code)
                .containsExactly("attribution.too-many");
    }

    @Test
    @DisplayName("values add up exactly: ten times 0.1 is 1")
    void exact() {
        var builder = Paths.builder();
        IntStream.range(0, 10).forEach(i -> builder.add("a", 1, new BigDecimal("0.1"), 0));

        assertThat(builder.build().total()).isEqualTo(new PathCount(10, BigDecimal.ONE, 0));
    }

    @Test
    @DisplayName("what nobody knows the value of makes the value of all unknown")
    void unknown() {
        var paths =
                Paths.builder().add("a", 1, BigDecimal.TEN, 0).add("b", 1, 0).build();

        assertThat(paths.total().value()).isNull();
        assertThat(told(AttributionModel.linear(), paths).of("a").value()).isNull();
        assertThat(paths).hasToString("2 paths of 2 journeys, 2 converted");
    }

    @Test
    @DisplayName("conversions without a touch are nobody's credit, and are told")
    void unattributed() {
        var paths = Paths.builder().add("Direct", 4, 0).add("x", 1, 2).build().map(PathTransform.remove("Direct"));
        var told = told(AttributionModel.markov(1), paths);

        assertThat(told.unattributed().conversions()).isEqualTo(4);
        assertThat(told.of("x").conversions()).isEqualTo(1);
        assertThat(told.of("Direct").conversions()).isZero();
    }

    @Test
    @DisplayName("time decay refuses paths without times")
    void untimed() {
        var paths = Paths.builder().add("a > b", 1, 0).build();

        assertThat(findings(() -> AttributionModel.timeDecay(Duration.ofDays(7)).of(paths)))
                .extracting(Finding::code)
                .containsExactly("attribution.no-ages");
    }

    @Test
    @DisplayName("very old touches still share what there is")
    void old() {
        var age = Duration.ofDays(1_000_000);
        var path = TouchPath.of("a", "b").aged(List.of(age.plusDays(7), age));
        var told = told(AttributionModel.timeDecay(Duration.ofDays(7)), Paths.of(path, PathCount.of(3, 0)));

        assertThat(told.of("a").conversions()).isEqualTo(1);
        assertThat(told.of("b").conversions()).isEqualTo(2);
    }

    @Test
    @DisplayName("a chain that remembers more than there is room for is refused, while it is solved")
    void tooLarge() {
        var coded = Coded.of(new RandomPaths(1).paths(40, 2_000, 9));
        var states = States.of(coded, 2);

        assertThatThrownBy(() -> Removals.of(Flows.of(coded, states, coded.counts, 2, 200_000), states))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("order: 2 makes more states than there is room for")
                .hasMessageContaining("use a lower order, or give Java more memory");
    }

    @Test
    @DisplayName("one path of 60,000 touches and as many states is solved: a chain has few ways")
    void longChain() {
        var random = new Random(1);
        var path = new TouchPath(
                IntStream.range(0, 60_000)
                        .mapToObj(i -> "c" + random.nextInt(50))
                        .toList(),
                List.of());

        var told = told(AttributionModel.markov(4), Paths.of(path, PathCount.of(3, 1)));

        assertThat(told.credits())
                .hasSize(50)
                .allSatisfy(credit -> assertThat(credit.conversions()).isEqualTo(3 / 50.0, Offset.offset(1e-9)));
    }

    @Test
    @DisplayName("coalitions whose worth is missing are named, and too many players are refused")
    void coalitions() {
        assertThatThrownBy(() -> Coalitions.shapley(Map.of(Set.of("a"), 1.0, Set.of("a", "b"), 2.0)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("the worth of [[b]] is missing");
        var many = IntStream.range(0, 16).mapToObj(i -> "p" + i).collect(Collectors.toSet());
        assertThatThrownBy(() -> Coalitions.shapley(Map.of(many, 1.0)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("16 players are more than 15");
    }

    @Test
    @DisplayName("a chain that never converts cannot tell, where other models give everybody nothing")
    void neverConverts() {
        var paths = Paths.builder().add("a > b", 0, 9).build();

        assertThat(AttributionModel.markov(2).of(paths))
                .hasToString(
                        "markov(2) cannot tell: no journey converts, so nothing is lost when a channel is removed: add paths with conversions");
        assertThat(AttributionModel.markov(1).of(Paths.none())).isInstanceOf(Attribution.CannotTell.class);
        assertThat(told(AttributionModel.shapley(), paths).of("a").conversions())
                .isZero();
        assertThat(told(AttributionModel.linear(), Paths.none()).credits()).isEmpty();
    }

    private static List<Finding> findings(ThrowingCallable call) {
        var thrown = catchThrowableOfType(RefusedException.class, call);
        return thrown.findings();
    }

    private static Attribution.Told told(AttributionModel model, Paths paths) {
        return model.of(paths).fold(told -> told, cannotTell -> {
            throw new AssertionError(cannotTell);
        });
    }
}
