package dev.advocacy.scoring;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which events of a kind a rule is on, by their marks. Immutable.
 *
 * @param marks the event has all of these
 * @param without the event has none of these
 */
public record Where(SortedSet<String> marks, SortedSet<String> without) {
    /** Every event of the kind. */
    public static final Where ALL = new Where(new TreeSet<>(), new TreeSet<>());

    /** Copies. */
    public Where {
        marks = Collections.unmodifiableSortedSet(new TreeSet<>(marks));
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    }

    /** Whether an event with these marks is meant. */
    public boolean covers(Set<String> of) {
        return of.containsAll(marks) && Collections.disjoint(of, without);
    }
}
