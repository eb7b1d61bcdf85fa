/**
 * Points as a fold over the event log: {@link dev.advocacy.scoring.ScoringRules} are data, the
 * {@link dev.advocacy.scoring.Ledger} holds what they make of a log, a {@link dev.advocacy.scoring.Board} ranks it and a
 * {@link dev.advocacy.scoring.Receipt} explains every event.
 *
 * <p>The law: a cap is {@code clamp(sum in its bucket)}, read when asked and never "first come, first served". So any
 * order, any partition, repeated and late events give the same board, bit for bit. Nothing here does I/O but
 * {@link dev.advocacy.scoring.ScoringRules#parse(java.nio.file.Path)}, and {@link dev.advocacy.scoring.Preset} which reads its own
 * jar.
 */
@NullMarked
package dev.advocacy.scoring;

import org.jspecify.annotations.NullMarked;
