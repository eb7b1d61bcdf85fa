package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one event is worth, in units of the rule set's scale. Immutable.
 *
 * @param standard on every channel that is not named
 * @param byChannel on the channels that differ
 */
public record Weights(long standard, SortedMap<ChannelId, Long> byChannel) {

    /** Copies. */
    public Weights {
        byChannel = Collections.unmodifiableSortedMap(new TreeMap<>(byChannel));
    }

    /** On this channel. */
    public long on(ChannelId channel) {
        return byChannel.getOrDefault(channel, standard);
    }

    boolean takeAway() {
        return standard < 0 || byChannel.values().stream().anyMatch(weight -> weight < 0);
    }
}
