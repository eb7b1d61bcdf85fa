package dev.advocacy.delivery;

import static dev.advocacy.delivery.DeliveryState.PUBLISHED;
import static dev.advocacy.delivery.DeliveryState.SCHEDULED;
import static dev.advocacy.delivery.DeliveryState.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.event.Evidence;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A node that is overtaken while it works. */
class LateProofTest {
    private static final Duration LEASE = Timing.ARM_LEASE;

    private final World world = new World();

    @AfterEach
    void everyHistoryIsLegal() {
        Audit.of(world);
    }

    @Test
    @DisplayName("A proof that comes after the lease has ended is still taken: published, with one request")
    void proofAfterTheLease() {
        var id = world.approve();
        world.channel.willAnswer(request -> {
            world.deliverAfter(LEASE);
            assertThat(world.standing(id)).isEqualTo("UNCONFIRMED lease.ended");
            return ScriptedChannel.post(request);
        });
        world.deliver();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.delivery(id).evidence()).isEqualTo(Evidence.RESPONSE);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("A proof that comes while the person is asked answers the question")
    void proofWhileThePersonIsAsked() {
        var id = world.approve();
        world.channel.willAnswer(request -> {
            world.deliverAfter(LEASE);
            world.deliverAfter(Timing.QUIET);
            assertThat(world.state(id)).isEqualTo(DeliveryState.NEEDS_PERSON);
            return ScriptedChannel.post(request);
        });
        world.deliver();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("A proof that comes after a network said that there is nothing is taken, and nothing is sent again")
    void proofAfterAbsent() {
        world.channel.willBeLookedAt(ScriptedChannel.absent());
        var id = world.approve();
        world.channel.willAnswer(request -> {
            world.deliverAfter(LEASE);
            world.clock.pass(Timing.QUIET);
            world.deliveries.pause("ops", "a look first");
            world.deliver();
            assertThat(world.standing(id)).isEqualTo("SCHEDULED channel.absent");
            return ScriptedChannel.post(request);
        });
        world.deliver();
        world.deliveries.unpause("ops", "done");
        world.deliver();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.delivery(id).evidence()).isEqualTo(Evidence.RESPONSE);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("A proof that comes when the person said that nothing is there, and a node has it in hand, is taken")
    void proofWhileClaimedAgain() {
        var id = world.approve();
        world.channel.willAnswer(request -> {
            world.deliverAfter(LEASE);
            world.deliverAfter(Timing.QUIET);
            world.deliveries.isNotThere(id);
            assertThat(world.store.deliveries().claim("other", LEASE, 1, Set.of()))
                    .hasSize(1);
            return ScriptedChannel.post(request);
        });
        world.deliver();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("A proof of what was called off meanwhile changes nothing: the end stays the end, and the log tells")
    void proofAfterTheEnd() {
        var id = world.approve();
        world.channel.willAnswer(request -> {
            world.deliverAfter(LEASE);
            world.deliverAfter(Timing.QUIET);
            world.deliveries.cancel(id);
            return ScriptedChannel.post(request);
        });
        world.deliver();

        assertThat(world.standing(id)).isEqualTo("CANCELLED cancelled.outcome-unknown");
    }

    @Test
    @DisplayName("A ticket that comes after the lease has ended is kept: the network is asked for it")
    void ticketAfterTheLease() {
        var id = world.approve();
        world.channel.willAnswer(request -> {
            world.deliverAfter(LEASE);
            return new PublishResult.Pending("late-ticket", Timing.BETWEEN_LOOKS);
        });
        world.deliver();

        assertThat(world.standing(id)).isEqualTo("UNCONFIRMED channel.pending");
        assertThat(world.delivery(id).lastAttempt().map(Attempt::ticket)).contains("late-ticket");
    }

    @Test
    @DisplayName("A suspected post that is named after the lease has ended is kept: no look makes it absent")
    void suspicionAfterTheLease() {
        world.channel.willBeLookedAt(ScriptedChannel.absent());
        var id = world.approve();
        var post = ScriptedChannel.postOf(id.value());
        world.channel.willAnswer(request -> {
            world.deliverAfter(LEASE);
            throw ScriptedChannel.refusal(Remedy.RECONCILE).suspecting(post);
        });
        world.deliver();

        assertThat(world.delivery(id).post()).isEqualTo(post);
        world.deliverAfter(Timing.QUIET);
        assertThat(world.state(id)).isEqualTo(DeliveryState.NEEDS_PERSON);
    }

    @Test
    @DisplayName("A proof of what a look has found already changes nothing, and it is confirmed once")
    void proofAfterALook() {
        world.channel.willBeLookedAt(ScriptedChannel.found());
        var id = world.approve();
        world.channel.willAnswer(request -> {
            world.deliverAfter(LEASE);
            world.deliverAfter(Timing.QUIET);
            return ScriptedChannel.post(request);
        });
        world.deliver();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.delivery(id).evidence()).isEqualTo(Evidence.LOOKUP);
    }

    @Test
    @DisplayName("A refusal that comes after the lease has ended changes nothing: a look, not a late word, decides")
    void refusalAfterTheLease() {
        var id = world.approve();
        world.channel.willAnswer(request -> {
            world.deliverAfter(LEASE);
            throw ScriptedChannel.refusal(Remedy.EDIT);
        });
        world.deliver();

        assertThat(world.state(id)).isEqualTo(UNCONFIRMED);
    }

    @Test
    @DisplayName("A claim whose lease ends before arming is given back, and only the next node sends")
    void leaseEndsBeforeArming() {
        var id = world.approve();
        world.channel.beforeNextArming(() -> world.deliverAfter(LEASE));
        world.deliver();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("A claim whose lease ends before arming is not armed, though nobody has taken it back yet")
    void leaseEndsUnnoticed() {
        var id = world.approve();
        var store = world.store.deliveries();
        var claimed = store.claim("node", LEASE, 1, Set.of()).get(0);
        world.clock.pass(LEASE);

        assertThat(store.arm(claimed, Timing.ARM_LEASE)).map(Delivery::state).contains(SCHEDULED);
        assertThat(world.standing(id)).isEqualTo("SCHEDULED lease.ended");
    }

    @Test
    @DisplayName("A node that dies while it looks is replaced after its lease by one that looks again")
    void nodeDiesWhileLooking() {
        world.channel.willAnswer(ScriptedChannel.refuses(Remedy.RECONCILE));
        world.channel.willBeLookedAt(ScriptedChannel.found());
        var id = world.approve();
        world.deliver();
        world.clock.pass(Timing.QUIET);
        assertThat(world.store.deliveries().claim("dead", LEASE, 1, Set.of())).hasSize(1);
        world.deliver();
        assertThat(world.state(id)).isEqualTo(UNCONFIRMED);

        world.deliverAfter(LEASE);
        world.deliverAfter(Timing.QUIET);
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(1);
    }
}
