package dev.advocacy.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How many further attempts a channel may be asked for, by all nodes together: in an outage the network sees about a fifth more
 * than its usual traffic, not a multiple of it. Immutable; a store keeps one per channel.
 *
 * <p>Each first attempt adds {@link #PER_FIRST} of a further one, as in Finagle's retry budget (20 %), and time adds
 * {@link #PER_MINUTE}; {@link #MOST} is what can be saved up.
 *
 * @param left how many are left at that time
 * @param at when
 */
public record RetryQuota(double left, Instant at) {
    /** What can be saved up, and what a channel begins with. */
    public static final double MOST = 100;

    /** What a first attempt adds. */
    public static final double PER_FIRST = 0.2;

    /**
     * What a minute adds, so that what waits after an outage goes out also where nothing new comes: two a second (Finagle's
     * budget has a floor of ten a second).
     */
    public static final double PER_MINUTE = 120;

    /** The quota of a channel that nobody has asked yet. */
    public static RetryQuota full(Instant now) {
        return new RetryQuota(MOST, now);
    }

    /** How many further attempts may be made now. */
    public int allowed(Instant now) {
        return (int) Math.max(0, leftAt(now));
    }

    /** What is left after these attempts. */
    public RetryQuota after(int first, int further, Instant now) {
        return new RetryQuota(Math.min(MOST, leftAt(now) + first * PER_FIRST) - further, now);
    }

    /** Whether nothing can be added: then a first attempt need not be written down. */
    public boolean isFull(Instant now) {
        return leftAt(now) >= MOST;
    }

    private double leftAt(Instant now) {
        double minutes = Math.max(0, Duration.between(at, now).toMillis())
                / (double) Duration.ofMinutes(1).toMillis();
        return Math.min(MOST, left + minutes * PER_MINUTE);
    }
}
