package dev.advocacy.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long ago something was, by a node's monotonic clock: whoever sets its wall clock changes nothing. Thread-safe. */
final class Stopwatch {
    private final LongSupplier nanos;
    private final long begun;

    /** Begins now. */
    Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    boolean isBeyond(Duration time) {
        return nanos.getAsLong() - begun > time.toNanos();
    }

    /** Another one that begins now. */
    Stopwatch anew() {
        return new Stopwatch(nanos);
    }
}
