package dev.advocacy.delivery;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A node that does one thing at a time, so that others can act between any two, and can be killed between any two. */
final class SimulatedNode {
    private static final Credentials FETCHED_BEFORE =
            new Credentials(Secret.of("token"), Optional.empty(), Set.of(), Optional.empty());

    private final World world;
    private final Network network;
    private final String name;
    private final boolean sendsBeforeArming;
    private final DeliveryStore store;
    private final Outcome outcome;
    private final Reconciliation reconciliation;
    private Consumer<SimulatedNode> nextThing = SimulatedNode::claim;
    private Instant claimedAt = Instant.EPOCH;
    private @Nullable Delivery inHand;

    SimulatedNode(World world, Network network, DeliveryStore store, String name, boolean sendsBeforeArming) {
        this.world = world;
        this.network = network;
        this.name = name;
        this.store = store;
        this.sendsBeforeArming = sendsBeforeArming;
        var connections = world.advocacy.connections();
        this.outcome = new Outcome(store, world.advocacy.channels(), connections, world.clock);
        this.reconciliation = new Reconciliation(world.advocacy.channels(), connections, outcome);
    }

    void doNextThing() {
        nextThing.accept(this);
    }

    /** Forgets everything, as a killed process does. */
    void crash() {
        next(SimulatedNode::claim, null);
    }

    boolean isIdle() {
        return inHand == null;
    }

    private void claim() {
        claimedAt = world.clock.instant();
        store.claim(name, Timing.CLAIM_LEASE, 1).forEach(d -> next(wayOf(d), d));
    }

    private Consumer<SimulatedNode> wayOf(Delivery claimed) {
        if (claimed.state() == DeliveryState.UNCONFIRMED) {
            return SimulatedNode::look;
        }
        return sendsBeforeArming ? n -> n.send(n.held(), true) : SimulatedNode::arm;
    }

    private void look() {
        var unconfirmed = held();
        crash();
        reconciliation.look(unconfirmed);
    }

    private void arm() {
        var claimed = held();
        crash();
        store.arm(claimed, Timing.ARM_LEASE)
                .filter(d -> d.state() == DeliveryState.ARMED)
                .ifPresent(armed -> next(n -> n.send(armed, false), armed));
    }

    /** As in {@link Publication}: a node that is late within its lease does not begin to send. */
    private void send(Delivery delivery, boolean armsLater) {
        if (world.clock.instant().isAfter(claimedAt.plus(Timing.LATEST_START))) {
            crash();
            outcome.save(delivery.schedule(world.clock.instant(), "lease.too-late-to-send"));
            return;
        }
        var answer = answerTo(delivery);
        next(armsLater ? n -> n.armLate(answer) : n -> n.settle(delivery, answer), delivery);
    }

    private void armLate(Consumer<Delivery> answer) {
        var claimed = held();
        crash();
        store.arm(claimed, Timing.ARM_LEASE)
                .filter(d -> d.state() == DeliveryState.ARMED)
                .ifPresent(armed -> next(n -> n.settle(armed, answer), armed));
    }

    private void settle(Delivery armed, Consumer<Delivery> answer) {
        crash();
        answer.accept(armed);
    }

    private Consumer<Delivery> answerTo(Delivery delivery) {
        try {
            var result = network.send(requestFor(delivery));
            return armed -> outcome.settle(armed, result);
        } catch (ChannelException e) {
            return armed -> outcome.refused(armed, e);
        }
    }

    private static PublishRequest requestFor(Delivery delivery) {
        return Publication.requestFor(delivery, FETCHED_BEFORE);
    }

    private void next(Consumer<SimulatedNode> thing, @Nullable Delivery delivery) {
        nextThing = thing;
        inHand = delivery;
    }

    private Delivery held() {
        if (inHand == null) {
            throw new IllegalStateException(name + " holds nothing");
        }
        return inHand;
    }
}
