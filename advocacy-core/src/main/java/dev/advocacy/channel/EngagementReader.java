package dev.advocacy.channel;

import java.util.Collection;
import java.util.Map;

/** Reads a network's own counts. May be repeated at will. Blocking; thread-safe. */
public interface EngagementReader {

    /**
     * The counts of these posts of one account. A post or a metric that the network did not give is absent, never 0.
     *
     * @param posts at most {@link #batchSize()}
     * @throws ChannelException where nothing could be read
     */
    Map<PostRef, Map<Metric, Long>> read(Account account, Credentials credentials, Collection<PostRef> posts);

    /** How many posts one call may ask for. */
    default int batchSize() {
        return 1;
    }
}
