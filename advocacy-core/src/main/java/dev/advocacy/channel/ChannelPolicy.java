package dev.advocacy.channel;

import java.time.Duration;
import java.util.Objects;

/**
 * A network's terms as data, kept by the SDK. A deployment may override a policy, with a reason that lands in the event
 * log. A field stands here only once code keeps it.
 *
 * @param mayBeScheduled whether a post that a person approved may go out later, at the time they approved
 * @param actionsEarnPoints whether posting on this network, and clicks on such a post, may earn points
 * @param countsKeptFor how long the network's own counts may be kept; zero: they are shown and forgotten
 * @param textsMustDiffer whether a text that is nearly the same as a colleague's is refused; where not, it is warned of
 */
public record ChannelPolicy(
        boolean mayBeScheduled, boolean actionsEarnPoints, Duration countsKeptFor, boolean textsMustDiffer) {

    /** Checks. */
    public ChannelPolicy {
        Objects.requireNonNull(countsKeptFor, "countsKeptFor");
        if (countsKeptFor.isNegative()) {
            throw new IllegalArgumentException("countsKeptFor is " + countsKeptFor + ": it must not be negative");
        }
    }

    /** Scheduling is allowed, nothing earns points, counts are shown and forgotten, colleagues may say the same. */
    public static ChannelPolicy careful() {
        return new ChannelPolicy(true, false, Duration.ZERO, false);
    }

    /** The same terms, under which posting earns points. */
    public ChannelPolicy earningPoints() {
        return new ChannelPolicy(mayBeScheduled, true, countsKeptFor, textsMustDiffer);
    }
}
