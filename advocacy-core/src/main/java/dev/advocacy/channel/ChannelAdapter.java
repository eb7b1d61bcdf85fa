package dev.advocacy.channel;

import java.util.Optional;

/**
 * One social network, seen from the SDK. Returning a part is declaring the capability; what an adapter offers is constant
 * over its life. Implementations are thread-safe, keep no state about people, never retry and never sleep: the SDK owns
 * retry, refresh, rate windows and reconciling. A new part will be a default method, so an adapter of today stays valid.
 */
public interface ChannelAdapter extends AutoCloseable {

    /** Id, name, limits, policy, API version and its sunset. Constant. */
    ChannelDescriptor descriptor();

    /**
     * The length as the channel counts it, and what the channel would refuse. No I/O; the same post gives the same answer.
     *
     * <p>By default the text is counted in Unicode code points, and the rest is held against the descriptor.
     */
    default DraftCheck check(Post post) {
        int length = post.text().codePointCount(0, post.text().length());
        return DraftCheck.ofLength(length, descriptor(), descriptor().against(post));
    }

    /** Publishes through the network's API. */
    default Optional<Publisher> publisher() {
        return Optional.empty();
    }

    /**
     * Whether nothing would be published now, because the network is being spared after it was in trouble. While so, this node
     * takes none of the channel's posts in hand, and other nodes may. No I/O; may change at any time.
     */
    default boolean isResting() {
        return false;
    }

    /** Opens the network's own share dialog in the person's browser. */
    default Optional<ShareLinks> shareLinks() {
        return Optional.empty();
    }

    /** Reads what came back. */
    default Optional<EngagementReader> engagement() {
        return Optional.empty();
    }

    /** Connects a person's account. */
    default Optional<AccountConnector> accounts() {
        return Optional.empty();
    }

    /** Deletes what was posted. */
    default Optional<Retractor> retractor() {
        return Optional.empty();
    }

    /** Changes the text of what was posted. */
    default Optional<Editor> editor() {
        return Optional.empty();
    }

    /** Frees connections and threads. Closing twice does nothing the second time. */
    @Override
    default void close() {}
}
