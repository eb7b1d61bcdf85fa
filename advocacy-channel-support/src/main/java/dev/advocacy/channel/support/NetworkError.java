package dev.advocacy.channel.support;

import dev.advocacy.channel.PostRef;
import org.jspecify.annotations.Nullable;

/**
 * What a network's error body says. Untrusted text: it is cleaned before it enters a message.
 *
 * @param code the network's own code, for example {@code ACCESS_DENIED} or {@code 190}, or null
 * @param message the network's own words, or null
 * @param suspected the post that the body names, for example in "duplicate of", or null
 */
public record NetworkError(
        @Nullable String code,
        @Nullable String message,
        @Nullable PostRef suspected) {
    /** A body that says nothing, or that is no JSON. */
    public static final NetworkError UNKNOWN = new NetworkError(null, null, null);

    /** What is blank says nothing. */
    public NetworkError {
        code = code == null || code.isBlank() ? null : code;
        message = message == null || message.isBlank() ? null : message;
    }

    /** A code and a message. */
    public static NetworkError of(@Nullable String code, @Nullable String message) {
        return new NetworkError(code, message, null);
    }

    /** The same error, naming a post that may already be there. */
    public NetworkError suspecting(PostRef post) {
        return new NetworkError(code, message, post);
    }
}
