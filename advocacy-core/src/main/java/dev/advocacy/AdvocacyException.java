package dev.advocacy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every failure of the SDK is. The {@link #code()} is stable and can be matched or translated; the message is for a
 * developer or an operator: where, what, the wrong value, the way out. Neither ever holds a token or a body.
 */
public abstract class AdvocacyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A failure.
     *
     * @param code stable and dotted, for example {@code delivery.illegal-transition}
     * @param message where, what, the wrong value, the way out
     * @param cause what lies beneath, if anything
     */
    protected AdvocacyException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    /** A stable, dotted code. */
    public final String code() {
        return code;
    }
}
