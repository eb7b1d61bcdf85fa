package dev.advocacy.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all paths, whatever they are. */
class AttributionLawsTest {
    private static final int CASES = 200;
    private static final Offset<Double> CLOSE = Offset.offset(1e-7);

    private static final List<AttributionModel> MODELS = List.of(
            AttributionModel.first(),
            AttributionModel.last(),
            AttributionModel.linear(),
            AttributionModel.position(),
            AttributionModel.position(1, 0, 5),
            AttributionModel.equalSplit(),
            AttributionModel.leaveOneOut(),
            AttributionModel.markov(1),
            AttributionModel.markov(2),
            AttributionModel.markov(30),
            AttributionModel.shapley(),
            AttributionModel.shapley(CoalitionWorth.RATE, 2, 1));

    @Test
    @DisplayName("credit adds up to the conversions and to their value, under every model")
    void adds() {
        cases(6, 12, 7)
                .forEach(paths -> MODELS.forEach(model -> told(model, paths).ifPresent(told -> {
                    var total = paths.total();
                    assertThat(sum(told, Credit::conversions))
                            .as("%s of %s", model, paths.counts())
                            .isCloseTo((double) total.conversions(), CLOSE);
                    assertThat(sum(told, credit -> Objects.requireNonNull(credit.value())))
                            .as("%s of %s", model, paths.counts())
                            .isCloseTo(Objects.requireNonNull(total.value()).doubleValue(), CLOSE);
                })));
    }

    @Test
    @DisplayName("paths are merged in any order and any grouping, and give the same credit bit for bit")
    void monoid() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new RandomPaths(seed);
            Paths a = random.paths(4, 6, 4);
            Paths b = random.paths(4, 6, 4);
            Paths c = random.paths(4, 6, 4);

