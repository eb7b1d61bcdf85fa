package dev.advocacy.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told otherwise. */
final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;

    SettableClock(String now) {
        this.now = new AtomicReference<>(Instant.parse(now));
    }

    void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    void set(String instant) {
        now.set(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
