package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What is assumed of reach. Immutable.
 *
 * @param channels of the networks of people on a channel, by channel
 * @param across of what the channels reach, by which the same people are often reached
 * @param seen which share of followers sees what somebody shares, from 0 to 1; empty where nobody says so, and then there is an audience
 *     and no reach
 * @param seenSource who says so; empty without {@code seen}
 */
public record ReachPlan(
        Map<ChannelId, Overlap> channels, Optional<Overlap> across, Optional<BigDecimal> seen, String seenSource) {

    /** Copies. */
    public ReachPlan {
        channels = Map.copyOf(channels);
    }

    /** Nothing is assumed: there are bounds, and nothing between them. */
    public static ReachPlan none() {
        return new ReachPlan(Map.of(), Optional.empty(), Optional.empty(), "");
    }
}
