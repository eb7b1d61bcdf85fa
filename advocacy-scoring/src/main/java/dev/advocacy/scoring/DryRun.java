package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What other rules would make of the same events, before they take effect: who moves, from which rank and points to which,
 * and by which rules. For whoever may see every person. Immutable.
 *
 * @param moves one for each whose points or rank differ, by id
 * @param unmoved how many stay as they are
 */
public record DryRun(List<Move> moves, int unmoved) {

    /** Copies. */
    public DryRun {
        moves = List.copyOf(moves);
    }

    /**
     * One person's move.
     *
     * @param rankBefore none where they had no row
     * @param rankAfter none where they would have no row
     * @param why the rules that give something else; none when only others moved
     */
    public record Move(
            AmbassadorId ambassador,
            Optional<Rank> rankBefore,
            Points pointsBefore,
            Optional<Rank> rankAfter,
            Points pointsAfter,
            List<ByRule> why) {

        /** Copies. */
        public Move {
            why = List.copyOf(why);
        }

        /** For example {@code kari: 120 points, rank 3, becomes 150 points, rank 1; rule click 60 becomes 90}. */
        @Override
        public String toString() {
            var reasons = why.isEmpty()
                    ? "others moved"
                    : why.stream().map(ByRule::toString).collect(Collectors.joining(", "));
            return ambassador + ": " + place(pointsBefore, rankBefore) + ", becomes " + place(pointsAfter, rankAfter)
                    + "; " + reasons;
        }

        private static String place(Points points, Optional<Rank> rank) {
            return points + " points, " + rank.map(r -> "rank " + r).orElse("no row");
        }
    }

    /**
     * What one rule gives a person.
     *
     * @param rule the rule's id, in either rule set
     * @param before what it gave; 0 where it was not there
     * @param after what it would give; 0 where it would not be there
     */
    public record ByRule(String rule, Points before, Points after) {
        @Override
        public String toString() {
            return "rule " + rule + " " + before + " becomes " + after;
        }
    }

    static DryRun between(Ledger before, Ledger after, Window window) {
        var ranksBefore = ranks(before.board(window));
        var ranksAfter = ranks(after.board(window));
        List<Move> moves = new ArrayList<>();
        SortedSet<AmbassadorId> people = new TreeSet<>(CodePoints.AMBASSADORS);
        people.addAll(before.people());
        for (AmbassadorId who : people) {
            var one = before.score(who).orElseThrow();
            var other = after.score(who).orElseThrow();
            var move = new Move(
                    who,
                    Optional.ofNullable(ranksBefore.get(who)),
                    one.points(window),
                    Optional.ofNullable(ranksAfter.get(who)),
                    other.points(window),
                    why(one.byRule(window), other.byRule(window)));
            if (isMove(move)) {
                moves.add(move);
            }
        }
        return new DryRun(moves, people.size() - moves.size());
    }

    private static Map<AmbassadorId, Rank> ranks(Board board) {
        return board.rows().stream().collect(Collectors.toMap(Board.Row::ambassador, Board.Row::rank));
    }

    private static boolean isMove(Move move) {
        return !move.rankBefore.equals(move.rankAfter)
                || !isSame(move.pointsBefore, move.pointsAfter)
                || !move.why.isEmpty();
    }

    private static List<ByRule> why(Map<String, Points> before, Map<String, Points> after) {
        Map<String, Points> all = new TreeMap<>(CodePoints.ORDER);
        all.putAll(before);
        all.putAll(after);
        return all.keySet().stream()
                .map(rule -> new ByRule(rule, of(before, after, rule), of(after, before, rule)))
                .filter(part -> !isSame(part.before, part.after))
                .toList();
    }

    private static Points of(Map<String, Points> points, Map<String, Points> others, String rule) {
        var found = points.get(rule);
        if (found != null) {
            return found;
        }
        int decimals =
                (points.isEmpty() ? others : points).values().iterator().next().decimals();
        return new Points(0, decimals);
    }

    /** The amounts, whatever their scales. */
    private static boolean isSame(Points one, Points other) {
        return one.amount().compareTo(other.amount()) == 0;
    }
}
