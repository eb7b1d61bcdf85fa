package dev.advocacy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;

/** The world's store; every save and every arming that comes too late must write nothing and say so. */
final class CheckedStore implements DeliveryStore {
    private final World world;
    private final DeliveryStore real;
    private int stale;

    CheckedStore(World world) {
        this.world = world;
        this.real = world.store.deliveries();
    }

    /** How many steps came too late. */
    int stale() {
        return stale;
    }

    @Override
    public Instant now() {
        return real.now();
    }

    @Override
    public boolean save(Delivery next, List<AdvocacyEvent> further) {
        if (isCurrent(next.id(), next.fence() - 1)) {
            assertThat(real.save(next, further)).as("a save in time").isTrue();
            return true;
        }
        requireUntouched(
                next.id(),
                () -> assertThat(real.save(next, further)).as("a stale save").isFalse());
        return false;
    }

    @Override
    public Optional<Delivery> arm(Delivery claimed, Duration lease) {
        if (isCurrent(claimed.id(), claimed.fence())) {
            return real.arm(claimed, lease);
        }
        requireUntouched(
                claimed.id(),
                () -> assertThat(real.arm(claimed, lease)).as("a stale arming").isEmpty());
        return Optional.empty();
    }

    private boolean isCurrent(DeliveryId id, long fence) {
        return world.delivery(id).fence() == fence;
    }

    private void requireUntouched(DeliveryId id, Runnable staleStep) {
        var before = world.delivery(id);
        int written = world.log().size();
        staleStep.run();
        assertThat(world.delivery(id)).isEqualTo(before);
        assertThat(world.log()).hasSize(written);
        stale++;
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
    public List<Delivery> claim(String node, Duration lease, int max) {
        return real.claim(node, lease, max);
    }

    @Override
    public int releaseEnded(Duration quiet) {
        return real.releaseEnded(quiet);
    }

    @Override
    public void holdBack(ChannelId channel, @Nullable Account account, Instant until) {
        real.holdBack(channel, account, until);
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
