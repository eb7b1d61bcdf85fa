package dev.advocacy.engagement;

import java.time.Duration;

/** How often a post's counts are read ahead while it ages; after 30 days, when X's own figures end as well, never again. */
enum PostAge {
    FIRST_DAY(Duration.ofDays(-1), Duration.ofDays(1), Duration.ofHours(1)),
    FIRST_WEEK(Duration.ofDays(1), Duration.ofDays(7), Duration.ofHours(6)),
    FIRST_MONTH(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(1));

    private final Duration from;
    private final Duration until;
    private final Duration every;

    PostAge(Duration from, Duration until, Duration every) {
        this.from = from;
        this.until = until;
        this.every = every;
    }

    /** The age at which it begins; below zero for posts of nodes whose clocks are ahead. */
    Duration from() {
        return from;
    }

    /** The age at which the next begins. */
    Duration until() {
        return until;
    }

    /** Between two readings. */
    Duration every() {
        return every;
    }
}
