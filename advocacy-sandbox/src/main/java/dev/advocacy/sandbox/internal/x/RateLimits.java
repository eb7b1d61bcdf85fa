package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests one user may make at one place within a quarter of an hour, which begins with the first one. */
final class RateLimits {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Map<String, Integer> limits = new ConcurrentHashMap<>();
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    void set(String route, int limit) {
        limits.put(route, limit);
    }

    /** Counting starts anew; an {@link IllegalArgumentException} if there is no such place. */
    void change(String route, int limit) {
        if (limits.replace(route, limit) == null) {
            throw new IllegalArgumentException(
                    "No place is known as " + route + "; known are " + new TreeSet<>(limits.keySet()));
        }
        windows.keySet().removeIf(key -> key.startsWith(route + " by "));
    }

    /** Counts one request. */
    Window use(String route, String user, Instant now) {
        int limit = limits.getOrDefault(route, 0);
        return windows.merge(
                route + " by " + user, new Window(limit, 1, now.plus(WINDOW)), (old, fresh) -> old.next(fresh, now));
    }

    /** As it is for somebody who has just asked too often. */
    static Window exhausted(Instant now) {
        return new Window(1, 1, now.plus(WINDOW));
    }

    /** How far a user has come; {@code resets} is when counting starts anew. */
    record Window(int limit, int used, Instant resets) {

        boolean exceeded() {
            return used > limit;
        }

        Answer stamp(Answer answer) {
            return answer.with("x-rate-limit-limit", Integer.toString(limit))
                    .with("x-rate-limit-remaining", Integer.toString(Math.max(0, limit - used)))
                    .with("x-rate-limit-reset", Long.toString(resets.getEpochSecond()));
        }

        private Window next(Window fresh, Instant now) {
            return now.isBefore(resets) ? new Window(limit, used + 1, resets) : fresh;
        }
    }
}
