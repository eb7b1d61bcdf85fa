package dev.advocacy.example;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The story's own time: a week passes in seconds, and the same seed tells the same week. */
final class StoryClock extends Clock {
    private volatile Instant now;

    StoryClock(Instant start) {
        now = start;
    }

    synchronized void forwardTo(Instant time) {
        now = time;
    }

    synchronized void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
