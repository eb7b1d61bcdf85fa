package dev.advocacy.scoring;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Keeps events from earning, and says so in their receipt: its id is the reason's code. Nothing is ever filtered in
 * silence, and the raw score counts what was filtered. A filter sees the events that the filters before it let by, and of
 * these only what stands: nothing taken back, by a machine or without points by its channel's terms. Immutable.
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

    /**
     * The event is one too many of its kind on its day: more than {@code times} the person's own median of such events on
     * days that have any. Of a day's events the first ones by {@link ScoringEvent#ORDER} count. A later day can move the
     * median, and with it what an earlier day gives; the order in which events come cannot.
     *
     * @param times how many medians a day may have, 1 to 1,000
     * @param atLeast how many events a day may have in any case, 1 or more
     */
    public record Burst(int times, int atLeast) implements Condition {}

    /**
     * The event is one too many with the same parts, kind included; the first ones by {@link ScoringEvent#ORDER} count.
     *
     * @param oncePer what they have in common; sorted
     * @param most how many may, 1 or more
     */
    public record Repeat(List<OnceBy> oncePer, int most) implements Condition {
        /** Sorts and copies. */
        public Repeat {
            oncePer = List.copyOf(new TreeSet<>(oncePer));
        }
    }
}
