package dev.advocacy.delivery;

import static dev.advocacy.delivery.DeliveryState.ARMED;
import static dev.advocacy.delivery.DeliveryState.PUBLISHED;
import static dev.advocacy.delivery.ScriptedChannel.refusal;
import static dev.advocacy.delivery.ScriptedChannel.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A node's work step by step, on clocks that the test moves. */
class HandTest {
    private static final int WORKERS = 3;

    private final World world = new World();
    private final FailingStore store = new FailingStore(world.store.deliveries());
    private long nanos = Long.MAX_VALUE - 1_000;

    @AfterEach
    void everyHistoryIsLegal() {
        Audit.of(world);
    }

    @Test
    @DisplayName(
            "One claim takes as many as there are workers; where all were due, the next one is made before they run out")
    void claimsForAll() {
        approve(5);
        var hand = hand();
        assertThat(hand.next()).isPresent();
        assertThat(hand.next()).isPresent();
        assertThat(store.claims).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            assertThat(hand.next()).isPresent();
            assertThat(store.claims).isEqualTo(2);
        }
        assertThat(hand.next()).isEmpty();
    }

    @Test
    @DisplayName("While the network is slow nothing is claimed ahead: it would only lie in hand")
    void claimsNothingAheadOfSlowWorkers() {
        approve(5);
        var hand = hand();
        for (int i = 0; i < WORKERS; i++) {
            assertThat(hand.next()).isPresent();
            assertThat(store.claims).isEqualTo(1);
            nanos += Duration.ofSeconds(1).toNanos();
        }
    }

    @Test
    @DisplayName("The latest start counts from the claim: what lay in hand for too long is put back before arming")
    void tooLateInHand() {
        var ids = approve(2);
        var hand = hand();
        toTheEnd(hand.next());
        pass(Timing.LATEST_START.plusNanos(1));
        toTheEnd(hand.next());

        assertThat(world.state(ids.get(0))).isEqualTo(PUBLISHED);
        assertThat(world.standing(ids.get(1))).isEqualTo("SCHEDULED lease.too-late-to-send");
        assertThat(world.delivery(ids.get(1)).attempts()).isEmpty();
        toTheEnd(hand.next());
        assertThat(world.state(ids.get(1))).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("A node that was asleep between arming and the request sends nothing")
    void tooLateAfterArming() {
        var id = world.approve();
        var request = steps(hand().next(), 2);
        assertThat(world.state(id)).isEqualTo(ARMED);
        pass(Timing.LATEST_START.plusNanos(1));
        toTheEnd(request);

        assertThat(world.standing(id)).isEqualTo("SCHEDULED lease.too-late-to-send");
        assertThat(world.delivery(id).requests()).isZero();
        assertThat(world.publishes(id)).isZero();
    }

    @Test
    @DisplayName("Whoever sets the wall clock makes nobody late")
    void wallClockSet() {
        var id = world.approve();
        var prepared = steps(hand().next(), 1);
        world.clock.pass(Timing.LATEST_START.plusSeconds(1));
        toTheEnd(prepared);

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName(
            "An outcome that the store did not take is written again, after a short wait, and nothing is sent again")
    void writtenAgain() {
        var id = world.approve();
        var settle = steps(hand().next(), 3);
        store.failures = 3;
        for (int i = 0; i < 3; i++) {
            settle = settle.orElseThrow().take();
            assertThat(settle.orElseThrow().pause()).isEqualTo(Timing.BETWEEN_WRITES);
        }
        assertThat(settle.orElseThrow().take()).isEmpty();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.delivery(id).evidence()).isEqualTo(Evidence.RESPONSE);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("An outcome that was written though the store failed is confirmed once")
    void writtenThoughItFailed() {
        var id = world.approve();
        var settle = steps(hand().next(), 3);
        store.failures = 1;
        store.failsAfterWriting = true;
        toTheEnd(settle);

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.events(ShareConfirmed.class)).hasSize(1);
    }

    @Test
    @DisplayName("Where the store fails for as long as a lease, the node gives up; a look finds the post")
    void givesUp() {
        world.channel.willBeLookedAt(ScriptedChannel.found());
        var id = world.approve();
        var settle = steps(hand().next(), 3);
        store.failures = Integer.MAX_VALUE;
        pass(Timing.ARM_LEASE);
        settle = settle.orElseThrow().take();
        assertThat(settle).isPresent();
        pass(Duration.ofNanos(1));
        assertThat(settle.orElseThrow().take()).isEmpty();

        world.deliverAfter(Timing.ARM_LEASE);
        assertThat(world.standing(id)).isEqualTo("UNCONFIRMED lease.ended");
        world.deliverAfter(Timing.QUIET);
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("The network's wait is kept after the last attempt too, for everybody else on the account")
    void waitAfterTheLastAttempt() {
        var hour = Duration.ofHours(1);
        world.channel.willAlwaysAnswer(refuses(refusal(Remedy.RETRY).retryAfter(hour)));
        var id = world.approve();
        world.deliver();
        for (int i = 1; i < Timing.MOST_ATTEMPTS; i++) {
            world.deliverAfter(hour);
        }
        assertThat(world.standing(id)).isEqualTo("REJECTED delivery.gave-up");
        var next = world.approve();
        world.deliver();

        assertThat(world.publishes(next)).isZero();
    }

    @Test
    @DisplayName(
            "A wait that the network named to a look is written again where the store did not take it: nobody asks before")
    void waitOfALook() {
        var hour = Duration.ofHours(1);
        world.channel.willAnswer(refuses(Remedy.RECONCILE));
        world.channel.willBeLookedAt(
                ScriptedChannel.failing(refusal(Remedy.RETRY).retryAfter(hour)));
        world.approve();
        world.deliver();
        world.clock.pass(Timing.QUIET);
        var answered = steps(hand().next(), 1);
        store.failures = 2;
        toTheEnd(answered);

        var next = world.approve();
        world.deliverAfter(hour.minusNanos(1));
        assertThat(world.publishes(next)).isZero();
        assertThat(world.channel.lookedFor).hasSize(1);
    }

    @Test
    @DisplayName("'Not there' is as old as the question: where the answer to an early look was slow, it is asked again")
    void slowAnswerToAnEarlyLook() {
        world.channel.willAnswer(ScriptedChannel.pending(Duration.ofSeconds(100)));
        var id = world.approve();
        world.deliver();
        world.channel.willBeLookedAt(request -> {
            world.clock.pass(Duration.ofSeconds(30));
            return Optional.of(new PublishResult.Absent());
        });
        world.deliverAfter(Duration.ofSeconds(100));

        assertThat(world.channel.lookedFor).hasSize(2);
        assertThat(world.publishes(id)).isEqualTo(2);
    }

    private List<DeliveryId> approve(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> AmbassadorId.of("person-" + i))
                .map(this::approveBy)
                .toList();
    }

    private DeliveryId approveBy(AmbassadorId person) {
        world.join(person);
        return world.approve(person);
    }

    private Hand hand() {
        var connections = world.advocacy.connections();
        var outcome = new Outcome(store, world.advocacy.channels(), connections, world.clock);
        return new Hand(store, world.advocacy.channels(), connections, outcome, () -> nanos, WORKERS);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** This many steps; what comes then. */
    private static Optional<WorkStep> steps(Optional<WorkStep> first, int howMany) {
        var next = first;
        for (int i = 0; i < howMany; i++) {
            next = next.orElseThrow().take();
        }
        return next;
    }

    private static void toTheEnd(Optional<WorkStep> first) {
        var next = first;
        while (next.isPresent()) {
            next = next.get().take();
        }
    }

    /** A store that takes no outcome for a while. */
    private static final class FailingStore extends PassingStore {
        private int claims;
        private int failures;
        private boolean failsAfterWriting;

        FailingStore(DeliveryStore real) {
            super(real);
        }

        @Override
        public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
            claims++;
            return real.claim(node, lease, max, resting);
        }

        @Override
        public void holdBack(ChannelId channel, @Nullable Account account, Instant until) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the store failed");
            }
            real.holdBack(channel, account, until);
        }

        @Override
        public boolean save(Delivery next, List<AdvocacyEvent> further) {
            if (failures == 0) {
                return real.save(next, further);
            }
            failures--;
            if (failsAfterWriting) {
                real.save(next, further);
            }
            throw new IllegalStateException("the store failed");
        }
    }
}
