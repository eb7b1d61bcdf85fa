package dev.advocacy.value;

import java.math.BigDecimal;
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
    @Override
    public <T extends @Nullable Object> T fold(Function<Estimate, T> estimate, Function<CannotTell, T> cannotTell) {
        return estimate.apply(this);
    }

    /** For example {@code 1.25 (0.80 to 1.90)}. */
    @Override
    public String toString() {
        return value.toPlainString() + " (" + low.toPlainString() + " to " + high.toPlainString() + ")";
    }
}
