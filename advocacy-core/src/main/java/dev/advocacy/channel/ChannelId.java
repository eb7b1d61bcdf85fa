package dev.advocacy.channel;

import java.util.regex.Pattern;

/**
 * A network and a kind of account on it, for example {@code linkedin} (members) or {@code linkedin-page}.
 *
 * @param value lower-case letters, digits and hyphens, 1 to 40 characters
 */
public record ChannelId(String value) implements Comparable<ChannelId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Checks the shape. */
    public ChannelId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "channel id '" + value + "' is not 1 to 40 lower-case letters, digits and hyphens");
        }
    }

    /** The channel with this id. */
    public static ChannelId of(String value) {
        return new ChannelId(value);
    }

    @Override
    public int compareTo(ChannelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
