package dev.advocacy.store;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.delivery.RetryQuota;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deliveries, who has them in hand, and the pause switch. */
final class InMemoryDeliveries implements DeliveryStore {
    private final Unit unit;
    private final InMemoryAmbassadors people;
    private final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
    private final Map<AmbassadorId, Set<DeliveryId>> byPerson = new LinkedHashMap<>();
    private final Set<DeliveryId> inHand = new LinkedHashSet<>();
    private final DueQueue queue = new DueQueue();
    private final Windows windows = new Windows();
    private final Map<ChannelId, RetryQuota> quotas = new HashMap<>();
    private boolean paused;

    InMemoryDeliveries(Unit unit, InMemoryAmbassadors people) {
        this.unit = unit;
        this.people = people;
    }

    /** Only inside a change. */
    void add(Delivery delivery) {
        byPerson.computeIfAbsent(delivery.approval().ambassador(), a -> new LinkedHashSet<>())
                .add(delivery.id());
        put(delivery);
    }

    /** Only inside a change: published posts of a channel, known by their address, that were due after the one and until the other. */
    Stream<Delivery> published(ChannelId channel, Instant after, Instant until) {
        return deliveries.values().stream()
                .filter(d -> d.state() == DeliveryState.PUBLISHED && d.post() != null)
                .filter(d -> d.approval().account().channel().equals(channel))
                .filter(d -> d.due().isAfter(after) && !d.due().isAfter(until));
    }

    @Override
    public Instant now() {
        return unit.now();
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return unit.in(() -> Optional.ofNullable(deliveries.get(id)));
    }

    @Override
    public List<Delivery> deliveriesOf(AmbassadorId ambassador) {
        return unit.in(() -> byPerson.getOrDefault(ambassador, Set.of()).stream()
                .map(this::stored)
                .toList());
    }

    @Override
    public Map<DeliveryState, Long> census() {
        return unit.in(() -> {
            var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
            deliveries.values().forEach(d -> counts.merge(d.state(), 1L, Long::sum));
            return counts;
        });
    }

    @Override
    public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
        return unit.in(() -> {
            var now = unit.now();
            var quotas = new Quotas(now);
            var wanted = queue.due(now, max, id -> mayBeClaimed(stored(id), now, resting) && quotas.allow(stored(id)));
            quotas.keep();
            return wanted.stream()
                    .map(id -> step(stored(id), stored(id).claim(node, now.plus(lease))))
                    .toList();
        });
    }

    @Override
    public Optional<Delivery> arm(Delivery claimed, Duration lease) {
        return unit.in(() -> current(claimed.id(), claimed.fence()).map(stored -> {
            var approval = stored.approval();
            boolean consented = people.takesPartSince(approval.ambassador(), approval.at());
            var now = unit.now();
            var heldBackUntil = queue.heldBackUntil(approval.account());
            return step(stored, stored.arm(now, now.plus(lease), consented, paused, heldBackUntil));
        }));
    }

    @Override
    public boolean save(Delivery next, List<AdvocacyEvent> further) {
        return unit.in(() -> current(next.id(), next.fence() - 1)
                .map(stored -> {
                    next.requireReachedFrom(stored.state());
                    step(stored, next);
                    unit.append(further);
                    return true;
                })
                .orElse(false));
    }

    @Override
    public int releaseEnded(Duration quiet) {
        return unit.in(() -> {
            var now = unit.now();
            var ended = inHand.stream()
                    .map(this::stored)
                    .filter(d -> d.leaseEnded(now))
                    .toList();
            ended.forEach(d -> step(d, d.leaseOver(now, quiet)));
            return ended.size();
        });
    }

    @Override
    public int endOver() {
        return unit.in(() -> {
            var over = windows.closed(unit.now()).stream().map(this::stored).toList();
            over.forEach(d -> step(d, d.windowClosed()));
            return over.size();
        });
    }

    @Override
    public void holdBack(ChannelId channel, @Nullable Account account, Instant until) {
        unit.in(() -> queue.holdBack(channel, account, until));
    }

    @Override
    public Optional<Instant> heldBackUntil(Account account) {
        return unit.in(() -> Optional.ofNullable(queue.heldBackUntil(account)));
    }

    @Override
    public boolean paused() {
        return unit.in(() -> paused);
    }

    @Override
    public void pause(boolean stop, List<AdvocacyEvent> events) {
        unit.in(() -> {
            paused = stop;
            unit.append(events);
        });
    }

    @Override
    public void record(List<AdvocacyEvent> events) {
        unit.in(() -> unit.append(events));
    }

    private boolean mayBeClaimed(Delivery delivery, Instant now, Set<ChannelId> resting) {
        var account = delivery.approval().account();
        boolean stopped =
                (paused || resting.contains(account.channel())) && delivery.state() == DeliveryState.SCHEDULED;
        return !stopped && !queue.isHeldBack(account, now);
    }

    private Optional<Delivery> current(DeliveryId id, long fence) {
        return Optional.ofNullable(deliveries.get(id)).filter(d -> d.fence() == fence);
    }

    private Delivery step(Delivery before, Delivery next) {
        put(next);
        unit.append(next.since(before.state(), unit.now()));
        return next;
    }

    private void put(Delivery delivery) {
        deliveries.put(delivery.id(), delivery);
        queue.update(delivery);
        windows.update(delivery);
        if (delivery.owner() == null) {
            inHand.remove(delivery.id());
        } else {
            inHand.add(delivery.id());
        }
    }

    private Delivery stored(DeliveryId id) {
        return Objects.requireNonNull(deliveries.get(id), "delivery");
    }

    /** The channels' quotas while a claim is put together. */
    private final class Quotas {
        private record Asked(int first, int further) {}

        private final Instant now;
        private final Map<ChannelId, Asked> asked = new HashMap<>();

        Quotas(Instant now) {
            this.now = now;
        }

        /** Counts it, and says whether it may be asked for. */
        boolean allow(Delivery delivery) {
            if (delivery.state() != DeliveryState.SCHEDULED) {
                return true;
            }
            var channel = delivery.approval().account().channel();
            var sofar = asked.getOrDefault(channel, new Asked(0, 0));
            boolean first = delivery.requests() == 0;
            if (!first && sofar.further() >= quota(channel).allowed(now)) {
                return false;
            }
            asked.put(
                    channel,
                    first
                            ? new Asked(sofar.first() + 1, sofar.further())
                            : new Asked(sofar.first(), sofar.further() + 1));
            return true;
        }

        void keep() {
            asked.forEach((channel, a) -> quotas.put(channel, quota(channel).after(a.first(), a.further(), now)));
        }

        private RetryQuota quota(ChannelId channel) {
            return quotas.getOrDefault(channel, RetryQuota.full(now));
        }
    }
}
