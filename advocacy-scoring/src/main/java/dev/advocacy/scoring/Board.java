package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A ranking for one window. Rows stand in a total order: more points first, then whoever was last credited earlier, then
 * the smaller ambassador id by {@link CodePoints}. Equal points share a rank as the {@link Ranking} says. Immutable.
 *
 * @param window the days
 * @param ranking how equals share a rank
 * @param rows only ambassadors with points
 */
public record Board(Window.Dates window, Ranking ranking, List<Row> rows) {

    /** Copies. */
    public Board {
        rows = List.copyOf(rows);
    }

    /**
     * One ambassador on a board.
     *
     * @param rank 1 for the first
     * @param ambassador who
     * @param points above 0
     */
    public record Row(Rank rank, AmbassadorId ambassador, Points points) {

        /** For example {@code 1. kari 120}. */
        @Override
        public String toString() {
            return rank + ". " + ambassador + " " + points;
        }
    }

    /** The first rows, at most so many; equals at the edge are cut by the board's order. */
    public List<Row> top(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("top " + n + ": ask for 0 or more rows");
        }
        return rows.subList(0, Math.min(n, rows.size()));
    }

    /** The row of one ambassador, if there is one. */
    public Optional<Row> row(AmbassadorId ambassador) {
        return rows.stream().filter(row -> row.ambassador().equals(ambassador)).findFirst();
    }

    /** One line per row. */
    @Override
    public String toString() {
        return rows.stream().map(Row::toString).collect(Collectors.joining("\n"));
    }

    static Board of(RuleBook book, Window window, Collection<Score> scores) {
        var dates = window.dates(book.calendar().weekStart());
        var standings = new Standings(book);
        for (Score score : scores) {
            score.lastCredited(dates).ifPresent(last -> standings.add(score.ambassador(), score.units(dates), last));
        }
        return new Board(dates, book.ranking(), standings.ranked());
    }
}
