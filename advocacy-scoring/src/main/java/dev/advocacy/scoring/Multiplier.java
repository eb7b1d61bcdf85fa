package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Raises weights for some days. What several of them make together, {@link Stacking} says. Immutable.
 *
 * @param id its name
 * @param on the kinds of events; none means all
 * @param channels the channels; none means all
 * @param from the first day, in the rule set's zone
 * @param until the first day that is no longer meant
 * @param basisPoints the factor in ten-thousandths: 20,000 is two times; 1 to 1,000,000
 */
public record Multiplier(
        String id,
        SortedSet<String> on,
        SortedSet<ChannelId> channels,
        LocalDate from,
        LocalDate until,
        int basisPoints) {
    /** One time. */
    public static final int ONE = 10_000;

    /** A hundred times. */
    static final int MOST = 100 * ONE;

    /** Checks and copies. */
    public Multiplier {
        if (basisPoints < 1 || basisPoints > MOST) {
            throw new IllegalArgumentException(
                    "multiplier " + id + " is " + basisPoints + " ten-thousandths: use 1 to " + MOST);
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("multiplier " + id + " ends on " + until + ", not after " + from);
        }
        on = Collections.unmodifiableSortedSet(new TreeSet<>(on));
        channels = Collections.unmodifiableSortedSet(new TreeSet<>(channels));
    }

    /** Whether it raises what an event of this kind on this channel and day gives. */
    public boolean covers(String kind, ChannelId channel, long epochDay) {
        return (on.isEmpty() || on.contains(kind))
                && (channels.isEmpty() || channels.contains(channel))
                && from.toEpochDay() <= epochDay
                && epochDay < until.toEpochDay();
    }
}
