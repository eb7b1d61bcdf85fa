package dev.advocacy.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/** How a publish, a poll or a look-up ended. */
public sealed interface PublishResult {

    /**
     * The post is there.
     *
     * @param post what the network calls it
     * @param at when it appeared, as far as is known
     */
    record Published(PostRef post, Instant at) implements PublishResult {
        /** Checks. */
        public Published {
            Objects.requireNonNull(post, "post");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * The network is still working, or cannot tell yet.
     *
     * @param ticket the adapter's own note, needed to ask again
     * @param checkAfter how long to wait before asking
     */
    record Pending(String ticket, Duration checkAfter) implements PublishResult {
        /** Checks. */
        public Pending {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(checkAfter, "checkAfter");
        }
    }

    /** The network says with authority that the post is not there. Only a look-up answers so. */
    record Absent() implements PublishResult {}

    /** Every case, on a Java that cannot switch over types. */
    default <T> T fold(
            Function<? super Published, ? extends T> published,
            Function<? super Pending, ? extends T> pending,
            Function<? super Absent, ? extends T> absent) {
        if (this instanceof Published p) {
            return published.apply(p);
        }
        return this instanceof Pending p ? pending.apply(p) : absent.apply((Absent) this);
    }
}
