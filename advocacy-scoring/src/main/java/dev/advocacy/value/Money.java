package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money, exact. Immutable.
 *
 * @param micros millionths of the currency's unit: 2,500,000 with EUR is 2.50 EUR
 * @param currency in which
 */
public record Money(long micros, Currency currency) {
    private static final int DECIMALS = 6;

    /** An amount such as {@code "2.50"} with at most 6 decimals, in a currency by its ISO 4217 code. */
    public static Money of(String amount, String currency) {
        return new Money(
                new BigDecimal(amount).movePointRight(DECIMALS).longValueExact(), Currency.getInstance(currency));
    }

    /** Rounded to millionths, half up. */
    static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(micros(amount), currency);
    }

    static long micros(BigDecimal amount) {
        var micros = amount.movePointRight(DECIMALS).setScale(0, RoundingMode.HALF_UP);
        if (micros.unscaledValue().bitLength() >= Long.SIZE) {
            throw overflow();
        }
        return micros.longValueExact();
    }

    /** None of it. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The sum. A {@link RefusedException} says that the currencies differ, or that 64 bits cannot hold it. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw refused(
                    "value.mixed-currencies",
                    currency + " and " + other.currency
                            + " cannot be added: convert one of them with a dated exchange rate first");
        }
        return new Money(added(micros, other.micros), currency);
    }

    /** What is left. Refuses like {@link #plus}. */
    public Money minus(Money other) {
        return plus(new Money(-other.micros, other.currency));
    }

    /** So many times. A {@link RefusedException} says that 64 bits cannot hold it. */
    public Money times(long times) {
        return rounded(amount().multiply(BigDecimal.valueOf(times)), currency);
    }

    static long times(long micros, int times) {
        try {
            return Math.multiplyExact(micros, times);
        } catch (ArithmeticException e) {
            throw overflow();
        }
    }

    static long added(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException e) {
            throw overflow();
        }
    }

    /** In units of the currency, with 6 decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(micros, DECIMALS);
    }

    /** Whether it is none. */
    public boolean isZero() {
        return micros == 0;
    }

    /** Rounded to the currency's own decimals, half up, for reading. */
    public String inWords() {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return amount().setScale(decimals, RoundingMode.HALF_UP).toPlainString() + " " + currency;
    }

    private static RefusedException overflow() {
        return refused(
                "value.overflow", "a sum of money passes what 64 bits hold in millionths: look for a wrong amount");
    }

    private static RefusedException refused(String code, String message) {
        return new RefusedException("sum of money", Finding.error(code, "amount", message));
    }

    /** For example {@code 30124.17 USD}: with the currency's decimals, and with more where they say something. */
    @Override
    public String toString() {
        var shortest = amount().stripTrailingZeros();
        int decimals = Math.max(currency.getDefaultFractionDigits(), shortest.scale());
        return shortest.setScale(Math.max(0, decimals)).toPlainString() + " " + currency;
    }
}
