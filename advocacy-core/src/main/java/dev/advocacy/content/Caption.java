package dev.advocacy.content;

import dev.advocacy.channel.ChannelId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A suggested text. A suggestion only: everybody may change every word.
 *
 * @param language the language it is written in
 * @param channel the channel it is meant for, or empty for any
 * @param text what could be said
 */
public record Caption(Locale language, Optional<ChannelId> channel, String text) {

    /** Checks. */
    public Caption {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(text, "text");
    }
}
