package dev.advocacy.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure, and between what it may lie. Immutable.
 *
 * @param value what the data says
 * @param low the lower end
 * @param high the upper end
 */
public record Estimate(BigDecimal value, BigDecimal low, BigDecimal high) implements Quantity {
    private static final int DIGITS = 4;

    @Override
    public <T extends @Nullable Object> T fold(Function<Estimate, T> estimate, Function<CannotTell, T> cannotTell) {
        return estimate.apply(this);
    }

    /** For example {@code 1.25 (0.8 to 1.9)}: to four digits, or whole where there are more before the point. */
    @Override
    public String toString() {
        return readable(value) + " (" + readable(low) + " to " + readable(high) + ")";
    }

    private static String readable(BigDecimal number) {
        int whole = Math.max(0, number.precision() - number.scale());
        var rounded = number.round(new MathContext(Math.max(DIGITS, whole))).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
