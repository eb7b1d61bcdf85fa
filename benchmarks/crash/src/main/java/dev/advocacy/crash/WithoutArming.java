package dev.advocacy.crash;

import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.content.ContentStore;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.engagement.EngagementStore;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.EventLog;
import dev.advocacy.share.ShareStore;
import dev.advocacy.store.AdvocacyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A store with the heart taken out: it says "armed" before the request and writes it only after the answer, as a job queue does.
 * A run on it has to fail, or the harness finds nothing. Thread-safe.
 */
record WithoutArming(AdvocacyStore whole, DeliveryStore deliveries) implements AdvocacyStore {

    WithoutArming(AdvocacyStore whole) {
        this(whole, new Deliveries(whole.deliveries()));
    }

    @Override
    public ContentStore content() {
        return whole.content();
    }

    @Override
    public AmbassadorStore ambassadors() {
        return whole.ambassadors();
    }

    @Override
    public ShareStore shares() {
        return whole.shares();
    }

    @Override
    public EngagementStore engagement() {
        return whole.engagement();
    }

    @Override
    public EventLog events() {
        return whole.events();
    }

    @Override
    public void record(List<AdvocacyEvent> events) {
        whole.record(events);
    }

    /** Everything as it should be but for {@link #arm}. */
    private record Deliveries(DeliveryStore whole, Map<DeliveryId, Delivery> onlySaid) implements DeliveryStore {

        Deliveries(DeliveryStore whole) {
            this(whole, new ConcurrentHashMap<>());
        }

        @Override
        public Optional<Delivery> arm(Delivery claimed, Duration lease) {
            onlySaid.put(claimed.id(), claimed);
            var now = whole.now();
            return Optional.of(claimed.arm(now, now.plus(lease), true, false, null));
        }

        @Override
        public boolean save(Delivery next, List<AdvocacyEvent> further) {
            var claimed = onlySaid.remove(next.id());
            if (claimed != null) {
                var armed = whole.arm(claimed, Duration.ofSeconds(60));
                if (armed.filter(d -> d.state() == DeliveryState.ARMED).isEmpty()) {
                    return false;
                }
            }
            return whole.save(next, further);
        }

        @Override
        public Instant now() {
            return whole.now();
        }

        @Override
        public Optional<Delivery> delivery(DeliveryId id) {
            return whole.delivery(id);
        }

        @Override
        public List<Delivery> deliveriesOf(AmbassadorId ambassador) {
            return whole.deliveriesOf(ambassador);
        }

        @Override
        public Map<DeliveryState, Long> census() {
            return whole.census();
        }

        @Override
        public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
            return whole.claim(node, lease, max, resting);
        }

        @Override
        public int releaseEnded(Duration quiet) {
            return whole.releaseEnded(quiet);
        }

        @Override
        public int endOver() {
            return whole.endOver();
        }

        @Override
        public void holdBack(ChannelId channel, @Nullable Account account, Instant until) {
            whole.holdBack(channel, account, until);
        }

        @Override
        public Optional<Instant> heldBackUntil(Account account) {
            return whole.heldBackUntil(account);
        }

        @Override
        public boolean paused() {
            return whole.paused();
        }

        @Override
        public void pause(boolean stop, List<AdvocacyEvent> events) {
            whole.pause(stop, events);
        }

        @Override
        public void record(List<AdvocacyEvent> events) {
            whole.record(events);
        }
    }
}
