package dev.advocacy.delivery;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes every call on; what extends it changes some. */
class PassingStore implements DeliveryStore {
    protected final DeliveryStore real;

    PassingStore(DeliveryStore real) {
        this.real = real;
    }

    @Override
    public Instant now() {
        return real.now();
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return real.delivery(id);
    }

    @Override
    public List<Delivery> deliveriesOf(AmbassadorId ambassador) {
        return real.deliveriesOf(ambassador);
    }

    @Override
    public Map<DeliveryState, Long> census() {
        return real.census();
    }

    @Override
    public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
        return real.claim(node, lease, max, resting);
    }

    @Override
    public Optional<Delivery> arm(Delivery claimed, Duration lease) {
        return real.arm(claimed, lease);
    }

    @Override
    public boolean save(Delivery next, List<AdvocacyEvent> further) {
        return real.save(next, further);
    }

    @Override
    public int releaseEnded(Duration quiet) {
        return real.releaseEnded(quiet);
    }

    @Override
    public int endOver() {
        return real.endOver();
    }

    @Override
    public void holdBack(ChannelId channel, @Nullable Account account, Instant until) {
        real.holdBack(channel, account, until);
    }

    @Override
    public Optional<Instant> heldBackUntil(Account account) {
        return real.heldBackUntil(account);
    }

    @Override
    public boolean paused() {
        return real.paused();
    }

    @Override
    public void pause(boolean stop, List<AdvocacyEvent> events) {
        real.pause(stop, events);
    }

    @Override
    public void record(List<AdvocacyEvent> events) {
        real.record(events);
    }
}
