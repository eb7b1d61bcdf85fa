/**
 * What a programme is worth, and what it costs: money, dated price lists with their sources, earned media value by published or own
 * formulas, conversions, and a return with its interval.
 *
 * <p>The law: no figure without its inputs. A price comes from a {@link dev.advocacy.value.RateCard} that somebody chose, never from
 * a default; earned media value stands apart from revenue unless both are asked for together; where something is missing the answer
 * is an error that names it, or a {@link dev.advocacy.value.CannotTell} with its reason. Money is exact, in millionths of its
 * currency. Nothing here does I/O but for the example card, which lies in this jar.
 */
@NullMarked
package dev.advocacy.value;

import org.jspecify.annotations.NullMarked;
