package dev.advocacy.scoring.recognition.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Board;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Rank;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Fair boards: sizes set aside, groups above a threshold, nobody shown who did not choose it")
class FairnessTest {
    private static final GroupThreshold THREE = GroupThreshold.because(3, "a test with few people");

    /** People p1, p2 and so on with these points, which must fall. */
    private static Board board(long... points) {
        List<Board.Row> rows = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            rows.add(new Board.Row(Rank.of(i + 1L), person(i + 1), new Points(points[i], 0)));
        }
        return new Board(new Window.Dates(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)), Ranking.ORDINAL, rows);
    }

    private static AmbassadorId person(int number) {
        return AmbassadorId.of("p" + number);
    }

    private static Map<AmbassadorId, Visibility> shown(int... numbers) {
        Map<AmbassadorId, Visibility> chosen = new HashMap<>();
        for (int number : numbers) {
            chosen.put(person(number), Visibility.SHOWN);
        }
        return chosen;
    }

    @Test
    @DisplayName("a board for colleagues has those who chose it, and ranks without a gap")
    void openBoard() {
        var chosen = shown(1, 4, 5);
        chosen.put(person(3), Visibility.pseudonym("Blue heron"));
        chosen.put(person(6), Visibility.NOT_COUNTED);
        var board = OpenBoard.of(board(90, 80, 70, 70, 60, 50), chosen);
        assertThat(board.rows())
                .extracting(row -> row.rank() + " " + row.name() + " " + row.points())
                .containsExactly("1 p1 90", "2 Blue heron 70", "2 p4 70", "4 p5 60");
        chosen.put(person(2), Visibility.pseudonym("p1"));
        assertThatThrownBy(() -> OpenBoard.of(board(90, 80), chosen))
                .hasMessageContaining("two people are shown as \"p1\"");
        assertThatThrownBy(() -> Visibility.pseudonym(" ")).hasMessageContaining("choose a name");
    }

    @Test
    @DisplayName("neighbours are those next to a person who are shown; the person need not be")
    void neighbours() {
        var board = board(90, 80, 70, 60, 50, 40);
        var neighbours = OpenBoard.neighbours(board, person(4), shown(1, 2, 6), 1);
        assertThat(neighbours.above()).extracting(Neighbours.Neighbour::name).containsExactly("p2");
        assertThat(neighbours.below()).extracting(Neighbours.Neighbour::name).containsExactly("p6");
        assertThat(OpenBoard.neighbours(board, person(1), shown(1, 2, 6), 9).below())
                .extracting(Neighbours.Neighbour::name)
                .containsExactly("p2", "p6");
        assertThat(OpenBoard.neighbours(board, person(7), shown(1), 1)).isEqualTo(new Neighbours(List.of(), List.of()));
        assertThatThrownBy(() -> OpenBoard.neighbours(board, person(1), shown(), 0))
                .hasMessageContaining("0");
    }

    @Test
    @DisplayName(
            "points per 1,000 followers are exact; a tiny network counts as one of 50, an unknown one is not there")
    void perThousand() {
        var followers = Map.of(person(1), 3_000L, person(2), 700L, person(3), 1L);
        var board = RatioBoard.byReach(board(90, 21, 1, 1), followers, ReachScale.PER_THOUSAND, shown(1, 2, 3, 4));
        assertThat(board.rows())
                .extracting(row -> row.rank() + " " + row.name() + " " + row.value())
                .containsExactly("1 p1 30.00", "1 p2 30.00", "3 p3 20.00");
        assertThat(RatioBoard.byReach(board(90), followers, ReachScale.PER_THOUSAND, Map.of())
                        .rows())
                .as("nobody chose to be shown")
                .isEmpty();
    }

    @Test
    @DisplayName("the log scale divides by 1, 2, 3, 4 at 0, 1,000, 3,000 and 7,000 followers")
    void logScale() {
        var followers = Map.of(person(1), 0L, person(2), 1_000L, person(3), 3_000L, person(4), 7_000L);
        var board = RatioBoard.byReach(board(60, 60, 60, 60), followers, ReachScale.LOG, shown(1, 2, 3, 4));
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
                    .isEqualTo(Math.log(number) / Math.log(2), within(2e-6));
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
        var board = RatioBoard.ofTeams(board(30, 30, 30, 30, 50, 40, 30, 99, 99), teams, Map.of(), THREE);
        assertThat(board.rows())
                .extracting(row -> row.rank() + " " + row.name() + " " + row.value())
                .as("two of IT are no group")
                .containsExactly("1 hr 40.00", "2 sales 30.00");
        assertThat(RatioBoard.ofTeams(board(1, 1, 1, 1, 1), teams, Map.of(), GroupThreshold.standard())
                        .rows())
                .as("four active members of sales are no group of five")
                .isEmpty();
    }

    @Test
    @DisplayName("a team is not there when the few who are not shown could be told from the rest")
    void remainder() {
        var teams = Map.of(person(1), "a", person(2), "a", person(3), "a", person(4), "a");
        var board = board(40, 30, 20, 10);
        assertThat(RatioBoard.ofTeams(board, teams, shown(1, 2, 3), THREE).rows())
                .isEmpty();
        assertThat(RatioBoard.ofTeams(board, teams, shown(1), THREE).rows()).hasSize(1);
        assertThat(RatioBoard.ofTeams(board, teams, shown(1, 2, 3, 4), THREE).rows())
                .hasSize(1);
        var without = shown(1, 2, 3);
        without.put(person(4), Visibility.NOT_COUNTED);
        assertThat(RatioBoard.ofTeams(board, teams, without, THREE).rows())
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
                .hasToString("90.00");
        assertThat(group.percentile(board, person(2), GroupThreshold.standard()))
                .hasToString("60.00");
        assertThat(group.percentile(board, person(5), GroupThreshold.standard()))
                .hasToString("20.00");
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
            points[i] = 1 + random.nextInt(1_000);
            teams.put(person(i + 1), "team" + random.nextInt(4));
            switch (random.nextInt(5)) {
                case 0, 1 -> chosen.put(person(i + 1), Visibility.SHOWN);
                case 2 -> chosen.put(person(i + 1), Visibility.pseudonym("bird " + i));
                case 3 -> chosen.put(person(i + 1), Visibility.NOT_COUNTED);
                default -> {}
            }
        }
        int hidden = random.nextInt(people);
        var who = person(hidden + 1);
        var visibility = Visibility.of(chosen, who);
        if (visibility instanceof Visibility.Shown || visibility instanceof Visibility.Pseudonym) {
            return;
        }
        var other = points.clone();
        other[hidden] += 1_000;
        var before = views(sorted(points), teams, chosen);
        var after = views(sorted(other), teams, chosen);
        long unseen = teams.entrySet().stream()
                .filter(entry -> entry.getValue().equals(teams.get(who)))
                .filter(entry -> Visibility.of(chosen, entry.getKey()) instanceof Visibility.TeamOnly)
                .count();
        if (visibility instanceof Visibility.TeamOnly && unseen >= 3) {
            before.teams().remove(teams.get(who));
            after.teams().remove(teams.get(who));
        }
        assertThat(after).as("%s of %d unseen", who, unseen).isEqualTo(before);
        assertThat(before.names()).doesNotContain(who.value());
    }

    private record Views(OpenBoard board, Map<String, Ratio> teams, Set<String> names) {}

    private static Views views(Board board, Map<AmbassadorId, String> teams, Map<AmbassadorId, Visibility> chosen) {
        var open = OpenBoard.of(board, chosen);
        var byTeam = RatioBoard.ofTeams(board, teams, chosen, THREE).rows().stream()
                .collect(Collectors.toMap(RatioBoard.Row::name, RatioBoard.Row::value));
        var names = open.rows().stream().map(OpenBoard.Row::name).collect(Collectors.toCollection(HashSet::new));
        chosen.keySet()
                .forEach(viewer -> OpenBoard.neighbours(board, viewer, chosen, 2).above().stream()
                        .map(Neighbours.Neighbour::name)
                        .forEach(names::add));
        return new Views(open, new HashMap<>(byTeam), names);
    }

    private static Board sorted(long[] points) {
        List<Board.Row> rows = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            rows.add(new Board.Row(Rank.of(1), person(i + 1), new Points(points[i], 0)));
        }
        rows.sort((one, other) ->
                Long.compare(other.points().units(), one.points().units()));
        return new Board(new Window.Dates(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)), Ranking.ORDINAL, rows);
    }
}
