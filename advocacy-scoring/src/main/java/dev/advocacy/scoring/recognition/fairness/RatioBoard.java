package dev.advocacy.scoring.recognition.fairness;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Board;
import dev.advocacy.scoring.CodePoints;
import dev.advocacy.scoring.Rank;
import dev.advocacy.scoring.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A board of quotients: the highest first, then names by code point; equal quotients share a rank, 1, 2, 2, 4. Ranks run over
 * the rows alone. Immutable.
 *
 * @param rows who or which team is shown
 */
public record RatioBoard(List<Row> rows) {

    /**
     * One row.
     *
     * @param rank 1 for the first
     * @param name the person's id or pseudonym, or the team
     * @param value units of the rule set's scale for each member, for each 1,000 followers, and so on
     */
    public record Row(Rank rank, String name, Ratio value) {}

    /** Copies. */
    public RatioBoard {
        rows = List.copyOf(rows);
    }

    /**
     * Those who chose to be shown, with their points set against the size of their network. Whose followers are unknown is not
     * on it: unknown is not 0. A pseudonym that is somebody's id is an {@link IllegalArgumentException}, as is one of two people.
     *
     * @param board of all
     */
    public static RatioBoard byReach(
            Board board,
            Map<AmbassadorId, Long> followers,
            ReachScale scale,
            Function<AmbassadorId, Visibility> visibility) {
        Map<String, Ratio> values = new HashMap<>();
        for (Board.Row row : board.rows()) {
            requireOwnName(row.ambassador(), visibility, board);
            var theirs = followers.get(row.ambassador());
            if (theirs != null) {
                name(row.ambassador(), visibility)
                        .ifPresent(
                                name -> put(values, name, scale.of(row.points().units(), theirs)));
            }
        }
        return ranked(values);
    }

    private static void requireOwnName(AmbassadorId who, Function<AmbassadorId, Visibility> visibility, Board board) {
        if (visibility.apply(who) instanceof Visibility.Pseudonym pseudonym
                && board.row(AmbassadorId.of(pseudonym.name())).isPresent()) {
            throw new IllegalArgumentException(
                    "the pseudonym \"" + pseudonym.name() + "\" is somebody's id: choose another");
        }
    }

    private static Optional<String> name(AmbassadorId who, Function<AmbassadorId, Visibility> visibility) {
        var how = visibility.apply(who);
        if (how instanceof Visibility.Pseudonym pseudonym) {
            return Optional.of(pseudonym.name());
        }
        return how instanceof Visibility.Shown ? Optional.of(who.value()) : Optional.empty();
    }

    private static void put(Map<String, Ratio> values, String name, Ratio value) {
        if (values.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException(
                    "two people are shown as \"" + name + "\": let one choose another pseudonym");
        }
    }

    /**
     * Teams by the points of each active member: one with points on the board who lets them count. Teams of different size are
     * never compared by their sums. A team with fewer active members than the threshold is not there; nor is one with some who
     * are not shown, but fewer of them than the threshold.
     *
     * @param board of all
     */
    public static RatioBoard ofTeams(
            Board board,
            Map<AmbassadorId, String> teams,
            Function<AmbassadorId, Visibility> visibility,
            GroupThreshold threshold) {
        Map<String, Team> counted = new TreeMap<>(CodePoints.ORDER);
        for (Board.Row row : board.rows()) {
            var team = teams.get(row.ambassador());
            var how = visibility.apply(row.ambassador());
            if (team != null && row.points().units() > 0 && !(how instanceof Visibility.Absent)) {
                counted.computeIfAbsent(team, name -> new Team())
                        .add(row.points().units(), how instanceof Visibility.Counted);
            }
        }
        Map<String, Ratio> values = new HashMap<>();
        counted.forEach((name, team) -> {
            if (team.isLargeEnough(threshold.members())) {
                values.put(name, Ratio.of(team.units, team.active));
            }
        });
        return ranked(values);
    }

    private static RatioBoard ranked(Map<String, Ratio> values) {
        var order = Map.Entry.<String, Ratio>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey(CodePoints.ORDER));
        List<Row> rows = new ArrayList<>();
        for (var entry : values.entrySet().stream().sorted(order).toList()) {
            var before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            var rank = before != null && before.value().equals(entry.getValue())
                    ? before.rank()
                    : Rank.of(rows.size() + 1L);
            rows.add(new Row(rank, entry.getKey(), entry.getValue()));
        }
        return new RatioBoard(rows);
    }

    /** Written while a board is made, never afterwards. */
    private static final class Team {
        private long units;
        private long active;
        private long hidden;

        void add(long points, boolean unseen) {
            units = Math.addExact(units, points);
            active++;
            hidden += unseen ? 1 : 0;
        }

        boolean isLargeEnough(int members) {
            return active >= members && (hidden == 0 || hidden >= members);
        }
    }
}
