package dev.advocacy.jdbc;

import dev.advocacy.AdvocacyException;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what was asked, or does not fit. Nothing of the step that threw this is known to be written; where the
 * connection broke while it was committed, it may be.
 */
public final class StoreException extends AdvocacyException {
    private static final long serialVersionUID = 1L;

    StoreException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
