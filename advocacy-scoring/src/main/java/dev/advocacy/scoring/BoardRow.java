package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;

/**
 * One row of one board, as engines exchange and compare them. Immutable.
 *
 * @param board the kind of board
 * @param window its window, as {@link BoardKind#window} names it
 * @param ambassador who
 * @param points what they have there
 * @param rank their rank there
 */
public record BoardRow(BoardKind board, String window, AmbassadorId ambassador, Points points, Rank rank) {}
