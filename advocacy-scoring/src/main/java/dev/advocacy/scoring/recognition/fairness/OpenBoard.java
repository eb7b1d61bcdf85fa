package dev.advocacy.scoring.recognition.fairness;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Board;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A board for colleagues: those who chose to be shown, under their id or a pseudonym, in the board's order. Ranks run over
 * the rows alone, 1, 2, 2, 4, so no gap tells that somebody is not there. Immutable.
 *
 * @param rows those who are shown
 */
public record OpenBoard(List<Row> rows) {

    /**
     * One row.
     *
     * @param rank 1 for the first
     * @param name the id or the pseudonym
     * @param points above 0
     */
    public record Row(Rank rank, String name, Points points) {}

    /** Copies. */
    public OpenBoard {
        rows = List.copyOf(rows);
    }

    /** What colleagues see of a board of all. */
    public static OpenBoard of(Board board, Map<AmbassadorId, Visibility> chosen) {
        Map<String, Points> seen = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Board.Row row : board.rows()) {
            Names.of(Visibility.of(chosen, row.ambassador()), row.ambassador()).ifPresent(name -> {
                Names.put(seen, name, row.points());
                rows.add(new Row(rank(rows, row.points()), name, row.points()));
            });
        }
        return new OpenBoard(rows);
    }

    private static Rank rank(List<Row> rows, Points points) {
        var before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return before != null && before.points().equals(points) ? before.rank() : Rank.of(rows.size() + 1L);
    }

    /**
     * Those right above and below one person, at most so many on each side, for that person's eyes: no rank, no end of the
     * board, no other person who is not shown. The person sees themselves whether others do or not; without points there are
     * no neighbours.
     */
    public static Neighbours neighbours(Board board, AmbassadorId who, Map<AmbassadorId, Visibility> chosen, int each) {
        if (each < 1) {
            throw new IllegalArgumentException("neighbours: " + each + " on each side: use 1 or more");
        }
        Map<AmbassadorId, Visibility> seen = new HashMap<>(chosen);
        seen.put(who, Visibility.SHOWN);
        var rows = board.rows().stream()
                .filter(row -> Names.of(Visibility.of(seen, row.ambassador()), row.ambassador())
                        .isPresent())
                .toList();
        int place = rows.stream().map(Board.Row::ambassador).toList().indexOf(who);
        return place < 0
                ? new Neighbours(List.of(), List.of())
                : new Neighbours(
                        named(rows.subList(Math.max(0, place - each), place), seen),
                        named(rows.subList(place + 1, Math.min(rows.size(), place + 1 + each)), seen));
    }

    private static List<Neighbours.Neighbour> named(List<Board.Row> rows, Map<AmbassadorId, Visibility> seen) {
        return rows.stream()
                .map(row -> new Neighbours.Neighbour(
                        Names.of(Visibility.of(seen, row.ambassador()), row.ambassador())
                                .orElseThrow(),
                        row.points()))
                .toList();
    }
}
