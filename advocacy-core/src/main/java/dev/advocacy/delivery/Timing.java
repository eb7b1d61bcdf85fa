package dev.advocacy.delivery;

import dev.advocacy.channel.Publisher;
import java.time.Duration;

/** The times that delivery keeps. */
final class Timing {
    /**
     * A node has a delivery in hand for this long before it arms it. Nothing is sent in this time, so what a killed node had is
     * taken over soon.
     */
    static final Duration CLAIM_LEASE = Duration.ofSeconds(25);

    /**
     * A node has an armed delivery in hand for this long. A request that takes longer, for example because a video comes before
     * it, is told as unconfirmed meanwhile, and settled by its answer.
     */
    static final Duration ARM_LEASE = Duration.ofSeconds(55);

    /** A node that is later than this after its claim does not begin to publish. */
    static final Duration LATEST_START = Duration.ofSeconds(20);

    /**
     * Before this has passed since arming, "it is not there" is not believed: the request may still be on its way. Longer than
     * {@link #LATEST_START}, what may come before the request ({@link Publisher#BEGIN_WITHIN}) and the request itself (30 s)
     * together.
     */
    static final Duration QUIET = Duration.ofMinutes(2);

    /** The wait before each look for a post whose outcome is unknown. */
    static final Duration BETWEEN_LOOKS = Duration.ofMinutes(2);

    /** After this long without an answer from the network, a person is asked. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Requests may leave no more often than this; then the delivery is rejected, and says so. */
    static final int MOST_ATTEMPTS = 10;

    /** A network that says "not there" after this many requests may be blind to our posts: a person is asked. */
    static final int MOST_ATTEMPTS_BEFORE_ABSENT = 3;

    /** The wait before an outcome is written again that the store did not take. */
    static final Duration BETWEEN_WRITES = Duration.ofMillis(500);

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(5);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(15);

    private Timing() {}

    /** Doubles with each attempt, up to a quarter of an hour. */
    static Duration backoff(int attempts) {
        var wait = FIRST_BACKOFF.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
    }
}
