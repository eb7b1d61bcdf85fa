package dev.advocacy.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * How long ago something was, by both clocks of a machine. Neither is enough alone: the wall clock may be set back, the
 * monotonic one may stand while the machine is suspended. So the later of both counts. Thread-safe.
 */
final class Stopwatch {
    /** Within this the wall clock is believed, so that a clock which is set by hand gives exact times. */
    private static final Duration AGREED = Duration.ofSeconds(1);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Instant wallThen;
    private final long nanosThen;

    /** Begins now. */
    Stopwatch(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.wallThen = wall.instant();
        this.nanosThen = nanos.getAsLong();
    }

    Duration elapsed() {
        var byWall = Duration.between(wallThen, wall.instant());
        var atLeast = Duration.ofNanos(nanos.getAsLong() - nanosThen).minus(AGREED);
        return byWall.compareTo(atLeast) > 0 ? byWall : atLeast;
    }
}
