package dev.advocacy.scoring.recognition;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What earns a badge: a closed algebra, without scripts. Immutable. */
public sealed interface Criterion {

    /** The first event of one of these kinds. */
    static Criterion first(String... kinds) {
        return new AtLeast(Measure.count(kinds), 1, Span.ever());
    }

    /**
     * So many points or events.
     *
     * @param measure what is counted
     * @param atLeast how much of it: units of the rule set's scale, or events; above 0
     * @param within the days that are looked at
     */
    record AtLeast(Measure measure, long atLeast, Span within) implements Criterion {

        /** Checks the amount. */
        public AtLeast {
            positive(atLeast);
        }
    }

    /** What can be told apart. */
    enum Trait {
        /** The channel. */
        CHANNEL,
        /** The content item. */
        CONTENT,
        /** The post. */
        POST
    }

    /**
     * So many different channels, content items or posts.
     *
     * @param trait what has to differ; events without it are not counted
     * @param kinds of events, at least one
     * @param atLeast how many
     * @param within the days that are looked at
     */
    record Distinct(Trait trait, SortedSet<String> kinds, long atLeast, Span within) implements Criterion {

        /** Checks and copies. */
        public Distinct {
            positive(atLeast);
            kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("distinct " + trait + " is on no kind of events: name one");
            }
        }
    }

    /**
     * A streak. For a badge that stays, the longest one counts, for a live one the current one.
     *
     * @param streak the id of a {@link StreakRule} of the same file
     * @param days how many active days
     */
    record StreakOf(String streak, int days) implements Criterion {

        /** Checks the days. */
        public StreakOf {
            positive(days);
        }
    }

    /**
     * A challenge that was won and is settled.
     *
     * @param challenge the id of a {@link Challenge} of the same file
     */
    record Won(String challenge) implements Criterion {}

    /**
     * All of these at the same moment.
     *
     * @param parts at least one
     */
    record All(List<Criterion> parts) implements Criterion {

        /** Checks and copies. */
        public All {
            parts = copy(parts);
        }
    }

    /**
     * At least one of these.
     *
     * @param parts at least one
     */
    record Any(List<Criterion> parts) implements Criterion {

        /** Checks and copies. */
        public Any {
            parts = copy(parts);
        }
    }

    private static List<Criterion> copy(List<Criterion> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("criterion has no parts: add one");
        }
        return List.copyOf(parts);
    }

    private static void positive(long atLeast) {
        if (atLeast < 1) {
            throw new IllegalArgumentException("criterion asks for " + atLeast + ": use 1 or more");
        }
    }
}