            assertThat(a.merge(b).merge(c)).isEqualTo(c.merge(a.merge(b))).isEqualTo(a.merge(c.merge(b)));
            assertThat(a.merge(Paths.none())).isEqualTo(a);
            MODELS.forEach(model -> assertThat(model.of(a.merge(b))).isEqualTo(model.of(b.merge(a))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    @DisplayName("a chain's effects are those of a slow solver that removes one channel after the other")
    void markov(int order) {
        cases(5, 10, 6).forEach(paths -> {
            var chain = MarkovChain.of(paths, order);
            if (chain.conversionProbability() > 0) {
                var oracle = new MarkovOracle(paths, order);
                double all = oracle.probability("");
                assertThat(chain.conversionProbability()).isCloseTo(all, CLOSE);
                chain.removalEffects()
                        .forEach((channel, effect) -> assertThat(effect)
                                .as("%s in %s", channel, paths.counts())
                                .isCloseTo(1 - oracle.probability(channel) / all, CLOSE));
                assertValueByRemoval(paths, order, oracle);
            }
        });
    }

    private static void assertValueByRemoval(Paths paths, int order, MarkovOracle oracle) {
        double all = oracle.value("");
        var told = told(AttributionModel.markov(order), paths).orElseThrow();
        var effects = told.credits().stream()
                .collect(Collectors.toMap(Credit::channel, credit -> 1 - oracle.value(credit.channel()) / all));
        double sum = effects.values().stream().mapToDouble(effect -> effect).sum();
        double value = told.credits().stream()
                .mapToDouble(credit -> Objects.requireNonNull(credit.value()))
                .sum();
        if (all > 0) {
            told.credits()
                    .forEach(credit -> assertThat(credit.value())
                            .isCloseTo(
                                    value * Objects.requireNonNull(effects.get(credit.channel())) / sum,
                                    Offset.offset(1e-5)));
        }
    }

    @Test
    @DisplayName("walking the chain many times comes close to what is solved")
    void walked() {
        var paths = new RandomPaths(11).paths(5, 20, 6);
        var oracle = new MarkovOracle(paths, 2);
        var chain = MarkovChain.of(paths, 2);
        int walks = 40_000;

        chain.removalEffects().forEach((channel, effect) -> {
            double without = (1 - effect) * chain.conversionProbability();
            assertThat(oracle.walked(channel, walks, new Random(5)))
                    .isCloseTo(without, Offset.offset(5 * Math.sqrt(.25 / walks)));
        });
    }

    @Test
    @DisplayName("a chain expects exactly as many conversions as there were, whatever it remembers")
    void flow() {
        cases(6, 12, 7)
                .forEach(paths -> IntStream.of(1, 2, 4).forEach(order -> {
                    var touched = paths.map(path -> path).counts().entrySet().stream()
                            .filter(entry -> entry.getKey().length() > 0)
                            .map(Map.Entry::getValue)
                            .reduce(PathCount.NONE, PathCount::plus);
                    if (touched.journeys() > 0) {
                        assertThat(MarkovChain.of(paths, order).conversionProbability())
                                .isCloseTo((double) touched.conversions() / touched.journeys(), CLOSE);
                    }
                }));
    }

    @Test
    @DisplayName("leaving one out compares with the path that is left, as it was observed")
    void leftOut() {
        cases(3, 25, 5).forEach(paths -> {
            var expected = new TreeMap<String, Double>();
            paths.counts().forEach((path, count) -> {
                var losses = IntStream.range(0, path.length())
                        .mapToDouble(i -> Math.max(0, rate(count) - rate(left(paths, path, i))))
                        .toArray();
                double sum = DoubleStream.of(losses).sum();
                for (int i = 0; i < losses.length; i++) {
                    double share = sum > 0 ? losses[i] / sum : i == losses.length - 1 ? 1 : 0;
                    expected.merge(path.touches().get(i), share * count.conversions(), Double::sum);
                }
            });
            var told = told(AttributionModel.leaveOneOut(), paths).orElseThrow();
            expected.forEach((channel, credit) -> assertThat(told.of(channel).conversions())
                    .as("%s of %s", channel, paths.counts())
                    .isCloseTo(credit, CLOSE));
        });
    }

    private static PathCount left(Paths paths, TouchPath path, int without) {
        var rest = new ArrayList<>(path.touches());
        rest.remove(without);
        return paths.counts().getOrDefault(new TouchPath(rest, List.of()), PathCount.NONE);
    }

    private static double rate(PathCount count) {
        return count.journeys() == 0 ? 0 : (double) count.conversions() / count.journeys();
    }

    @Test
    @DisplayName("Shapley's value over journeys is the equal split of each, which is a theorem")
    void theorem() {
        cases(6, 12, 7).forEach(paths -> assertSame(AttributionModel.shapley(), AttributionModel.equalSplit(), paths));
    }

    @Test
    @DisplayName("Shapley's value is the mean over all orders in which the channels could come")
    void allOrders() {
        cases(4, 8, 5).forEach(paths -> {
            var told = told(AttributionModel.shapley(CoalitionWorth.RATE, 2, 1), paths)
                    .orElseThrow();
            var channels = told.credits().stream().map(Credit::channel).toList();
            var expected = meanOverOrders(channels, set -> rate(paths, set));
            told.credits()
                    .forEach(credit -> assertThat(credit.conversions())
                            .isCloseTo(Objects.requireNonNull(expected.get(credit.channel())), CLOSE));
        });
    }

    @Test
    @DisplayName("channels that stand in each other's place get the same; who never converts gets nothing")
    void symmetryAndNullPlayer() {
        var paths = Paths.builder()
                .add("a > x > b", 3, 2)
                .add("b > x > a", 3, 2)
                .add("a", 2, 1)
                .add("b", 2, 1)
                .add("idle > x", 0, 5)
                .add("idle", 0, 2)
                .build();
        for (var model :
                List.of(AttributionModel.shapley(), AttributionModel.markov(1), AttributionModel.equalSplit())) {
            var told = told(model, paths).orElseThrow();
            assertThat(told.of("a").conversions())
                    .as(model.name())
                    .isCloseTo(told.of("b").conversions(), CLOSE);
        }
        assertThat(told(AttributionModel.shapley(), paths)
                        .orElseThrow()
                        .of("idle")
                        .conversions())
                .isZero();
        assertThat(told(AttributionModel.shapley(CoalitionWorth.RATE, 2, 1), paths)
                        .orElseThrow()
                        .of("idle")
                        .conversions())
                .isNegative();
    }

    @Test
    @DisplayName("orders that are drawn come close to all orders, within the error that is told, and add up exactly")
    void drawn() {
        var paths = new RandomPaths(3).paths(16, 200, 6);
        var coded = Coded.of(paths);
        assertThat(coded.channels).hasSize(16);
        var told = told(AttributionModel.shapley(CoalitionWorth.RATE, 4_000, 9), paths)
                .orElseThrow();
        var worths = new double[1 << 16];
        for (int mask = 0; mask < worths.length; mask++) {
            worths[mask] = rate(coded, mask);
        }
        var exact = Coalitions.shapley(16, worths);
        long within = 0;
        for (int c = 0; c < 16; c++) {
            double off = Math.abs(told.credits().get(c).conversions() - exact[c]);
            double error = Objects.requireNonNull(told.errors().get(coded.channels.get(c)));
            assertThat(off).isLessThan(3 * error);
            within += off <= error ? 1 : 0;
        }
        assertThat(within).isGreaterThanOrEqualTo(13);
        assertThat(sum(told, Credit::conversions))
                .isCloseTo((double) paths.total().conversions(), CLOSE);
    }

    private static void assertSame(AttributionModel one, AttributionModel other, Paths paths) {
        var expected = told(other, paths).orElseThrow();
        told(one, paths).orElseThrow().credits().forEach(credit -> {
            var same = expected.of(credit.channel());
            assertThat(credit.conversions()).isCloseTo(same.conversions(), CLOSE);
            assertThat(credit.value()).isCloseTo(Objects.requireNonNull(same.value()), CLOSE);
        });
    }

    private static double rate(Coded paths, int mask) {
        double converted = 0;
        double journeys = 0;
        double all = 0;
        for (int p = 0; p < paths.size(); p++) {
            if (paths.paths[p].length > 0) {
                all += paths.counts.journeys(p);
                if (IntStream.of(paths.paths[p]).allMatch(channel -> (mask & 1 << channel) != 0)) {
                    converted += paths.counts.conversions()[p];
                    journeys += paths.counts.journeys(p);
                }
            }
        }
        return journeys == 0 ? 0 : converted / journeys * all;
    }

    private static double rate(Paths paths, List<String> coalition) {
        var coded = Coded.of(paths);
        int mask = coalition.stream()
                .mapToInt(channel -> 1 << coded.channels.indexOf(channel))
                .sum();
        return rate(coded, mask);
    }

    private static Map<String, Double> meanOverOrders(List<String> channels, Function<List<String>, Double> worth) {
        var orders = orders(channels).toList();
        var sums = new HashMap<String, Double>();
        orders.forEach(order -> {
            for (int i = 0; i < order.size(); i++) {
                double brings = worth.apply(order.subList(0, i + 1)) - worth.apply(order.subList(0, i));
                sums.merge(order.get(i), brings / orders.size(), Double::sum);
            }
        });
        return sums;
    }

    private static Stream<List<String>> orders(List<String> channels) {
        return channels.isEmpty()
                ? Stream.of(List.of())
                : channels.stream()
                        .flatMap(first -> orders(channels.stream()
                                        .filter(channel -> !channel.equals(first))
                                        .toList())
                                .map(rest -> Stream.concat(Stream.of(first), rest.stream())
                                        .toList()));
    }

    private static Stream<Paths> cases(int channels, int paths, int longest) {
        return IntStream.range(0, CASES).mapToObj(seed -> new RandomPaths(seed).paths(channels, paths, longest));
    }

    private static double sum(Attribution.Told told, Function<Credit, Double> of) {
        return of.apply(told.unattributed())
                + told.credits().stream().mapToDouble(of::apply).sum();
    }

    private static Optional<Attribution.Told> told(AttributionModel model, Paths paths) {
        return model.of(paths).fold(Optional::of, cannotTell -> Optional.empty());
    }
}
