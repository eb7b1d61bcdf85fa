package dev.advocacy.channel;

import java.util.Objects;

/**
 * A person's or a page's identity on a channel.
 *
 * @param channel where it lives
 * @param id as the network's API names it, for example {@code urn:li:person:782bbtaQ}
 * @param name as people see it
 */
public record Account(ChannelId channel, String id, String name) {

    /** Checks. */
    public Account {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(name, "name");
        if (id.isBlank()) {
            throw new IllegalArgumentException("account id on " + channel + " is blank: give the network's own id");
        }
    }
}
