package dev.advocacy.store;

import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.content.ContentStore;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.engagement.EngagementStore;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.EventLog;
import dev.advocacy.share.ShareStore;
import java.time.Clock;
import java.util.List;

/**
 * A store in memory, for trying and for tests. It keeps the same laws as a durable one but one: it is gone when the process
 * ends, so the promise "never twice, never lost" holds within one process only. Thread-safe.
 */
public final class InMemoryStore implements AdvocacyStore {
    private final Unit unit;
    private final InMemoryContent content;
    private final InMemoryAmbassadors ambassadors;
    private final InMemoryDeliveries deliveries;
    private final InMemoryEngagement engagement;
    private final InMemoryShares shares;

    /**
     * An empty store.
     *
     * @param clock by which leases are judged
     */
    public InMemoryStore(Clock clock) {
        this.unit = new Unit(clock);
        this.content = new InMemoryContent(unit);
        this.ambassadors = new InMemoryAmbassadors(unit);
        this.deliveries = new InMemoryDeliveries(unit, ambassadors);
        this.engagement = new InMemoryEngagement(unit, deliveries);
        this.shares = new InMemoryShares(unit, deliveries, engagement);
    }

    @Override
    public ContentStore content() {
        return content;
    }

    @Override
    public AmbassadorStore ambassadors() {
        return ambassadors;
    }

    @Override
    public ShareStore shares() {
        return shares;
    }

    @Override
    public DeliveryStore deliveries() {
        return deliveries;
    }

    @Override
    public EngagementStore engagement() {
        return engagement;
    }

    @Override
    public EventLog events() {
        return unit;
    }

    @Override
    public void record(List<AdvocacyEvent> events) {
        unit.in(() -> unit.append(events));
    }
}
