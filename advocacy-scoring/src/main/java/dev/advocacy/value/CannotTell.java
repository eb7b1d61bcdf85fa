package dev.advocacy.value;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * That there is no honest figure. Immutable.
 *
 * @param why in a sentence without an end, with what would help
 */
public record CannotTell(String why) implements Quantity {
    @Override
    public <T extends @Nullable Object> T fold(Function<Estimate, T> estimate, Function<CannotTell, T> cannotTell) {
        return cannotTell.apply(this);
    }

    @Override
    public String toString() {
        return "cannot tell: " + why;
    }
}
