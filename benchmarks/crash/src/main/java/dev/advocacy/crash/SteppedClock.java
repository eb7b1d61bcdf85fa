package dev.advocacy.crash;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock, as somebody set it wrong. Thread-safe. */
final class SteppedClock extends Clock {
    private final Clock machine;
    private volatile Duration wrongBy = Duration.ZERO;

    SteppedClock(Clock machine) {
        this.machine = machine;
    }

    void step(Duration wrong) {
        wrongBy = wrong;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteppedClock(machine.withZone(zone));
    }
}
