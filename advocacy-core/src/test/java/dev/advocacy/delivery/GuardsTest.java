package dev.advocacy.delivery;

import static dev.advocacy.delivery.DeliveryState.CANCELLED;
import static dev.advocacy.delivery.DeliveryState.EXPIRED;
import static dev.advocacy.delivery.DeliveryState.NEEDS_RECONNECT;
import static dev.advocacy.delivery.DeliveryState.PUBLISHED;
import static dev.advocacy.delivery.DeliveryState.SCHEDULED;
import static dev.advocacy.delivery.DeliveryState.WITHDRAWN;
import static dev.advocacy.delivery.World.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import dev.advocacy.AdvocacyException;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.event.AdvocacyEvent.PauseSwitched;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What stops a delivery before its first byte. */
class GuardsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final World world = new World();

    @AfterEach
    void everyHistoryIsLegal() {
        Audit.of(world);
    }

    @Test
    @DisplayName("What is called off before arming never goes out")
    void cancelled() {
        var id = world.approve();
        world.deliveries.cancel(id);
        world.deliver();

        assertThat(world.standing(id)).isEqualTo("CANCELLED cancelled");
        assertThat(world.publishes(id)).isZero();
    }

    @Test
    @DisplayName("A node that has taken a delivery before it was called off sends nothing")
    void cancelledBetweenClaimAndArming() {
        var id = world.approve();
        world.channel.beforeNextArming(() -> world.deliveries.cancel(id));
        world.deliver();

        assertThat(world.state(id)).isEqualTo(CANCELLED);
        assertThat(world.publishes(id)).isZero();
    }

    @Test
    @DisplayName("While a request may be on its way nothing can be called off, and the refusal names the ways on")
    void notCancelledOnceArmed() {
        var id = world.approve();
        world.channel.willAnswer(request -> {
            assertThatThrownBy(() -> world.deliveries.cancel(id))
                    .isInstanceOf(AdvocacyException.class)
                    .hasMessageContaining("is ARMED and cannot become CANCELLED")
                    .hasMessageContaining("UNCONFIRMED");
            return ScriptedChannel.post(request);
        });
        world.deliver();

        assertThat(world.standing(id)).isEqualTo("PUBLISHED published");
    }

    @Test
    @DisplayName(
            "While everything is stopped nothing goes out; afterwards everything does, and the log names who and why")
    void paused() {
        var id = world.approve();
        world.deliveries.pause("olga", "wrong picture");
        world.deliverAfter(HOUR);
        assertThat(world.state(id)).isEqualTo(SCHEDULED);
        assertThat(world.publishes(id)).isZero();

        world.deliveries.unpause("olga", "picture changed");
        world.deliver();
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.events(PauseSwitched.class))
                .extracting(PauseSwitched::paused, PauseSwitched::actor, PauseSwitched::reason)
                .containsExactly(tuple(true, "olga", "wrong picture"), tuple(false, "olga", "picture changed"));
    }

    @Test
    @DisplayName("A stop between claim and arming stops it too, and it is not lost")
    void pausedBetweenClaimAndArming() {
        var id = world.approve();
        world.channel.beforeNextArming(() -> world.deliveries.pause("olga", "test"));
        world.deliver();
        assertThat(world.standing(id)).isEqualTo("SCHEDULED paused");
        assertThat(world.publishes(id)).isZero();

        world.deliveries.unpause("olga", "test");
        world.deliver();
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("What a person has not yet sent is withdrawn with their consent")
    void withdrawn() {
        var id = world.approve();
        world.withdraw(KARI);
        world.deliver();

        assertThat(world.standing(id)).isEqualTo("WITHDRAWN consent.withdrawn");
        assertThat(world.publishes(id)).isZero();
    }

    @Test
    @DisplayName("Consent that is taken back between claim and arming stops the post")
    void withdrawnBetweenClaimAndArming() {
        var id = world.approve();
        world.channel.beforeNextArming(() -> world.withdraw(KARI));
        world.deliver();

        assertThat(world.state(id)).isEqualTo(WITHDRAWN);
        assertThat(world.publishes(id)).isZero();
    }

    @Test
    @DisplayName("What was approved before a consent was taken back stays withdrawn, though the person agrees again")
    void agreesAgain() {
        world.channel.willAnswer(request -> {
            world.withdraw(KARI);
            world.clock.pass(Duration.ofSeconds(1));
            world.join(KARI);
            throw ScriptedChannel.refusal(Remedy.RETRY);
        });
        var id = world.approve();
        world.deliver();
        world.deliverAfter(HOUR);

        assertThat(world.standing(id)).isEqualTo("WITHDRAWN consent.withdrawn");
        assertThat(world.publishes(id)).isEqualTo(1);
        var anew = world.approve();
        world.deliver();
        assertThat(world.state(anew)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("Agreeing to a newer text withdraws nothing")
    void agreesToANewerText() {
        var id = world.approveFor(HOUR);
        world.clock.pass(Duration.ofSeconds(1));
        world.join(KARI);
        world.deliverAfter(HOUR);

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("Arming looks at the consent itself, though nobody has told the delivery yet")
    void armingReadsConsent() {
        var id = world.approve();
        world.channel.beforeNextArming(() -> {
            var person = world.store.ambassadors().ambassador(KARI).orElseThrow();
            var left = Ambassador.of(person.id().value(), person.name());
            world.store.ambassadors().put(left, List.of());
        });
        world.deliver();

        assertThat(world.standing(id)).isEqualTo("WITHDRAWN consent.withdrawn");
        assertThat(world.publishes(id)).isZero();
    }

    @Test
    @DisplayName("A delivery whose account waits to be connected again is withdrawn with the consent too")
    void withdrawnWhileNotConnected() {
        var id = world.approve();
        world.advocacy.connections().disconnect(KARI, world.accountOf(KARI));
        world.deliver();
        assertThat(world.state(id)).isEqualTo(NEEDS_RECONNECT);

        world.withdraw(KARI);
        assertThat(world.state(id)).isEqualTo(WITHDRAWN);
    }

    @Test
    @DisplayName("A node that takes a delivery in the very moment of withdrawing does not save it from being withdrawn")
    void withdrawnWhileBeingClaimed() {
        var id = world.approve();
        var real = world.store.deliveries();
        DeliveryStore racing = mock(DeliveryStore.class, delegatesTo(real));
        doAnswer(asked -> {
                    var seen = real.deliveriesOf(KARI);
                    real.claim("faster", HOUR, 1, Set.of());
                    return seen;
                })
                .when(racing)
                .deliveriesOf(KARI);
        new Deliveries(racing, world.advocacy.channels(), world.advocacy.connections(), world.clock, Runnable::run, 1)
                .withdraw(KARI);

        assertThat(world.state(id)).isEqualTo(WITHDRAWN);
    }

    @Test
    @DisplayName("A window that closes before arming ends the delivery, at its very first closed moment")
    void expired() {
        var end = world.clock.instant().plus(HOUR);
        var id = world.approveUntil(KARI, end);
        world.deliverAfter(HOUR);

        assertThat(world.state(id)).isEqualTo(EXPIRED);
        assertThat(world.publishes(id)).isZero();
    }

    @Test
    @DisplayName("A moment before its window closes it goes out")
    void notYetExpired() {
        var end = world.clock.instant().plus(HOUR);
        var id = world.approveUntil(KARI, end);
        world.deliverAfter(HOUR.minusNanos(1));

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("An account that no longer allows posting is told before arming")
    void scopeMissing() {
        var id = world.approveFor(HOUR);
        world.channel.granted = Set.of("read");
        world.connect(KARI);
        world.deliverAfter(HOUR);

        assertThat(world.standing(id)).isEqualTo("NEEDS_RECONNECT account.scope-missing");
        assertThat(world.delivery(id).attempts()).isEmpty();
        assertThat(world.publishes(id)).isZero();
    }

    @Test
    @DisplayName("A post that is not the one that was approved is rejected, and nothing is sent")
    void tampered() {
        var id = tamperedDelivery();
        world.deliver();

        assertThat(world.standing(id)).isEqualTo("REJECTED approval.hash-differs");
        assertThat(world.publishes(id)).isZero();
    }

    private DeliveryId tamperedDelivery() {
        var account = world.accountOf(KARI);
        var now = world.clock.instant();
        var approved = Approval.of(KARI, account, Post.text("I was cold."), true, now);
        var other = new Approval(KARI, account, Post.text("Buy now!"), true, now, approved.hash());
        var id = DeliveryId.of("tampered");
        var share = new Share(ShareId.of("s"), KARI, ContentId.of("c"), id, "words", now);
        var delivery = Delivery.approved(id, share.id(), share.content(), other, null);
        world.store.shares().add(share, delivery.schedule(now, "scheduled"), null, List.of());
        return id;
    }
}
