package dev.advocacy.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's time and so much: it can be set, and it runs on, as whoever waits by it needs. */
final class ShiftedClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private volatile Duration shift = Duration.ZERO;

    void set(Instant time) {
        shift = Duration.between(system.instant(), time);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants only");
    }
}
