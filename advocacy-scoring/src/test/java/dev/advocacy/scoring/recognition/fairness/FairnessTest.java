package dev.advocacy.scoring.recognition.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Board;
import dev.advocacy.scoring.Ledger;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.Visibility;
import dev.advocacy.scoring.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Fair boards: sizes set aside, groups above a threshold, nobody shown who did not choose it")
class FairnessTest {
    private static final GroupThreshold THREE = GroupThreshold.because(3, "a test with few people");

    private static final Window NOVEMBER = Window.month(YearMonth.of(2026, 11));
    private static final ScoringRules RULES = ScoringRules.parse("""
            {"id": "r", "version": 1, "zone": "UTC", "ranks": "ordinal", "rules":
             [{"id": "share", "version": 1, "on": "share", "points": "p", "weight": {"default": 1}, "per": "value"}]}
            """);

    /** People p1, p2 and so on with these points. */
    private static Ledger ledger(long... points) {
        List<ScoringEvent> events = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            events.add(ScoringEvent.of(
                            "e" + i,
                            "share",
                            person(i + 1),
                            Instant.parse("2026-11-02T12:00:00Z"),
                            ChannelId.of("linkedin"))
                    .value(points[i] * ScoringEvent.ONE));
        }
        return RULES.score(events);
    }

    private static Board board(long... points) {
        return ledger(points).board(NOVEMBER);
    }

    private static AmbassadorId person(int number) {
        return AmbassadorId.of("p" + number);
    }

    private static Map<AmbassadorId, Visibility> shown(int... numbers) {
        Map<AmbassadorId, Visibility> chosen = new HashMap<>();
        for (int number : numbers) {
            chosen.put(person(number), Visibility.shown());
        }
        return chosen;
    }

    private static Function<AmbassadorId, Visibility> as(Map<AmbassadorId, Visibility> chosen) {
        return who -> chosen.getOrDefault(who, Visibility.counted());
    }

    @Test
    @DisplayName("neighbours are those next to a person who are shown; the person need not be")
    void neighbours() {
        var board = ledger(90, 80, 70, 60, 50, 40);
        var neighbours = Neighbours.of(board, NOVEMBER, person(4), as(shown(1, 2, 6)), 1);
        assertThat(neighbours.above()).extracting(Neighbours.Neighbour::name).containsExactly("p2");
        assertThat(neighbours.below()).extracting(Neighbours.Neighbour::name).containsExactly("p6");
        assertThat(Neighbours.of(board, NOVEMBER, person(1), as(shown(1, 2, 6)), 9)
                        .below())
                .extracting(Neighbours.Neighbour::name)
                .containsExactly("p2", "p6");
        assertThat(Neighbours.of(board, NOVEMBER, person(7), as(shown(1)), 1))
                .isEqualTo(new Neighbours(List.of(), List.of()));
        assertThatThrownBy(() -> Neighbours.of(board, NOVEMBER, person(1), as(shown()), 0))
                .hasMessageContaining("0");
    }

    @Test
    @DisplayName(
            "points per 1,000 followers are exact; a tiny network counts as one of 50, an unknown one is not there")
    void perThousand() {
        var followers = Map.of(person(1), 3_000L, person(2), 700L, person(3), 1L);
        var board = RatioBoard.byReach(board(90, 21, 1, 1), followers, ReachScale.PER_THOUSAND, as(shown(1, 2, 3, 4)));
        assertThat(board.rows())
                .extracting(row -> row.rank() + " " + row.name() + " " + row.value())
                .containsExactly("1 p1 30.00", "1 p2 30.00", "3 p3 20.00");
        assertThat(RatioBoard.byReach(board(90), followers, ReachScale.PER_THOUSAND, as(Map.of()))
                        .rows())
                .as("nobody chose to be shown")
                .isEmpty();
    }

    @Test
    @DisplayName("nobody stands on a board under a colleague's name")
    void colleaguesName() {
        var followers = Map.of(person(1), 100L, person(2), 100L);
        var chosen = Map.of(person(1), Visibility.as("p2"));
        assertThatThrownBy(() -> RatioBoard.byReach(board(2, 1), followers, ReachScale.LOG, as(chosen)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"p2\" is somebody's id");
    }

    @Test
    @DisplayName("the log scale divides by 1, 2, 3, 4 at 0, 1,000, 3,000 and 7,000 followers")
    void logScale() {
        var followers = Map.of(person(1), 0L, person(2), 1_000L, person(3), 3_000L, person(4), 7_000L);
        var board = RatioBoard.byReach(board(60, 60, 60, 60), followers, ReachScale.LOG, as(shown(1, 2, 3, 4)));
        assertThat(board.rows())
                .extracting(row -> row.value().toString())
                .containsExactly("60.00", "30.00", "20.00", "15.00");
    }

    @Test
    @DisplayName("the logarithm in whole numbers is within a millionth of the real one, and rises")
    void logarithm() {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            long number = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
            assertThat(ReachScale.log2(number) / 1e6)
                    .as("log2 %d", number)
                    .isEqualTo(Math.log((double) number) / Math.log(2), within(2e-6));
            assertThat(ReachScale.log2(number)).isLessThanOrEqualTo(ReachScale.log2(Math.max(number, number + 1)));
        }
        assertThat(ReachScale.log2(Long.MAX_VALUE)).isEqualTo(62_999_999L);
        assertThat(ReachScale.log2(1L << 40)).isEqualTo(40_000_000L);
    }

    @Test
    @DisplayName("teams are compared by the points of each active member, never by their sums")
    void teams() {
        var teams = Map.of(
                person(1), "sales", person(2), "sales", person(3), "sales", person(4), "sales", person(5), "hr",
                person(6), "hr", person(7), "hr", person(8), "it", person(9), "it");
        var board = RatioBoard.ofTeams(board(30, 30, 30, 30, 50, 40, 30, 99, 99), teams, as(Map.of()), THREE);
        assertThat(board.rows())
                .extracting(row -> row.rank() + " " + row.name() + " " + row.value())
                .as("two of IT are no group")
                .containsExactly("1 hr 40.00", "2 sales 30.00");
        assertThat(RatioBoard.ofTeams(board(1, 1, 1, 1, 1), teams, as(Map.of()), GroupThreshold.standard())
                        .rows())
                .as("four active members of sales are no group of five")
                .isEmpty();
    }

    @Test
    @DisplayName("a team is not there when the few who are not shown could be told from the rest")
    void remainder() {
        var teams = Map.of(person(1), "a", person(2), "a", person(3), "a", person(4), "a");
        var board = board(40, 30, 20, 10);
        assertThat(RatioBoard.ofTeams(board, teams, as(shown(1, 2, 3)), THREE).rows())
                .isEmpty();
        assertThat(RatioBoard.ofTeams(board, teams, as(shown(1)), THREE).rows()).hasSize(1);
        assertThat(RatioBoard.ofTeams(board, teams, as(shown(1, 2, 3, 4)), THREE)
                        .rows())
                .hasSize(1);
        var without = shown(1, 2, 3);
        without.put(person(4), Visibility.absent());
        assertThat(RatioBoard.ofTeams(board, teams, as(without), THREE).rows())
                .extracting(row -> row.value().toString())
                .as("who is not counted is in no average")
                .containsExactly("30.00");
    }

    @Test
    @DisplayName("a percentile stands within a group of peers; equals share the middle; a small group is refused")
    void percentile() {
        var group = new PeerGroup("norway", Set.of(person(1), person(2), person(3), person(4), person(5)));
        var board = board(40, 30, 30);
        assertThat(group.percentile(board, person(1), GroupThreshold.standard()))
                .isEqualTo(10_000);
        assertThat(group.percentile(board, person(2), GroupThreshold.standard()))
                .isEqualTo(6_250);
        assertThat(group.percentile(board, person(5), GroupThreshold.standard()))
                .isEqualTo(1_250);
        assertThatThrownBy(() -> group.percentile(board, person(9), GroupThreshold.standard()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("p9");
        var few = new PeerGroup("oslo", Set.of(person(1), person(2)));
        assertThatThrownBy(() -> few.percentile(board, person(1), GroupThreshold.standard()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("oslo")
                .hasMessageContaining("fewer members than 5");
    }

    @Test
    @DisplayName("another threshold than five needs its reason on record, and one of a single person does not exist")
    void threshold() {
        assertThatThrownBy(() -> GroupThreshold.because(4, " "))
                .hasMessageContaining("4")
                .hasMessageContaining("why");
        assertThatThrownBy(() -> GroupThreshold.because(1, "we want to know")).hasMessageContaining("it is a person");
        assertThat(GroupThreshold.standard()).isEqualTo(new GroupThreshold(5, ""));
    }

    static LongStream seeds() {
        return LongStream.range(1, 201);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("no view changes when those who are neither shown nor in a large enough group trade their points")
    void privacy(long seed) {
        var random = new Random(seed);
        int people = 4 + random.nextInt(20);
        var points = new long[people];
        Map<AmbassadorId, Visibility> chosen = new HashMap<>();
        Map<AmbassadorId, String> teams = new HashMap<>();
        for (int i = 0; i < people; i++) {
            points[i] = 1L + random.nextInt(1_000);
            teams.put(person(i + 1), "team" + random.nextInt(4));
            switch (random.nextInt(5)) {
                case 0, 1 -> chosen.put(person(i + 1), Visibility.shown());
                case 2 -> chosen.put(person(i + 1), Visibility.as("bird " + i));
                case 3 -> chosen.put(person(i + 1), Visibility.absent());
                default -> {}
            }
        }
        int hidden = random.nextInt(people);
        var who = person(hidden + 1);
        var how = as(chosen).apply(who);
        if (how instanceof Visibility.Shown || how instanceof Visibility.Pseudonym) {
            return;
        }
        var other = points.clone();
        other[hidden] += 1_000;
        var before = views(ledger(points), teams, chosen, who);
        var after = views(ledger(other), teams, chosen, who);
        long unseen = teams.entrySet().stream()
                .filter(entry -> entry.getValue().equals(teams.get(who)))
                .filter(entry -> as(chosen).apply(entry.getKey()) instanceof Visibility.Counted)
                .count();
        if (how instanceof Visibility.Counted && unseen >= 3) {
            before.teams().remove(teams.get(who));
            after.teams().remove(teams.get(who));
        }
        assertThat(after).as("%s of %d unseen", who, unseen).isEqualTo(before);
        assertThat(before.toString()).doesNotContain("name=" + who + ",");
    }

    private record Views(Map<String, Ratio> teams, RatioBoard reach, List<Neighbours> neighbours) {}

    /** Everything that anybody but this person can see. */
    private static Views views(
            Ledger ledger, Map<AmbassadorId, String> teams, Map<AmbassadorId, Visibility> chosen, AmbassadorId but) {
        var board = ledger.board(NOVEMBER);
        Map<AmbassadorId, Long> followers = new HashMap<>();
        teams.keySet().forEach(person -> followers.put(person, 500L));
        var byTeam = RatioBoard.ofTeams(board, teams, as(chosen), THREE).rows().stream()
                .collect(Collectors.toMap(RatioBoard.Row::name, RatioBoard.Row::value));
        var neighbours = new TreeSet<>(teams.keySet())
                .stream()
                        .filter(viewer -> !viewer.equals(but))
                        .map(viewer -> Neighbours.of(ledger, NOVEMBER, viewer, as(chosen), 2))
                        .toList();
        var reach = RatioBoard.byReach(board, followers, ReachScale.PER_THOUSAND, as(chosen));
        return new Views(new HashMap<>(byTeam), reach, neighbours);
    }
}
