package dev.advocacy.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long things are kept, as data. Immutable. What a network's terms limit (its counts) carries its own time in its row and is not
 * set here.
 *
 * @param limits one for each part
 */
public record Retention(Map<Part, Duration> limits) {

    /** What is kept for a time, with the shortest and the longest time that can be chosen. */
    public enum Part {
        /** Text, link, pictures and hashes of a post, from the day it was due, once its delivery has ended. Its state stays. */
        POSTS(730, 30, 3650),
        /** A click's visitor, until the pseudonym is exchanged for one that leads to no other person's clicks. */
        VISITORS(30, 2, 90),
        /** A person who has taken back every consent: the proof of what they had agreed to; then they are erased. */
        PEOPLE_WHO_LEFT(1095, 30, 3650),
        /** Access that no network could be asked to end; no shorter than the SDK goes on asking. */
        REVOCATIONS(7, 7, 30);

        private final Duration usual;
        private final Duration shortest;
        private final Duration longest;

        Part(int usual, int shortest, int longest) {
            this.usual = Duration.ofDays(usual);
            this.shortest = Duration.ofDays(shortest);
            this.longest = Duration.ofDays(longest);
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException that names every part that is missing or out of its bounds
     */
    public Retention {
        limits = Map.copyOf(limits);
        var problems = problems(limits);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("retention: " + String.join("; ", problems));
        }
    }

    /** Posts 24 months, visitors 30 days, people who left 3 years, revocations 7 days. */
    public static Retention standard() {
        var limits = new EnumMap<Part, Duration>(Part.class);
        for (var part : Part.values()) {
            limits.put(part, part.usual);
        }
        return new Retention(limits);
    }

    /**
     * The same, with another limit for one part.
     *
     * @throws IllegalArgumentException where it is out of the part's bounds
     */
    public Retention with(Part part, Duration limit) {
        var changed = new EnumMap<>(limits);
        changed.put(part, limit);
        return new Retention(changed);
    }

    Duration of(Part part) {
        return limits.getOrDefault(part, part.usual);
    }

    private static List<String> problems(Map<Part, Duration> limits) {
        var problems = new ArrayList<String>();
        for (var part : Part.values()) {
            var limit = limits.get(part);
            if (limit == null || limit.compareTo(part.shortest) < 0 || limit.compareTo(part.longest) > 0) {
                problems.add(part + " is " + (limit == null ? "missing" : limit.toDays() + " days") + ": choose from "
                        + part.shortest.toDays() + " to " + part.longest.toDays() + " days");
            }
        }
        return problems;
    }
}
