package dev.advocacy.sandbox.internal.x;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the operator owes X, and what is left of the credits. Requests that fail cost nothing. */
final class Bill {
    private static final long DAY = 86_400;

    private final Map<String, Long> spent = new TreeMap<>();
    private final Set<String> readToday = new HashSet<>();
    private long today = Long.MIN_VALUE;
    private long credits = Long.MAX_VALUE;

    synchronized void credits(long micros) {
        credits = micros;
    }

    synchronized void check() {
        if (credits <= 0) {
            throw Problems.noCredits();
        }
    }

    synchronized void add(Price price) {
        spent.merge(price.label(), price.micros(), Long::sum);
        credits -= price.micros();
    }

    /** The same post read again on the same day, by UTC, is free. */
    synchronized void addReads(Collection<Post> posts, Instant now) {
        long day = Math.floorDiv(now.getEpochSecond(), DAY);
        if (day != today) {
            readToday.clear();
            today = day;
        }
        posts.stream().filter(post -> readToday.add(post.id())).forEach(post -> add(Price.POST_READ));
    }

    synchronized Map<String, Long> byKind() {
        return Map.copyOf(spent);
    }
}
