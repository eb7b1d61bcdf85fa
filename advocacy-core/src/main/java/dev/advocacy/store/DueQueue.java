package dev.advocacy.store;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What waits for its time, the longest due first, and who is to be left alone until when. Only inside a change. */
final class DueQueue {
    private record Entry(Instant due, long order, DeliveryId id) {}

    private record Held(ChannelId channel, @Nullable String account) {}

    private final NavigableSet<Entry> waiting =
            new TreeSet<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::order));
    private final Map<DeliveryId, Entry> entries = new HashMap<>();
    private final Map<Held, Instant> heldBack = new HashMap<>();
    private long order;

    /** A delivery that is in nobody's hand waits; any other does not. */
    void update(Delivery delivery) {
        var old = entries.remove(delivery.id());
        if (old != null) {
            waiting.remove(old);
        }
        if (isWaiting(delivery)) {
            var entry = new Entry(delivery.due(), old == null ? order++ : old.order(), delivery.id());
            entries.put(delivery.id(), entry);
            waiting.add(entry);
        }
    }

    /** The ids that are due now and wanted, the longest due first. */
    List<DeliveryId> due(Instant now, int max, Predicate<DeliveryId> wanted) {
        return waiting.stream()
                .takeWhile(e -> !e.due().isAfter(now))
                .map(Entry::id)
                .filter(wanted)
                .limit(max)
                .toList();
    }

    void holdBack(ChannelId channel, @Nullable Account account, Instant until) {
        heldBack.merge(new Held(channel, account == null ? null : account.id()), until, (a, b) -> a.isAfter(b) ? a : b);
    }

    boolean isHeldBack(Account account, Instant now) {
        var until = heldBackUntil(account);
        return until != null && now.isBefore(until);
    }

    /** The later of the account's own time and its channel's; null where there is none. */
    @Nullable
    Instant heldBackUntil(Account account) {
        var whole = heldBack.get(new Held(account.channel(), null));
        var own = heldBack.get(new Held(account.channel(), account.id()));
        boolean ownIsLater = whole == null || (own != null && own.isAfter(whole));
        return ownIsLater ? own : whole;
    }

    private static boolean isWaiting(Delivery delivery) {
        boolean waits = delivery.state() == DeliveryState.SCHEDULED || delivery.state() == DeliveryState.UNCONFIRMED;
        return waits && delivery.owner() == null;
    }
}
