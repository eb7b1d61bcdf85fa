package dev.advocacy.attribution;

import static dev.advocacy.attribution.AttributionModel.equalSplit;
import static dev.advocacy.attribution.AttributionModel.first;
import static dev.advocacy.attribution.AttributionModel.last;
import static dev.advocacy.attribution.AttributionModel.leaveOneOut;
import static dev.advocacy.attribution.AttributionModel.linear;
import static dev.advocacy.attribution.AttributionModel.markov;
import static dev.advocacy.attribution.AttributionModel.position;
import static dev.advocacy.attribution.AttributionModel.shapley;
import static dev.advocacy.attribution.AttributionModel.timeDecay;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Published examples of other tools, recomputed: exact ones to 1e-9, printed ones to their digits. */
class AttributionVectorsTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-9);
    private static final Offset<Double> TO_14_DIGITS = Offset.offset(5e-15);

    /** Path summary of Snowplow's attribution package. */
    private static final Paths SHOP = Paths.builder()
            .add("Direct", 3, new BigDecimal("94.42"), 25)
            .add("Video", 1, new BigDecimal("200"), 2)
            .add("Display_Other > Organic_Search", 1, new BigDecimal("66.5"), 0)
            .add("Direct > Organic_Search > Direct", 1, new BigDecimal("140"), 0)
            .add("Referral", 0, 2)
            .add("Paid_Search_Other", 0, 1)
            .add("Organic_Search > Paid_Search_Other", 0, 2)
            .add("Organic_Search > Direct", 0, 1)
            .add("Unmatched", 0, 1)
            .add("Referral > Direct", 0, 1)
            .add("Organic_Search", 0, 26)
            .build();

    @Test
    @DisplayName("one journey's revenue by first, last, linear and position (Snowplow)")
    void heuristics() {
        var journey = valued("Direct > Organic_Search > Direct", "140");
        assertThat(values(first(), journey, "Direct", "Organic_Search")).containsExactly(140, 0);
        assertThat(values(last(), journey, "Direct", "Organic_Search")).containsExactly(140, 0);
        assertThat(values(linear(), journey, "Direct", "Organic_Search"))
                .containsExactly(new double[] {2 * 46.6667, 46.6667}, Offset.offset(1e-4));
        assertThat(values(position(), journey, "Direct", "Organic_Search"))
                .containsExactly(new double[] {112, 28}, EXACT);

        var touches = valued("Direct 1 > Organic_Search > Direct 2", "140");
        String[] each = {"Direct 1", "Organic_Search", "Direct 2"};
        assertThat(values(first(), touches, each)).containsExactly(140, 0, 0);
        assertThat(values(last(), touches, each)).containsExactly(0, 0, 140);
        assertThat(values(position(), touches, each)).containsExactly(new double[] {56, 28, 56}, EXACT);

        var two = valued("Display_Other > Organic_Search", "66.50");
        assertThat(values(first(), two, "Display_Other", "Organic_Search")).containsExactly(66.5, 0);
        assertThat(values(last(), two, "Display_Other", "Organic_Search")).containsExactly(0, 66.5);
        assertThat(values(linear(), two, "Display_Other", "Organic_Search")).containsExactly(33.25, 33.25);
        assertThat(values(position(), two, "Display_Other", "Organic_Search")).containsExactly(33.25, 33.25);
        assertThat(values(position(), valued("Campaign 2 > Campaign 1", "140"), "Campaign 2", "Campaign 1"))
                .containsExactly(70, 70);
        for (var model : new AttributionModel[] {first(), last(), linear(), position()}) {
            assertThat(values(model, valued("Video", "200"), "Video")).containsExactly(200);
        }
    }

    @Test
    @DisplayName("revenue by channel and its return on spend (Snowplow)")
    void channelRevenue() {
        var july = Paths.builder()
                .add("Direct", 1, new BigDecimal("24"), 0)
                .add("Direct > Organic_Search > Direct", 1, new BigDecimal("140"), 0)
                .add("Video", 1, new BigDecimal("200"), 0)
                .build();
        assertThat(values(first(), july, "Direct", "Video")).containsExactly(164, 200);
        assertThat(values(last(), july, "Direct", "Video")).containsExactly(164, 200);
        assertThat(values(linear(), july, "Direct", "Video"))
                .containsExactly(new double[] {117.333333, 200}, Offset.offset(1e-6));
        assertThat(values(position(), july, "Direct", "Video")).containsExactly(new double[] {136, 200}, EXACT);

        double spend = 100_000;
        assertThat(values(first(), july, "Direct")[0] / spend).isEqualTo(.00164, EXACT);
        assertThat(values(last(), july, "Direct")[0] / spend).isEqualTo(.00164, EXACT);
        assertThat(values(linear(), july, "Direct")[0] / spend).isEqualTo(.001173333, EXACT);
        assertThat(values(position(), july, "Direct")[0] / spend).isEqualTo(.00136, EXACT);
    }

    @Test
    @DisplayName(
            "conversions by share of revenue are exact, without the four decimals of an intermediate step (Snowplow)")
    void conversionsByRevenue() {
        var campaigns = Paths.builder()
                .add("A", 2, new BigDecimal("224"), 0)
                .add("B", 1, new BigDecimal("140"), 0)
                .build();
        double share = values(last(), campaigns, "A")[0] / 364;

        assertThat(3 * share).isEqualTo(1.846153846, EXACT).isNotCloseTo(1.8459, Offset.offset(1e-4));
        assertThat(conversions(last(), campaigns, "A")).containsExactly(2);
    }

    @Test
    @DisplayName("path transforms (Snowplow, fractribution)")
    void transforms() {
        var letters = TouchPath.of("D", "A", "B", "B", "C", "D", "C", "C");
        assertThat(PathTransform.unique().apply(letters)).isEqualTo(letters);
        assertThat(PathTransform.exposure().apply(letters)).hasToString("D > A > B > C > D > C");
        assertThat(PathTransform.first().apply(letters)).hasToString("D > A > B > C");
        assertThat(PathTransform.frequency().apply(letters)).hasToString("D(2) > A(1) > B(2) > C(3)");

        var direct = TouchPath.of("a", "a", "a", "Direct", "a", "Direct", "Direct");
        assertThat(PathTransform.exposure().apply(direct)).hasToString("a > Direct > a > Direct");
        assertThat(PathTransform.first().apply(direct)).hasToString("a > Direct");
        assertThat(PathTransform.removeIfNotAll("Direct").apply(direct)).hasToString("a > a > a > a");
        assertThat(PathTransform.removeIfLastAndNotAll("Direct").apply(direct)).hasToString("a > a > a > Direct > a");
        assertThat(PathTransform.trim(1).apply(direct)).hasToString("Direct");
        assertThat(PathTransform.trim(2).apply(direct)).hasToString("Direct > Direct");

        var only = TouchPath.of("Direct", "Direct");
        assertThat(PathTransform.removeIfNotAll("Direct").apply(only)).isEqualTo(only);
        var empty = TouchPath.of();
        for (var transform : new PathTransform[] {
            PathTransform.unique(),
            PathTransform.exposure(),
            PathTransform.first(),
            PathTransform.frequency(),
            PathTransform.remove("Direct"),
            PathTransform.removeIfNotAll("Direct"),
            PathTransform.removeIfLastAndNotAll("Direct"),
            PathTransform.trim(1)
        }) {
            assertThat(transform.apply(empty)).isEqualTo(empty);
        }
    }

    @Test
    @DisplayName("first, last, linear, position and equal split of three paths (eeghor/mta)")
    void threePaths() {
        var paths = Paths.builder()
                .add("direct", 2, 0)
                .add("search > email", 3, 0)
                .add("search > social > email", 5, 0)
                .build();
        String[] channels = {"direct", "search", "email", "social"};
        assertThat(conversions(first(), paths, channels)).containsExactly(2, 8, 0, 0);
        assertThat(conversions(last(), paths, channels)).containsExactly(2, 0, 8, 0);
        assertThat(conversions(linear(), paths, channels))
                .containsExactly(new double[] {2, 19 / 6.0, 19 / 6.0, 5 / 3.0}, EXACT);
        assertThat(conversions(position(), paths, channels)).containsExactly(new double[] {2, 3.5, 3.5, 1}, EXACT);

        assertThat(conversions(linear(), converted("a > a > b", 6), "a", "b"))
                .containsExactly(new double[] {4, 2}, EXACT);
        assertThat(conversions(position(30, 0, 70), converted("a > b", 10), "a", "b"))
                .containsExactly(new double[] {3, 7}, EXACT);
        assertThat(conversions(position(40, 20, 40), converted("a > b", 10), "a", "b"))
                .containsExactly(new double[] {5, 5}, EXACT);

        var simple = Paths.builder().add("a", 4, 0).add("a > b", 6, 0).build();
        assertThat(conversions(equalSplit(), simple, "a", "b")).containsExactly(new double[] {7, 3}, EXACT);
        assertThat(conversions(equalSplit(), converted("a > b > c > d", 10), "a", "b", "c", "d"))
                .containsExactly(new double[] {2.5, 2.5, 2.5, 2.5}, EXACT);
    }

    @Test
    @DisplayName(
            "three paths by first, last, linear and Markov, which is exact and not simulated (pychattr, ChannelAttribution)")
    void repeats() {
        var paths = Paths.builder()
                .add("A > B > A > B > B > A", 1, 0)
                .add("A > B > B > A > A", 1, 0)
                .add("A > A", 1, 0)
                .build();
        assertThat(conversions(first(), paths, "A", "B")).containsExactly(3, 0);
        assertThat(conversions(last(), paths, "A", "B")).containsExactly(3, 0);
        assertThat(conversions(linear(), paths, "A", "B")).containsExactly(new double[] {2.1, .9}, EXACT);
        assertThat(conversions(markov(1), paths, "A", "B")).containsExactly(new double[] {2, 1}, EXACT);
        var chain = MarkovChain.of(paths, 1);
        assertThat(chain.conversionProbability()).isEqualTo(1);
        assertThat(chain.removalEffects()).isEqualTo(Map.of("A", 1.0, "B", .5));
    }

    @Test
    @DisplayName("a chain of three journeys (analyzecore)")
    void analyzecore() {
        var paths = Paths.builder()
                .add("C1 > C2 > C3", 1, 0)
                .add("C1", 0, 1)
                .add("C2 > C3", 0, 1)
                .build();
        assertChain(paths, 1 / 3.0, Map.of("C1", .5, "C2", 1.0, "C3", 1.0));
        assertThat(conversions(markov(1), paths, "C1", "C2", "C3")).containsExactly(new double[] {.2, .4, .4}, EXACT);
    }

    @Test
    @DisplayName("a chain of five journeys (puzyrov)")
    void puzyrov() {
        var paths = Paths.builder()
                .add("ga", 2, 1)
                .add("ma", 1, 0)
                .add("ga > ma", 1, 0)
                .build();
        assertChain(paths, .8, Map.of("ga", .75, "ma", .5));
        assertThat(conversions(markov(1), paths, "ga", "ma")).containsExactly(new double[] {2.4, 1.6}, EXACT);
    }

    @Test
    @DisplayName("a chain of six journeys (mta)")
    void mta() {
        var paths = Paths.builder().add("a > b", 3, 1).add("a > c", 1, 1).build();
        assertChain(paths, 2 / 3.0, Map.of("a", 1.0, "b", .75, "c", .25));
        assertThat(conversions(markov(1), paths, "a", "b", "c")).containsExactly(new double[] {2, 1.5, .5}, EXACT);
    }

    @Test
    @DisplayName("a chain of 67 journeys on eleven paths (Snowplow)")
    void shop() {
        var chain = MarkovChain.of(SHOP, 1);
        assertThat(chain.conversionProbability()).isEqualTo(.089552238806, Offset.offset(5e-13));
        Map.of(
                        "Direct", .67204301075269,
                        "Video", .16666666666667,
                        "Display_Other", .00673400673401,
                        "Organic_Search", .20833333333333,
                        "Referral", .02104377104377)
                .forEach((channel, effect) -> assertThat(
                                Objects.requireNonNull(chain.removalEffects().get(channel)))
                        .as(channel)
                        .isEqualTo(effect, TO_14_DIGITS));
        assertThat(chain.removalEffects())
                .containsEntry("Paid_Search_Other", 0.0)
                .containsEntry("Unmatched", 0.0)
                .hasSize(7);

        assertThat(conversions(
                        markov(1),
                        SHOP,
                        "Direct",
                        "Video",
                        "Display_Other",
                        "Organic_Search",
                        "Referral",
                        "Paid_Search_Other",
                        "Unmatched"))
                .containsExactly(
                        new double[] {
                            3.7515631513130, .9303876615256, .0375914206677, 1.1629845769070, .1174731895866, 0, 0
                        },
                        Offset.offset(5e-14));
    }

    @Test
    @DisplayName("time decay with a half-life of 7 days (attributionapp.com)")
    void decay() {
        var path = aged(8, 5, 4, 2, 0);
        var weights = new double[] {.452862, .609507, .672950, .820335, 1};
        var credit = values(
                timeDecay(Duration.ofDays(7)),
                Paths.of(path, new PathCount(1, BigDecimal.TEN, 0)),
                "t0",
                "t1",
                "t2",
                "t3",
                "t4");

        assertThat(credit)
                .containsExactly(new double[] {1.273639, 1.714190, 1.892620, 2.307129, 2.812422}, Offset.offset(5e-7));
        assertThat(Arrays.stream(credit).map(c -> c / credit[4]).toArray())
                .containsExactly(weights, Offset.offset(5e-7));
        assertThat(Arrays.stream(credit).map(c -> c / credit[4]).sum()).isEqualTo(3.555654, Offset.offset(5e-7));
    }

    @Test
    @DisplayName("shares of time decay add up to 100 %, unlike those of a published page (ignyteiq)")
    void decayShares() {
        var credit = conversions(
                timeDecay(Duration.ofDays(7)),
                Paths.of(aged(28, 14, 7, 0), PathCount.of(100, 0)),
                "t3",
                "t2",
                "t1",
                "t0");

        assertThat(credit).containsExactly(new double[] {55.17, 27.59, 13.79, 3.45}, Offset.offset(.005));
        assertThat(Arrays.stream(credit).sum()).isEqualTo(100, EXACT);
    }

    @Test
    @DisplayName("Shapley's value of three channels by their coalitions (DP6)")
    void trueShapley() {
        var values = Coalitions.shapley(Map.of(
                Set.of("O"), 7.0,
                Set.of("F"), 6.0,
                Set.of("D"), 4.0,
                Set.of("O", "F"), 15.0,
                Set.of("O", "D"), 7.0,
                Set.of("F", "D"), 9.0,
                Set.of("O", "F", "D"), 19.0));

        assertThat(values.get("O")).isEqualTo(23 / 3.0, EXACT);
        assertThat(values.get("F")).isEqualTo(49 / 6.0, EXACT);
        assertThat(values.get("D")).isEqualTo(19 / 6.0, EXACT);
    }

    @Test
    @DisplayName("what fractribution calls Shapley is leaving one out, and has that name here")
    void leavingOneOut() {
        String[] channels = {"Direct", "Display_Other", "Organic_Search", "Video"};
        assertThat(conversions(leaveOneOut(), SHOP, channels))
                .containsExactly(new double[] {3.666667, .5, .833333, 1}, Offset.offset(5e-7));
        assertThat(values(leaveOneOut(), SHOP, channels))
                .containsExactly(new double[] {187.7533, 33.25, 79.9167, 200}, Offset.offset(5e-5));
        assertThat(conversions(shapley(), SHOP, channels)).containsExactly(new double[] {3.5, .5, 1, 1}, EXACT);
    }

    private static void assertChain(Paths paths, double probability, Map<String, Double> effects) {
        var chain = MarkovChain.of(paths, 1);
        assertThat(chain.conversionProbability()).isEqualTo(probability, EXACT);
        assertThat(chain.removalEffects())
                .hasSameSizeAs(effects)
                .allSatisfy((channel, effect) ->
                        assertThat(effect).as(channel).isEqualTo(Objects.requireNonNull(effects.get(channel)), EXACT));
    }

    private static TouchPath aged(int... days) {
        return new TouchPath(
                IntStream.range(0, days.length).mapToObj(i -> "t" + i).toList(),
                Arrays.stream(days).mapToObj(Duration::ofDays).toList());
    }

    private static Paths valued(String path, String value) {
        return Paths.builder().add(path, 1, new BigDecimal(value), 0).build();
    }

    private static Paths converted(String path, long times) {
        return Paths.builder().add(path, times, 0).build();
    }

    private static double[] conversions(AttributionModel model, Paths paths, String... channels) {
        var told = told(model, paths);
        return Arrays.stream(channels)
                .mapToDouble(channel -> told.of(channel).conversions())
                .toArray();
    }

    private static double[] values(AttributionModel model, Paths paths, String... channels) {
        var told = told(model, paths);
        return Arrays.stream(channels)
                .mapToDouble(channel -> Objects.requireNonNull(told.of(channel).value()))
                .toArray();
    }

    private static Attribution.Told told(AttributionModel model, Paths paths) {
        return model.of(paths).fold(told -> told, cannotTell -> {
            throw new AssertionError(cannotTell);
        });
    }
}
