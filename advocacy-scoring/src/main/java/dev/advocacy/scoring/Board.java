package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A ranking for one window. Rows stand in a total order: more points first, then as the rule set's {@link TieBreak}s say. Equal points share a rank as the {@link Ranking} says. Immutable.
 *
 * @param window the days
 * @param ranking how equals share a rank
 * @param rows only ambassadors with more than 0 points, unless the rule set wants {@link ZeroRows#IN}
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
     * @param points how many
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

    /**
     * How many of the other rows have fewer points, in ten-thousandths, those with as many counted half: 10,000 is ahead of
     * all others, 5,000 the middle. None without other rows.
     */
    public Optional<Integer> percentile(AmbassadorId ambassador) {
        return row(ambassador).filter(row -> rows.size() > 1).map(row -> {
            long others = 2L * (rows.size() - 1);
            long halves = rows.stream().mapToLong(other -> halves(row, other)).sum() - 1;
            return (int) (10_000 * halves / others);
        });
    }

    private static long halves(Row row, Row other) {
        return 1L + Long.signum(Long.compare(row.points.units(), other.points.units()));
    }

    static Board of(RuleBook book, Window window, Map<AmbassadorId, Score> byName) {
        var dates = window.dates(book.calendar().weekStart());
        var standings = new Standings(book);
        byName.forEach((name, score) -> score.total(dates).ifPresent(total -> standings.add(name, total)));
        return new Board(dates, book.ranking(), standings.ranked());
    }
}
