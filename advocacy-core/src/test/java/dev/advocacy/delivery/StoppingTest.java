package dev.advocacy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Channels;
import dev.advocacy.event.DeliveryId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A node that is told to end, that is busy, or that should not ask the network now. */
class StoppingTest {
    private final World world = new World();

    @Test
    @DisplayName("After it was told to stop a node ends what is under way and takes nothing more")
    void stops() {
        var first = world.approve();
        var second = world.approve();
        var stopped = new ArrayList<Boolean>();
        world.channel.willAnswer(request -> {
            stopped.add(stop());
            return ScriptedChannel.post(request);
        });
        world.deliver();
        world.deliver();
        world.deliveries.deliverInBackground();

        assertThat(stopped).containsExactly(false);
        assertThat(stop()).isTrue();
        assertThat(world.state(first)).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(world.publishes(second)).isZero();
    }

    @Test
    @DisplayName("A busy executor is given as many tasks as there are workers, however often it is asked")
    void pilesUpNothing() {
        var tasks = new ArrayDeque<Runnable>();
        var deliveries = deliveries(world.store.deliveries(), world.advocacy.channels(), tasks::add, 2);
        for (int i = 0; i < 5; i++) {
            deliveries.deliverInBackground();
        }
        assertThat(tasks).hasSize(2);
        tasks.remove().run();
        deliveries.deliverInBackground();
        assertThat(tasks).hasSize(2);
    }

    @Test
    @DisplayName("A node without the channel's adapter asks nobody: the post is looked for later")
    void looksNowhere() {
        var id = unconfirmed();
        world.clock.pass(Timing.QUIET);
        var before = world.delivery(id).reason();
        deliveries(world.store.deliveries(), new Channels(List.of(), Map.of()), Runnable::run, 1)
                .deliverDue();

        assertThat(world.standing(id)).isEqualTo("UNCONFIRMED " + before);
        assertThat(world.delivery(id).due()).isEqualTo(world.clock.instant().plus(Timing.BETWEEN_LOOKS));
        assertThat(world.channel.lookedFor).isEmpty();
    }

    @Test
    @DisplayName("Where the network asked for a wait after the claim, nothing is looked for before it is over")
    void looksLaterWhereHeldBack() {
        var id = unconfirmed();
        world.clock.pass(Timing.QUIET);
        var until = world.clock.instant().plus(Duration.ofHours(1));
        var holding = new PassingStore(world.store.deliveries()) {
            @Override
            public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
                var claimed = real.claim(node, lease, max, resting);
                real.holdBack(ScriptedChannel.ID, null, until);
                return claimed;
            }
        };
        deliveries(holding, world.advocacy.channels(), Runnable::run, 1).deliverDue();

        assertThat(world.channel.lookedFor).isEmpty();
        assertThat(world.state(id)).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(world.delivery(id).due()).isEqualTo(until);
    }

    private Deliveries deliveries(DeliveryStore store, Channels channels, Executor executor, int workers) {
        return new Deliveries(store, channels, world.advocacy.connections(), world.clock, executor, workers);
    }

    private DeliveryId unconfirmed() {
        world.channel.willAnswer(ScriptedChannel.refuses(Remedy.RECONCILE));
        var id = world.approve();
        world.deliver();
        return id;
    }

    private boolean stop() {
        try {
            return world.deliveries.stop(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
