package dev.advocacy.benchmark.scoring;

import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.column.ColumnBoard;
import dev.advocacy.scoring.column.ColumnBoards;
import java.util.List;

/**
 * What an engine made of the workload, in three numbers that every engine must share.
 *
 * @param rows rows of all boards
 * @param points their points
 * @param mixed of every row 31 times its rank and its points
 */
public record Check(long rows, long points, long mixed) {
    private static final long RANKS = 31;

    /** Of columns. */
    public static Check of(ColumnBoards boards) {
        long rows = 0;
        long points = 0;
        long mixed = 0;
        for (ColumnBoard board : boards.boards()) {
            rows += board.size();
            for (int i = 0; i < board.size(); i++) {
                points += board.units()[i];
                mixed += RANKS * (board.halves()[i] / 2) + board.units()[i];
            }
        }
        return new Check(rows, points, mixed);
    }

    static Check of(List<BoardRow> rows) {
        long points = 0;
        long mixed = 0;
        for (BoardRow row : rows) {
            points += row.points().units();
            mixed += RANKS * (row.rank().halves() / 2) + row.points().units();
        }
        return new Check(rows.size(), points, mixed);
    }

    @Override
    public String toString() {
        return "check %,d rows / %,d points / %,d".formatted(rows, points, mixed);
    }
}
