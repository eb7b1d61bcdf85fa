package dev.advocacy.scoring;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Keeps events from earning, and says so in their receipt: its id is the reason's code. Nothing is ever filtered in
 * silence, and the raw score counts what was filtered. Immutable.
 *
 * @param id its name, and the code of the reason
 * @param on the kinds of events; none means all
 * @param condition when it holds, the event earns nothing
 */
public record Filter(String id, SortedSet<String> on, Condition condition) {

    /** Copies. */
    public Filter {
        on = Collections.unmodifiableSortedSet(new TreeSet<>(on));
    }

    /** Whether it looks at events of this kind. */
    public boolean covers(String kind) {
        return on.isEmpty() || on.contains(kind);
    }

    /** When an event earns nothing. */
    public sealed interface Condition {}

    /** The visitor is the ambassador. */
    public record SelfVisit() implements Condition {}

    /**
     * The event has a mark that its source gave it.
     *
     * @param mark for example {@code data-centre}
     */
    public record Marked(String mark) implements Condition {}

    /**
     * The event came sooner after the first share of its post than a person can read it.
     *
     * @param time the time it would have to wait; events from before the share are not meant
     */
    public record Within(Duration time) implements Condition {}
}
