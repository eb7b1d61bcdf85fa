package dev.advocacy.channel.support;

import dev.advocacy.channel.PostRef;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a network's error body says. Untrusted text: each code and the message are cut to 8,000 characters here, for tables
 * look for words in them, and cleaned before they enter a message.
 *
 * @param code the network's own code, for example {@code ACCESS_DENIED} or {@code 190}, or null
 * @param message the network's own words, or null
 * @param suspected the post that the body names, for example in "duplicate of", or null
 * @param aliases further codes for the same error, for example a subcode; a row may name any of them
 */
public record NetworkError(
        @Nullable String code,
        @Nullable String message,
        @Nullable PostRef suspected,
        List<String> aliases) {
    /** A body that says nothing, or that is no JSON. */
    public static final NetworkError UNKNOWN = of(null, null);

    private static final int LONGEST = 8_000;

    /** What is blank says nothing. */
    public NetworkError {
        code = said(code);
        message = said(message);
        aliases = aliases.stream()
                .map(NetworkError::said)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** A code and a message. */
    public static NetworkError of(@Nullable String code, @Nullable String message) {
        return new NetworkError(code, message, null, List.of());
    }

    /** The same error with one more code, for example a subcode; null changes nothing. */
    public NetworkError alias(@Nullable String more) {
        return more == null
                ? this
                : new NetworkError(
                        code,
                        message,
                        suspected,
                        Stream.concat(aliases.stream(), Stream.of(more)).toList());
    }

    /** The same error, naming a post that may already be there. */
    public NetworkError suspecting(@Nullable PostRef post) {
        return new NetworkError(code, message, post, aliases);
    }

    /** Every code, the main one first. */
    List<String> codes() {
        return Stream.concat(Stream.ofNullable(code), aliases.stream()).toList();
    }
}
