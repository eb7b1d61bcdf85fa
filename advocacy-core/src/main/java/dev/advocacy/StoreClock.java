package dev.advocacy;

import dev.advocacy.delivery.DeliveryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The store's clock, for what nodes compare with each other: an approval that one took and a consent that another saw withdrawn are
 * told apart by one clock, whatever theirs say. Thread-safe.
 */
final class StoreClock extends Clock {
    private final DeliveryStore store;

    StoreClock(DeliveryStore store) {
        this.store = store;
    }

    @Override
    public Instant instant() {
        return store.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the store's clock gives instants only");
    }
}
