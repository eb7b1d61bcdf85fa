package dev.advocacy.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.Visibility;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.value.Conversion;
import dev.advocacy.value.ConversionKind;
import dev.advocacy.value.Journey;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.Money;
import dev.advocacy.value.PathSum;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What gets the credit, and what may not. */
class TouchNameTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    @DisplayName("credit goes to channels, content items or captions; what has no name is among the others")
    void names() {
        var storm = click("kari", "linkedin", 5).content("storm").post("p1");
        var none = click("ola", "x", 1);
        var captions = TouchName.caption(Map.of("p1", "Three weeks on the North Sea"));

        assertThat(TouchName.channel().of(storm)).isEqualTo("linkedin");
        assertThat(TouchName.content().of(storm)).isEqualTo("storm");
        assertThat(TouchName.content().of(none)).isEqualTo("(others)");
        assertThat(captions.of(storm)).isEqualTo("Three weeks on the North Sea");
        assertThat(captions.of(none)).isEqualTo("(others)");
    }

    @Test
    @DisplayName("journeys of a log become paths with days for ages; those that end without a conversion need none")
    void sums() {
        var paths = Paths.of(List.of(
                new PathSum(List.of("a", "b"), List.of(7L, 0L), 3, Money.of("90", "EUR"), 0),
                new PathSum(List.of("a", "b"), List.of(), 0, Money.of("0", "EUR"), 5)));
        var told = told(AttributionModel.timeDecay(Duration.ofDays(7)), paths);

        assertThat(told.of("a")).isEqualTo(new Credit("a", 1, 30.0));
        assertThat(told.of("b")).isEqualTo(new Credit("b", 2, 60.0));
        assertThat(paths.total().nulls()).isEqualTo(5);
    }

    @Test
    @DisplayName("groups of fewer than five people are not told from the others, nor is a lone small one from the rest")
    void groups() {
        Map<AmbassadorId, String> groups = new HashMap<>();
        people("sales", 9).forEach(who -> groups.put(who, "sales"));
        people("support", 6).forEach(who -> groups.put(who, "support"));
        people("board", 2).forEach(who -> groups.put(who, "board"));
        var journeys = each(groups.keySet().stream().toList());

        assertThat(credited(journeys, groups, who -> Visibility.counted())).containsOnlyKeys("sales", "(others)");

        people("legal", 3).forEach(who -> groups.put(who, "legal"));
        var more = each(groups.keySet().stream().toList());
        assertThat(credited(more, groups, who -> Visibility.counted()))
                .containsOnlyKeys("sales", "support", "(others)")
                .containsEntry("sales", 9.0)
                .containsEntry("(others)", 5.0);
    }

    @Test
    @DisplayName("who wants to be in no total is in no group's")
    void absent() {
        Map<AmbassadorId, String> groups = new HashMap<>();
        people("sales", 9).forEach(who -> groups.put(who, "sales"));
        people("support", 8).forEach(who -> groups.put(who, "support"));
        Function<AmbassadorId, Visibility> visibility =
                who -> who.value().matches("sales[0-4]") ? Visibility.absent() : Visibility.counted();

        assertThat(credited(each(groups.keySet().stream().toList()), groups, visibility))
                .containsOnlyKeys("support", "(others)")
                .containsEntry("(others)", 9.0);
    }

    @Test
    @DisplayName("where all together are few, there is no credit by group")
    void few() {
        var who = people("sales", 4);
        Map<AmbassadorId, String> groups = who.stream().collect(Collectors.toMap(id -> id, id -> "sales"));

        assertThatThrownBy(() -> credited(each(who), groups, id -> Visibility.counted()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("fewer than 5 people have clicks");
    }

    /** Clicks by group; each stands before one conversion of its own, so this is the linear model's credit. */
    private static Map<String, Double> credited(
            Journeys journeys, Map<AmbassadorId, String> groups, Function<AmbassadorId, Visibility> visibility) {
        var name = TouchName.group(journeys, groups, visibility, GroupThreshold.standard());
        var builder = Paths.builder();
        journeys.made()
                .forEach(journey -> builder.add(
                        TouchPath.of(journey.touches().stream().map(name::of).toArray(String[]::new)),
                        PathCount.of(1, 0)));
        return told(AttributionModel.linear(), builder.build()).credits().stream()
                .collect(Collectors.toMap(Credit::channel, Credit::conversions));
    }

    private static Attribution.Told told(AttributionModel model, Paths paths) {
        return model.of(paths)
                .fold(Optional::of, cannotTell -> Optional.<Attribution.Told>empty())
                .orElseThrow();
    }

    private static List<AmbassadorId> people(String group, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> AmbassadorId.of(group + i))
                .toList();
    }

    /** One conversion after one click of each. */
    private static Journeys each(List<AmbassadorId> people) {
        return new Journeys(
                people.stream().map(who -> journey(click(who.value(), "x", 1))).toList(), List.of(), List.of());
    }

    private static Journey journey(ScoringEvent... clicks) {
        return new Journey(
                new Conversion.Made("c1", ConversionKind.SALE, NOON, Money.of("1", "EUR"), null, null),
                Arrays.asList(clicks));
    }

    private static ScoringEvent click(String who, String channel, int hoursBefore) {
        return ScoringEvent.of(
                who + channel + hoursBefore,
                ScoringEvent.CLICK,
                AmbassadorId.of(who),
                NOON.minus(Duration.ofHours(hoursBefore)),
                ChannelId.of(channel));
    }
}
