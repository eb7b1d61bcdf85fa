package dev.advocacy.twitter;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Publisher;
import java.time.Duration;

/** What is left of the time before which the request that creates a post has to begin. */
final class Deadline {
    private final XApi api;
    private final Pauses pauses;
    private final long latest;

    private Deadline(XApi api, Pauses pauses, long latest) {
        this.api = api;
        this.pauses = pauses;
        this.latest = latest;
    }

    static Deadline begin(XApi api, Pauses pauses) {
        return new Deadline(api, pauses, pauses.nanoTime() + Publisher.BEGIN_WITHIN.toNanos());
    }

    /** Nothing more is sent once it is too late to post. */
    void keep() {
        if (left().isNegative()) {
            throw api.failure(
                    Remedy.RETRY,
                    "uploads-too-slow",
                    "pictures or video took longer than " + Publisher.BEGIN_WITHIN.toSeconds()
                            + " s, so the post was not sent; it is tried again",
                    null);
        }
    }

    /** Waits for X, which works on a medium; for no longer than there is time. */
    void pause(Duration wait) {
        if (wait.compareTo(left()) >= 0) {
            throw tooSlow().retryAfter(wait);
        }
        try {
            pauses.pause(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooSlow();
        }
    }

    private Duration left() {
        return Duration.ofNanos(latest - pauses.nanoTime());
    }

    private ChannelException tooSlow() {
        return api.failure(
                Remedy.RETRY,
                "media-processing",
                "X still works on the media, so the post was not sent; it is tried again",
                null);
    }
}
