/**
 * The same fold over columns: an {@link dev.advocacy.scoring.column.EventBatch} holds events as arrays of numbers, a
 * {@link dev.advocacy.scoring.column.ColumnEngine} compiles rules to tables and makes
 * {@link dev.advocacy.scoring.column.ColumnBoards} of them: the rows that {@link dev.advocacy.scoring.Ledger#rows} gives
 * for the same events, for millions of events a second.
 */
@NullMarked
package dev.advocacy.scoring.column;

import org.jspecify.annotations.NullMarked;
