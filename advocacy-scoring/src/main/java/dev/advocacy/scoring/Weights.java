package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one event is worth, in units of the rule set's scale: the default, and the channels that differ from it. */
record Weights(long standard, SortedMap<ChannelId, Long> byChannel) {
    Weights {
        byChannel = Collections.unmodifiableSortedMap(new TreeMap<>(byChannel));
    }

    long on(ChannelId channel) {
        return byChannel.getOrDefault(channel, standard);
    }
}
