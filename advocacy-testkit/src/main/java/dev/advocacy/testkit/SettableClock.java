package dev.advocacy.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it, forwards or backwards. Always UTC. Thread-safe. */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;

    private SettableClock(Instant now) {
        this.now = new AtomicReference<>(Objects.requireNonNull(now, "now"));
    }

    /** A clock that shows this time. */
    public static SettableClock at(Instant now) {
        return new SettableClock(now);
    }

    /** Moves the clock, backwards where the duration is negative. Two threads that advance at once both count. */
    public void advance(Duration by) {
        now.updateAndGet(time -> time.plus(by));
    }

    /** Sets the clock, as an operator or a time server would: it may go backwards. */
    public void set(Instant time) {
        now.set(Objects.requireNonNull(time, "time"));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /**
     * The same clock for UTC; refuses any other zone, so that no test depends on a zone by accident.
     *
     * @throws UnsupportedOperationException unless the zone is UTC
     */
    @Override
    public Clock withZone(ZoneId zone) {
        if (!zone.equals(ZoneOffset.UTC)) {
            throw new UnsupportedOperationException("a settable clock is UTC only, not " + zone);
        }
        return this;
    }

    @Override
    public String toString() {
        return "SettableClock[" + now + "]";
    }
}
