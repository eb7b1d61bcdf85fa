package dev.advocacy.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of a currency was in another on a day. Immutable.
 *
 * @param from the one
 * @param to the other
 * @param day on which
 * @param rate above 0
 * @param source who says so
 */
public record ExchangeRate(Currency from, Currency to, LocalDate day, BigDecimal rate, String source) {

    /** For example {@code 1 USD = 0.92 EUR on 2026-09-30 (ECB)}. */
    @Override
    public String toString() {
        return "1 " + from + " = " + rate.toPlainString() + " " + to + " on " + day + " (" + source + ")";
    }
}
