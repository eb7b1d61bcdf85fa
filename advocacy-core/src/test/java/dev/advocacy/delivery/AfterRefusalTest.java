package dev.advocacy.delivery;

import static dev.advocacy.delivery.DeliveryState.NEEDS_PERSON;
import static dev.advocacy.delivery.DeliveryState.NEEDS_RECONNECT;
import static dev.advocacy.delivery.DeliveryState.PUBLISHED;
import static dev.advocacy.delivery.DeliveryState.UNCONFIRMED;
import static dev.advocacy.delivery.DeliveryState.WITHDRAWN;
import static dev.advocacy.delivery.ScriptedChannel.absent;
import static dev.advocacy.delivery.ScriptedChannel.failing;
import static dev.advocacy.delivery.ScriptedChannel.refusal;
import static dev.advocacy.delivery.ScriptedChannel.refuses;
import static dev.advocacy.delivery.World.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PostRef;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.DeliveryId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one refusal leaves behind for the next attempt. */
class AfterRefusalTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final World world = new World();

    @AfterEach
    void everyHistoryIsLegal() {
        Audit.of(world);
    }

    @Test
    @DisplayName("Consent taken back while a request was under way: what the network put off never goes out")
    void withdrawnWhileArmed() {
        var id = world.approve();
        world.channel.willAnswer(request -> {
            world.withdraw(KARI);
            throw refusal(Remedy.RETRY);
        });
        world.deliver();
        world.deliverAfter(HOUR);
        assertThat(world.state(id)).isEqualTo(WITHDRAWN);

        world.join(KARI);
        world.deliverAfter(HOUR);
        assertThat(world.state(id)).isEqualTo(WITHDRAWN);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("Put off once, then told that the access has ended: it is refreshed, and the account stays connected")
    void refreshedAfterRetry() {
        world.clock.pass(HOUR);
        world.channel.willAnswer(refuses(Remedy.RETRY), refuses(Remedy.REFRESH));
        var id = world.approve();
        world.deliver();
        world.deliverAfter(HOUR);

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.channel.refreshes).isEqualTo(1);
        assertThat(world.problemOf(KARI)).isNull();
    }

    @Test
    @DisplayName(
            "Who connects again while the network refuses what they had keeps the new access, and the post goes out by it")
    void connectedAgainWhileRefused() {
        world.channel.willAnswer(request -> {
            world.connect(KARI);
            throw refusal(Remedy.RECONNECT);
        });
        var id = world.approve();
        world.deliver();

        requireSentBy(id, "grant-1", "grant-2");
    }

    @Test
    @DisplayName("Who connects again before it is on record that the delivery waits for that is not waited for")
    void connectedAgainBeforeItWaits() {
        world.channel.willAnswer(refuses(Remedy.RECONNECT));
        var id = world.approve();
        deliverOn(new PassingStore(world.store.deliveries()) {
            @Override
            public boolean save(Delivery next, List<AdvocacyEvent> further) {
                if (next.state() == NEEDS_RECONNECT) {
                    assertThat(world.problemOf(KARI)).isEqualTo("scripted.reconnect");
                    world.connect(KARI);
                }
                return super.save(next, further);
            }
        });

        requireSentBy(id, "grant-1", "grant-2");
    }

    @Test
    @DisplayName("Who allows posting in the moment in which it is found to be missing is not waited for either")
    void scopeGivenBeforeItWaits() {
        var id = world.approveFor(HOUR);
        world.channel.granted = Set.of("read");
        world.connect(KARI);
        world.channel.beforeNextArming(() -> {
            world.channel.granted = Set.of(ScriptedChannel.SCOPE);
            world.connect(KARI);
        });
        world.deliverAfter(HOUR);

        requireSentBy(id, "grant-3");
    }

    @Test
    @DisplayName("An access whose refresh is refused as ended is over, as one that has to be connected again")
    void refreshRefusedAsEnded() {
        world.channel.willAnswer(refuses(Remedy.REFRESH));
        world.channel.willRefuseRefresh(refusal(Remedy.REFRESH));
        var id = world.approve();
        world.deliver();

        assertThat(world.standing(id)).isEqualTo("NEEDS_RECONNECT scripted.refresh");
        assertThat(world.problemOf(KARI)).isEqualTo("scripted.refresh");
        world.connect(KARI);
        world.deliver();
        requireSentBy(id, "grant-1", "grant-2");
    }

    private void requireSentBy(DeliveryId id, String... tokens) {
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.problemOf(KARI)).isNull();
        assertThat(world.channel.published)
                .extracting(request -> request.credentials().accessToken().reveal())
                .containsExactly(tokens);
    }

    private void deliverOn(DeliveryStore store) {
        new Deliveries(store, world.advocacy.channels(), world.advocacy.connections(), world.clock, Runnable::run, 1)
                .deliverDue();
    }

    @Test
    @DisplayName("A look-up that the network put off is made again when it said, not before")
    void lookPutOff() {
        var tenMinutes = Duration.ofMinutes(10);
        world.channel.willAnswer(refuses(Remedy.RECONCILE));
        world.channel.willBeLookedAt(failing(refusal(Remedy.RETRY).retryAfter(tenMinutes)));
        var id = world.approve();
        world.deliver();
        world.deliverAfter(Timing.QUIET);
        world.deliverAfter(tenMinutes.minusNanos(1));
        assertThat(world.state(id)).isEqualTo(UNCONFIRMED);
        assertThat(world.channel.lookedFor).hasSize(1);

        world.deliverAfter(Duration.ofNanos(1));
        assertThat(world.channel.lookedFor).hasSize(2);
    }

    @Test
    @DisplayName(
            "Where the network itself has named a post, its 'not there' is not enough to send again: the person is asked")
    void namedAndAbsent() {
        var named = new PostRef("urn:share:1", null);
        world.channel.willAnswer(refuses(refusal(Remedy.RECONCILE).suspecting(named)));
        world.channel.willBeLookedAt(absent());
        var id = world.approve();
        world.deliver();
        world.deliverAfter(Timing.QUIET);

        assertThat(world.state(id)).isEqualTo(NEEDS_PERSON);
        assertThat(world.publishes(id)).isEqualTo(1);
    }
}
