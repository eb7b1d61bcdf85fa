package dev.advocacy.scoring.column;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.CodePoints;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Every board that was asked for. Immutable. */
public final class ColumnBoards {
    private final Vocabulary words;
    private final int decimals;
    private final List<ColumnBoard> boards;

    ColumnBoards(Vocabulary words, int decimals, List<ColumnBoard> boards) {
        this.words = words;
        this.decimals = decimals;
        this.boards = List.copyOf(boards);
    }

    /** Those that have rows, by kind and window. */
    public List<ColumnBoard> boards() {
        return boards;
    }

    /** What codes stand for. */
    public Vocabulary words() {
        return words;
    }

    /** How many rows all boards have. */
    public long size() {
        return boards.stream().mapToLong(ColumnBoard::size).sum();
    }

    /**
     * The rows as objects, by kind, window and points: those of {@link dev.advocacy.scoring.Ledger#rows}. Equals stand by the
     * code points of their ids, but for ordinal ranks, where they stand by rank.
     */
    public List<BoardRow> rows() {
        List<BoardRow> rows = new ArrayList<>();
        boards.forEach(board -> rows(board, rows));
        return rows;
    }

    private void rows(ColumnBoard board, List<BoardRow> rows) {
        int after;
        for (int first = 0; first < board.size(); first = after) {
            after = afterEquals(board, first);
            IntStream.range(first, after)
                    .mapToObj(i -> row(board, i))
                    .sorted(Comparator.comparing(BoardRow::rank)
                            .thenComparing(BoardRow::ambassador, CodePoints.AMBASSADORS))
                    .forEach(rows::add);
        }
    }

    private static int afterEquals(ColumnBoard board, int first) {
        OptionalInt after = IntStream.range(first, board.size())
                .filter(i -> board.units()[i] != board.units()[first])
                .findFirst();
        return after.orElse(board.size());
    }

    private BoardRow row(ColumnBoard board, int i) {
        return new BoardRow(
                board.kind(),
                board.window(),
                AmbassadorId.of(words.people().word(board.ambassadors()[i])),
                new Points(board.units()[i], decimals),
                new Rank(board.halves()[i]));
    }

    /** For example {@code 66 boards, 6599413 rows}. */
    @Override
    public String toString() {
        return boards.size() + " boards, " + size() + " rows";
    }
}
