package dev.advocacy.store;

import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.content.ContentStore;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.engagement.EngagementStore;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.EventLog;
import dev.advocacy.share.ShareStore;
import java.util.List;

/**
 * Where everything is kept: one store for all parts, so that a change and its events are one unit. Thread-safe. Whoever
 * opened a store closes it.
 */
public interface AdvocacyStore {

    /** Content items. */
    ContentStore content();

    /** People, consent, accounts and credentials. */
    AmbassadorStore ambassadors();

    /** Shares. */
    ShareStore shares();

    /** Deliveries and the pause switch. */
    DeliveryStore deliveries();

    /** Links and counts. */
    EngagementStore engagement();

    /** What happened. */
    EventLog events();

    /** Writes events that belong to no other part, for example that a policy was overridden. */
    void record(List<AdvocacyEvent> events);
}
