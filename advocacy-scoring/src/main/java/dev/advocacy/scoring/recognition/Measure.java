package dev.advocacy.scoring.recognition;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is counted of an event. Immutable. */
public sealed interface Measure {

    /** Points of one kind; empty for all kinds. */
    static Measure points(String kind) {
        return new PointsOf(kind);
    }

    /** Events of these kinds, each as one. */
    static Measure count(String... kinds) {
        return new CountOf(new TreeSet<>(java.util.List.of(kinds)));
    }

    /**
     * Points that were credited, after caps.
     *
     * @param kind the kind of points; empty for all
     */
    record PointsOf(String kind) implements Measure {}

    /**
     * Events.
     *
     * @param kinds of any of these kinds, at least one
     */
    record CountOf(SortedSet<String> kinds) implements Measure {

        /** Checks and copies. */
        public CountOf {
            kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("count is on no kind of events: name one");
            }
        }
    }
}
