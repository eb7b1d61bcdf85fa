package dev.advocacy.scoring;

import java.math.BigDecimal;

/**
 * An amount of points, exact. Immutable. Compare {@link #units()} of one rule set only: another may have another scale.
 *
 * @param units whole units of the smallest step: 1250 with 2 decimals is 12.50 points
 * @param decimals how many decimals the rule set declares, 0 to 4
 */
public record Points(long units, int decimals) {
    /** The most decimals that a rule set can have. */
    public static final int MOST_DECIMALS = 4;

    /** Checks the scale. */
    public Points {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals is " + decimals + ": use 0 to " + MOST_DECIMALS);
        }
    }

    /** The sum. An {@link IllegalArgumentException} says that the scales differ. */
    public Points plus(Points other) {
        if (decimals != other.decimals) {
            throw new IllegalArgumentException("points with " + decimals + " and with " + other.decimals
                    + " decimals cannot be added: they come from two rule sets");
        }
        return new Points(Math.addExact(units, other.units), decimals);
    }

    /** What is left. An {@link IllegalArgumentException} says that the scales differ. */
    public Points minus(Points other) {
        return plus(new Points(Math.negateExact(other.units), other.decimals));
    }

    /** As a number. */
    BigDecimal amount() {
        return BigDecimal.valueOf(units, decimals);
    }

    /** Whether there are none. */
    public boolean isZero() {
        return units == 0;
    }

    /** With a sign where something was given: {@code +1}, but {@code 0}. */
    String signed() {
        return units > 0 ? "+" + this : toString();
    }

    /** With all decimals of the scale and a point between, for example {@code 12.50}; the host localises it. */
    @Override
    public String toString() {
        return amount().toPlainString();
    }
}
