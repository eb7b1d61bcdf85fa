package dev.advocacy.store;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.engagement.EngagementCounts;
import dev.advocacy.engagement.EngagementStore;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tracked links, and counts until they have to be forgotten. */
final class InMemoryEngagement implements EngagementStore {
    private record Kept(EngagementCounts counts, Instant forgetAt) {}

    private final Unit unit;
    private final InMemoryDeliveries deliveries;
    private final Map<LinkId, TrackedLink> links = new HashMap<>();
    private final Map<DeliveryId, Kept> counts = new HashMap<>();

    InMemoryEngagement(Unit unit, InMemoryDeliveries deliveries) {
        this.unit = unit;
        this.deliveries = deliveries;
    }

    /** Only inside a change. */
    boolean isTaken(@Nullable TrackedLink link) {
        return link != null && links.containsKey(link.id());
    }

    /** Only inside a change. */
    void add(TrackedLink link) {
        links.put(link.id(), link);
    }

    @Override
    public Optional<TrackedLink> link(LinkId id) {
        return unit.in(() -> Optional.ofNullable(links.get(id)));
    }

    @Override
    public void clicked(List<AdvocacyEvent> events) {
        unit.in(() -> unit.append(events));
    }

    @Override
    public void keep(EngagementCounts read, Instant forgetAt) {
        unit.in(() -> counts.put(read.delivery(), new Kept(read, forgetAt)));
    }

    @Override
    public Optional<EngagementCounts> counts(DeliveryId delivery) {
        return unit.in(() -> {
            forget();
            return Optional.ofNullable(counts.get(delivery)).map(Kept::counts);
        });
    }

    @Override
    public List<DeliveryId> unread(ChannelId channel, Instant after, Instant until, Instant readBefore, int max) {
        return unit.in(() -> {
            forget();
            return deliveries
                    .published(channel, after, until)
                    .filter(d -> wasReadBefore(d.id(), readBefore))
                    .sorted(Comparator.comparing(Delivery::due).reversed())
                    .map(Delivery::id)
                    .limit(max)
                    .toList();
        });
    }

    @Override
    public int forgetOver() {
        return unit.in(() -> {
            int before = counts.size();
            forget();
            return before - counts.size();
        });
    }

    private boolean wasReadBefore(DeliveryId id, Instant time) {
        var kept = counts.get(id);
        return kept == null || kept.counts().readAt().isBefore(time);
    }

    private void forget() {
        counts.values().removeIf(k -> !unit.now().isBefore(k.forgetAt()));
    }
}
