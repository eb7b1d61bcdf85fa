package dev.advocacy.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations, and how they spread. Not thread-safe. */
final class Times {
    private final List<Duration> all = new ArrayList<>();

    void add(Duration one) {
        all.add(one);
    }

    int count() {
        return all.size();
    }

    /** The shortest, the middle and the longest, in seconds. */
    @Override
    public String toString() {
        if (all.isEmpty()) {
            return "none";
        }
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.1f s (%d)",
                seconds(sorted.get(0)),
                seconds(sorted.get(sorted.size() / 2)),
                seconds(sorted.get(sorted.size() - 1)),
                sorted.size());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
