/**
 * The same rules for a database: {@link dev.advocacy.scoring.sql.ScoreQuery} prints a rule set as one query, which gives the
 * rows that {@link dev.advocacy.scoring.Ledger} gives. Text only; nothing here opens a connection.
 */
@NullMarked
package dev.advocacy.scoring.sql;

import org.jspecify.annotations.NullMarked;
