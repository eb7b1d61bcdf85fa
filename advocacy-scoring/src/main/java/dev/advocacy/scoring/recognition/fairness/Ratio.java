package dev.advocacy.scoring.recognition.fairness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient of whole numbers, in lowest terms. Immutable; equal values are equal.
 *
 * @param numerator above
 * @param denominator below, 1 or more
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    /** Checks and reduces. */
    public Ratio {
        if (denominator.signum() < 1) {
            throw new IllegalArgumentException("ratio is over " + denominator + ": use 1 or more");
        }
        var common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** One number over another, 1 or more. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** So many times. */
    public Ratio times(long factor) {
        return new Ratio(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** Rounded half up, for reading; compare the ratio itself. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** With two decimals. */
    @Override
    public String toString() {
        return rounded(2).toPlainString();
    }
}
