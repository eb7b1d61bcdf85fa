package dev.advocacy.value;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A figure that may be unknowable: an {@link Estimate}, or the reason why there is none. */
public sealed interface Quantity permits Estimate, CannotTell {

    /** One or the other. */
    <T extends @Nullable Object> T fold(Function<Estimate, T> estimate, Function<CannotTell, T> cannotTell);
}
