package dev.advocacy.channel;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The channels of one deployment, and the policy in force on each. Immutable; thread-safe. */
public final class Channels implements AutoCloseable {
    private final Map<ChannelId, ChannelAdapter> adapters = new TreeMap<>();
    private final Map<ChannelId, ChannelPolicy> overrides;

    /**
     * The channels of a deployment.
     *
     * @param adapters at most one per channel
     * @param overrides policies that a deployment sets in place of an adapter's own
     * @throws IllegalArgumentException where two adapters claim one channel
     */
    public Channels(Collection<? extends ChannelAdapter> adapters, Map<ChannelId, ChannelPolicy> overrides) {
        adapters.forEach(this::register);
        overrides.keySet().forEach(this::require);
        this.overrides = Map.copyOf(overrides);
    }

    /** The adapter of a channel, if there is one. */
    public Optional<ChannelAdapter> find(ChannelId channel) {
        return Optional.ofNullable(adapters.get(channel));
    }

    /**
     * The adapter of a channel.
     *
     * @throws RefusedException where there is none; it names those that there are
     */
    public ChannelAdapter require(ChannelId channel) {
        return find(channel)
                .orElseThrow(() -> new RefusedException(
                        "channel " + channel,
                        Finding.error(
                                        "channel.unknown",
                                        "channel",
                                        "channel '" + channel + "' is not set up here: use one of " + adapters.keySet()
                                                + ", or register its adapter with the builder")
                                .with("channel", channel)));
    }

    /** Every adapter, in the order of the channels' ids. */
    public List<ChannelAdapter> all() {
        return List.copyOf(adapters.values());
    }

    /** The policy in force: the deployment's, where it overrides, or the adapter's. */
    public ChannelPolicy policy(ChannelId channel) {
        var override = overrides.get(channel);
        return override != null ? override : require(channel).descriptor().policy();
    }

    /** Closes every adapter. */
    @Override
    public void close() {
        adapters.values().forEach(ChannelAdapter::close);
    }

    private void register(ChannelAdapter adapter) {
        var channel = adapter.descriptor().id();
        if (adapters.putIfAbsent(channel, adapter) != null) {
            throw new IllegalArgumentException("two adapters for channel '" + channel + "': register only one");
        }
    }
}
