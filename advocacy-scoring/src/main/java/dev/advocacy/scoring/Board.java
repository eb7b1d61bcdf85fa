package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A ranking for one window. Rows stand in a total order: more points first, then whoever was last credited earlier, then
 * the smaller ambassador id by UTF-16 code units. Equal points share a rank as the {@link Ranking} says. Immutable.
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
    public record Row(int rank, AmbassadorId ambassador, Points points) {

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
        List<Standing> standings = new ArrayList<>();
        for (Score score : scores) {
            score.lastCredited(dates)
                    .ifPresent(last -> standings.add(new Standing(score.ambassador(), score.units(dates), last)));
        }
        standings.sort(Standing.ORDER);
        return new Board(dates, book.ranking(), ranked(book, standings));
    }

    private static List<Row> ranked(RuleBook book, List<Standing> standings) {
        List<Row> rows = new ArrayList<>(standings.size());
        int rank = 0;
        long before = 0;
        for (Standing standing : standings) {
            rank = book.ranking().rank(rows.size() + 1, rank, standing.units == before);
            before = standing.units;
            rows.add(new Row(rank, standing.ambassador, book.points(standing.units)));
        }
        return rows;
    }

    /** A row before it has a rank; when somebody was last credited is nobody's business after that. */
    private record Standing(AmbassadorId ambassador, long units, Instant last) {
        static final Comparator<Standing> ORDER = Comparator.comparingLong(Standing::units)
                .reversed()
                .thenComparing(Standing::last)
                .thenComparing(Standing::ambassador);
    }
}
