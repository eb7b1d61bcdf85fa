package dev.advocacy.scoring.column;

import dev.advocacy.scoring.BoardKind;

/**
 * One board as arrays: entry {@code i} of each is row {@code i}, more points first. Equals stand by their codes, where the
 * rank type does not ask for another order. Immutable as long as nobody writes to the arrays.
 *
 * @param kind the kind of board
 * @param window its window, as {@link BoardKind#window} names it
 * @param ambassadors codes of {@link Vocabulary#people()}; only those with points above 0
 * @param units points in units of the scale
 * @param halves twice the rank: 2 is the first place, 5 is place 2.5
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColumnBoard(BoardKind kind, String window, int[] ambassadors, long[] units, int[] halves) {

    /** How many rows. */
    public int size() {
        return ambassadors.length;
    }

    /** For example {@code week 2026-W47, 812 rows}. */
    @Override
    public String toString() {
        return kind.word() + " " + window + ", " + size() + " rows";
    }
}
