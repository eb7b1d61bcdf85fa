package dev.advocacy.facebook;

import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Publisher;
import java.util.function.LongSupplier;

/**
 * Until when the request that creates a post may begin. On a monotonic clock: nobody who sets the time moves it.
 *
 * @param api tells what came too late
 * @param nanoTime as {@link System#nanoTime}
 * @param latest in the same count
 */
record Deadline(GraphApi api, LongSupplier nanoTime, long latest) {

    /** From now on, as long as the contract of publishers allows. */
    static Deadline begin(GraphApi api, LongSupplier nanoTime) {
        return new Deadline(api, nanoTime, nanoTime.getAsLong() + Publisher.BEGIN_WITHIN.toNanos());
    }

    /** Nothing more is sent once it is too late to post. */
    void keep(String step) {
        if (nanoTime.getAsLong() - latest > 0) {
            throw api.failure(
                    Remedy.RETRY,
                    "uploads-too-slow",
                    step + ": the files took longer than " + Publisher.BEGIN_WITHIN.toSeconds()
                            + " s, so the post was not sent; it is tried again",
                    null);
        }
    }
}
