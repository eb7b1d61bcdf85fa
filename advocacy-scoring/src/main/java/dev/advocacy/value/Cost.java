package dev.advocacy.value;

import java.time.LocalDate;

/**
 * One cost. Immutable.
 *
 * @param kind what it is for
 * @param what in words
 * @param amount how much
 * @param day on which it was paid, for the exchange rate
 * @param source where the amount comes from
 */
public record Cost(CostKind kind, String what, Money amount, LocalDate day, String source) {}
