package dev.advocacy.scoring.recognition.fairness;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Board;
import dev.advocacy.scoring.Ledger;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Visibility;
import dev.advocacy.scoring.Window;
import java.util.List;
import java.util.function.Function;

/**
 * Those next to a person on a board, for that person's eyes: no rank, no end of the board, and nobody who is not shown.
 * Immutable.
 *
 * @param above the nearest last
 * @param below the nearest first
 */
public record Neighbours(List<Neighbour> above, List<Neighbour> below) {

    /**
     * One of them.
     *
     * @param name the id or the pseudonym
     * @param points what they have
     */
    public record Neighbour(String name, Points points) {}

    /** Copies. */
    public Neighbours {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /**
     * At most so many on each side of somebody, who need not be shown to others. Without points there are none.
     *
     * @param each 1 or more
     */
    public static Neighbours of(
            Ledger ledger, Window window, AmbassadorId who, Function<AmbassadorId, Visibility> visibility, int each) {
        if (each < 1) {
            throw new IllegalArgumentException("neighbours: " + each + " on each side: use 1 or more");
        }
        var rows = ledger.board(window, other -> other.equals(who) ? Visibility.shown() : visibility.apply(other))
                .rows();
        int place = rows.stream().map(Board.Row::ambassador).toList().indexOf(who);
        return place < 0
                ? new Neighbours(List.of(), List.of())
                : new Neighbours(
                        named(rows.subList(Math.max(0, place - each), place)),
                        named(rows.subList(place + 1, Math.min(rows.size(), place + 1 + each))));
    }

    private static List<Neighbour> named(List<Board.Row> rows) {
        return rows.stream()
                .map(row -> new Neighbour(row.ambassador().value(), row.points()))
                .toList();
    }
}
