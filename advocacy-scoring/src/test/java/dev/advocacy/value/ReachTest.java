package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reach counts nobody twice")
class ReachTest {
    private static final String INDEPENDENT =
            "\"reach\": {\"channels\": [{\"channel\": \"linkedin\", \"people\": 1000, \"source\": \"network\"}]}";

    private static Map<AmbassadorId, Map<ChannelId, Long>> followers(ChannelId channel, long... numbers) {
        Map<AmbassadorId, Map<ChannelId, Long>> all = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            all.computeIfAbsent(Cast.person(i), who -> new TreeMap<>()).put(channel, numbers[i]);
        }
        return all;
    }

    private static Reach reach(Plan plan, Map<AmbassadorId, Map<ChannelId, Long>> followers) {
        return Reach.of(plan, followers, Optional.empty(), GroupThreshold.standard());
    }

    private static String likely(Reach.Bounds bounds) {
        return bounds.likely().fold(estimate -> estimate.value().toPlainString(), CannotTell::why);
    }

    @Test
    @DisplayName("five networks of 500 in a town of 1,000 reach 969, if they are independent, and not 2,500")
    void independent() {
        var line = reach(Cast.plan(INDEPENDENT), followers(Cast.LINKEDIN, 500, 500, 500, 500, 500))
                .lines()
                .get(0);
        assertThat(likely(line.audience())).as("1000 x (1 - 1/32)").isEqualTo("969");
        assertThat(line.audience().least()).isEqualTo(500);
        assertThat(line.audience().most()).as("all there are").isEqualTo(1000);
    }

    @Test
    @DisplayName(
            "bounds are the largest network and the sum; a share of overlap lies between, 0 at the sum and 1 at the largest")
    void shared() {
        for (var expected : Map.of("0", "1500", "1", "500", "0.25", "1250").entrySet()) {
            var plan = Cast.plan("\"reach\": {\"channels\": [{\"channel\": \"linkedin\", \"overlap\": "
                    + expected.getKey() + ", \"source\": \"guess\"}]}");
            var line = reach(plan, followers(Cast.LINKEDIN, 500, 400, 300, 200, 100))
                    .lines()
                    .get(0);
            assertThat(likely(line.audience())).isEqualTo(expected.getValue());
            assertThat(line.audience().least()).isEqualTo(500);
            assertThat(line.audience().most()).isEqualTo(1500);
        }
    }

    @Test
    @DisplayName("of real sets the union lies between the bounds, whatever they share")
    void bounds() {
        var random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            List<Set<Integer>> sets = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Set<Integer> set = new HashSet<>();
                int size = 1 + random.nextInt(80);
                while (set.size() < size) {
                    set.add(random.nextInt(100));
                }
                sets.add(set);
            }
            Set<Integer> union = new HashSet<>();
            sets.forEach(union::addAll);
            var estimate = Union.of(
                    sets.stream().map(set -> BigDecimal.valueOf(set.size())).toList(),
                    Optional.of(new Overlap.Independent(100, "all")),
                    "here");
            assertThat((double) union.size())
                    .isBetween(estimate.least().doubleValue(), estimate.most().doubleValue());
            assertThat(estimate.likely().orElseThrow()).isBetween(estimate.least(), estimate.most());
        }
    }

    @Test
    @DisplayName("the lower bound is rounded down to one digit, so that it is nobody's own number")
    void coarse() {
        var line = reach(Cast.plan(), followers(Cast.LINKEDIN, 4_871, 10, 10, 10, 10))
                .lines()
                .get(0);
        assertThat(line.audience().least()).isEqualTo(4_000);
        assertThat(line.audience().most()).isEqualTo(4_911);
        assertThat(likely(line.audience())).isEqualTo("the plan says nothing of how far networks on linkedin overlap");
    }

    @Test
    @DisplayName("nobody's own number follows from the sum and an assumed overlap, on one channel or across them")
    void nobodysOwn() {
        var all = "\"reach\": {\"channels\": [{\"channel\": \"linkedin\", \"overlap\": 1, \"source\": \"guess\"},"
                + " {\"channel\": \"x\", \"overlap\": 0, \"source\": \"guess\"}],"
                + " \"across\": {\"overlap\": 1, \"source\": \"guess\"}}";
        var one = reach(Cast.plan(all), followers(Cast.LINKEDIN, 4_871, 10, 10, 10, 10));
        assertThat(likely(one.lines().get(0).audience())).isEqualTo("4000");

        var followers = followers(Cast.LINKEDIN, 10, 10, 10, 10, 10);
        followers.computeIfAbsent(Cast.person(0), who -> new TreeMap<>()).put(Cast.X, 4_871L);
        var two = reach(Cast.plan(all), followers);
        assertThat(two.lines()).allMatch(Reach.Line::withheld);
        assertThat(likely(two.all().audience())).isEqualTo("4000");
    }

    @Test
    @DisplayName("across channels the same holds: never more than all added up, never fewer than on the largest")
    void across() {
        var followers = followers(Cast.LINKEDIN, 500, 400, 300, 200, 100);
        followers(Cast.X, 50, 50, 50, 50, 50)
                .forEach((who, of) ->
                        followers.computeIfAbsent(who, w -> new TreeMap<>()).putAll(of));
        var plan = Cast.plan(
                "\"reach\": {\"channels\": ["
                        + "{\"channel\": \"linkedin\", \"overlap\": 0.5, \"source\": \"guess\"},"
                        + "{\"channel\": \"x\", \"overlap\": 0, \"source\": \"guess\"}],"
                        + "\"across\": {\"overlap\": 1, \"source\": \"guess\"}, \"seen\": {\"share\": 0.1, \"source\": \"guess\"}}");

        var all = reach(plan, followers).all();

        assertThat(likely(all.audience())).isEqualTo("1000");
        assertThat(all.audience().most()).isEqualTo(1750);
        assertThat(all.audience().least()).isEqualTo(500);
        assertThat(likely(all.reached())).isEqualTo("100");
    }

    @Test
    @DisplayName("paid reach is what as many impressions would have cost at the card's low, mid and high")
    void paid() {
        var card = RateCard.builder("ours", "EUR", Cast.NOVEMBER.from(), Cast.NOVEMBER.until())
                .price("linkedin", "impression", 1000, "10", "20", "40", "campaigns")
                .build();
        var plan = Cast.plan(
                "\"reach\": {\"channels\": [{\"channel\": \"linkedin\", \"overlap\": 0.5, \"source\": \"guess\"}],"
                        + " \"seen\": {\"share\": 0.1, \"source\": \"guess\"}}");
        var reach = Reach.of(
                plan,
                followers(Cast.LINKEDIN, 5000, 4000, 3000, 2000, 1000),
                Optional.of(card),
                GroupThreshold.standard());

        assertThat(reach.all().paid()).isInstanceOfSatisfying(Estimate.class, paid -> {
            assertThat(paid.value()).isEqualByComparingTo("20");
            assertThat(paid.low()).isEqualByComparingTo("5");
            assertThat(paid.high()).isEqualByComparingTo("60");
        });
    }

    @Test
    @DisplayName("fewer than five people, more followers than people, and fewer than none are refused")
    void refused() {
        assertThatThrownBy(() -> reach(Cast.plan(), followers(Cast.LINKEDIN, 1, 2, 3, 4)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[value.group-too-small]");
        assertThatThrownBy(() -> reach(Cast.plan(INDEPENDENT), followers(Cast.LINKEDIN, 1001, 1, 1, 1, 1)))
                .hasMessageContaining("somebody on linkedin has more followers than the 1000 people");
        assertThatThrownBy(() -> reach(Cast.plan(), followers(Cast.LINKEDIN, -1, 1, 1, 1, 1)))
                .hasMessageContaining("followers: -1 on linkedin is below 0");
    }
}
