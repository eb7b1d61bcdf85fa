package dev.advocacy.store;

import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.DeliveryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Until when what waits may be sent, the soonest first. Only inside a change. */
final class Windows {
    private record Entry(Instant expires, DeliveryId id) {}

    private final NavigableSet<Entry> open =
            new TreeSet<>(Comparator.comparing(Entry::expires).thenComparing(e -> e.id().value()));
    private final Map<DeliveryId, Entry> entries = new HashMap<>();

    void update(Delivery delivery) {
        var old = entries.remove(delivery.id());
        if (old != null) {
            open.remove(old);
        }
        var expires = delivery.expires();
        if (expires != null && isWaiting(delivery.state())) {
            var entry = new Entry(expires, delivery.id());
            entries.put(delivery.id(), entry);
            open.add(entry);
        }
    }

    /** Those that wait and may no longer be sent. */
    List<DeliveryId> closed(Instant now) {
        return open.stream()
                .takeWhile(e -> !e.expires().isAfter(now))
                .map(Entry::id)
                .toList();
    }

    private static boolean isWaiting(DeliveryState state) {
        return state == DeliveryState.SCHEDULED || state == DeliveryState.NEEDS_RECONNECT;
    }
}
