package dev.advocacy.crash;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is done to the processes, with the figures that go with it unless others are given. */
enum Form {
    /** The form for CI: few kills, quickly one after the other; what is in doubt then is counted, not waited for. */
    SHORT(5_000, 10, 2, 700, 1_300, Goal.TAKEN_OVER),
    /** {@code kill -9} of a node. */
    KILLS(100_000, 210, 3, 1_500, 3_000, Goal.RESOLVED),
    /** A node stands still for longer than its lease, and goes on as if nothing had been. */
    PAUSES(40_000, 52, 4, 15_000, 25_000, Goal.RESOLVED),
    /** {@code pg_ctl restart -m immediate}. */
    RESTARTS(20_000, 50, 2, 5_000, 7_000, Goal.RESOLVED),
    /** The server ends every connection of a node. */
    CONNECTIONS(20_000, 50, 2, 1_500, 3_000, Goal.RESOLVED),
    /** The deliveries' table is locked for half a minute, as a slow disk or a careless migration does. */
    LOCKS(10_000, 6, 2, 35_000, 45_000, Goal.RESOLVED),
    /** A node's clock jumps by up to an hour, back and forth. */
    CLOCKS(20_000, 50, 2, 1_500, 3_000, Goal.RESOLVED),
    /** All of these, in turn. */
    ALL(40_000, 60, 3, 5_000, 10_000, Goal.RESOLVED);

    private final int deliveries;
    private final int strikes;
    private final int nodes;
    private final Duration shortest;
    private final Duration longest;
    private final Goal goal;

    Form(int deliveries, int strikes, int nodes, int shortest, int longest, Goal goal) {
        this.deliveries = deliveries;
        this.strikes = strikes;
        this.nodes = nodes;
        this.shortest = Duration.ofMillis(shortest);
        this.longest = Duration.ofMillis(longest);
        this.goal = goal;
    }

    static Form of(String name) {
        return Arrays.stream(values())
                .filter(form -> form.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--form '" + name + "' is unknown; there are "
                        + Arrays.stream(values()).map(Form::toString).collect(Collectors.joining(", "))));
    }

    int deliveries() {
        return deliveries;
    }

    int strikes() {
        return strikes;
    }

    int nodes() {
        return nodes;
    }

    Duration shortest() {
        return shortest;
    }

    Duration longest() {
        return longest;
    }

    Goal goal() {
        return goal;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
