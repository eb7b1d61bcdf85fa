/**
 * Whether an engine gives the rows that this library gives: {@link dev.advocacy.scoring.parity.Parity} holds one golden log,
 * some rule sets and the rows that belong to them, and names the first rows that differ. Made for whoever runs the printed
 * query in a warehouse of their own. Text in, text out, no I/O but reading what is in the jar.
 */
@NullMarked
package dev.advocacy.scoring.parity;

import org.jspecify.annotations.NullMarked;
