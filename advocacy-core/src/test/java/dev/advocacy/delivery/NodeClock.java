package dev.advocacy.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What a node's own clocks show: a wall clock that is set to and fro, and a monotonic one that starts anywhere. */
final class NodeClock extends Clock {
    private final TestClock time;
    private final Instant start;
    private final long nanosAtStart;
    private Duration wrong = Duration.ZERO;

    NodeClock(TestClock time, long nanosAtStart) {
        this.time = time;
        this.start = time.instant();
        this.nanosAtStart = nanosAtStart;
    }

    void set(Duration offTrueTime) {
        wrong = offTrueTime;
    }

    Duration wrong() {
        return wrong;
    }

    /** As {@link System#nanoTime}: the origin is arbitrary, so it may run over. */
    long nanos() {
        return nanosAtStart + Duration.between(start, time.instant()).toNanos();
    }

    @Override
    public Instant instant() {
        return time.instant().plus(wrong);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the SDK asks this clock for instants only");
    }
}
