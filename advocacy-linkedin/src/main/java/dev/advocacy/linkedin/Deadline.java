package dev.advocacy.linkedin;

import dev.advocacy.channel.Publisher;
import java.time.Duration;

/**
 * Until when the request that creates a post may begin. On the monotonic clock: nobody who sets the time moves it.
 *
 * @param whole how long all that comes before may take
 * @param at in nanoseconds of {@link System#nanoTime}
 */
record Deadline(Duration whole, long at) {

    /** From now on, as long as the contract of publishers allows. */
    static Deadline standard() {
        return in(Publisher.BEGIN_WITHIN);
    }

    static Deadline in(Duration whole) {
        return new Deadline(whole, System.nanoTime() + whole.toNanos());
    }

    boolean passed() {
        return left().isNegative();
    }

    Duration left() {
        return Duration.ofNanos(at - System.nanoTime());
    }
}
