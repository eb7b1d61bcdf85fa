package dev.advocacy.engagement;

import dev.advocacy.channel.Metric;
import dev.advocacy.event.DeliveryId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A network's own counts for one post. A metric that is not there is unknown, never 0.
 *
 * @param readAt when they were read
 */
public record EngagementCounts(DeliveryId delivery, Map<Metric, Long> counts, Instant readAt) {

    /** Checks and copies. */
    public EngagementCounts {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(readAt, "readAt");
        counts = Map.copyOf(counts);
    }
}
