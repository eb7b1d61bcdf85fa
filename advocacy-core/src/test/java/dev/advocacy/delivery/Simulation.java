package dev.advocacy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Several nodes, people and a network on one store, one thing after the other in an order that the seed decides. */
final class Simulation {
    private static final int STEPS = 150;
    private static final int NODES = 3;
    private static final List<AmbassadorId> PEOPLE =
            List.of(World.KARI, AmbassadorId.of("ola"), AmbassadorId.of("per"));

    private final World world = new World();
    private final CheckedStore store = new CheckedStore(world);
    private final Random random;
    private final Network network;
    private final List<SimulatedNode> nodes;
    private final List<DeliveryId> deliveries = new ArrayList<>();
    private final Map<DeliveryId, Delivery> lastSeen = new HashMap<>();

    /**
     * A run.
     *
     * @param slowest how long a request may be on its way; a call may take 30 s
     * @param sendsBeforeArming whether the nodes are wrong on purpose
     */
    Simulation(long seed, Duration slowest, boolean sendsBeforeArming) {
        random = new Random(seed);
        network = new Network(world.clock, random, slowest);
        world.channel.willBeLookedAt(network::look);
        PEOPLE.stream().skip(1).forEach(world::join);
        nodes = IntStream.range(0, NODES)
                .mapToObj(i -> new SimulatedNode(world, network, store, "node-" + i, sendsBeforeArming))
                .toList();
    }

    /** Everything at random, then a healthy day in which everything can come to an end. */
    void run() {
        for (int i = 0; i < STEPS; i++) {
            step();
            requireSound();
        }
        drain();
    }

    int mostPosts() {
        return deliveries.stream().mapToInt(d -> network.count(d.value())).max().orElse(0);
    }

    int stale() {
        return store.stale();
    }

    Map<DeliveryState, Long> census() {
        return store.census();
    }

    /** Never twice, never lost, and what is said of a delivery is true. */
    void requireKept() {
        deliveries.forEach(this::requireKept);
        Audit.of(world);
    }

    private void step() {
        switch (random.nextInt(16)) {
            case 0 -> approve();
            case 1 -> nodes.get(random.nextInt(NODES)).crash();
            case 2 -> world.clock.pass(Duration.ofSeconds(random.nextInt(15)));
            case 3 -> world.clock.pass(Duration.ofSeconds(random.nextInt(120)));
            case 4, 5 -> store.releaseEnded(Timing.QUIET);
            case 6 -> people();
            default -> nodes.get(random.nextInt(NODES)).doNextThing();
        }
    }

    private void people() {
        switch (random.nextInt(12)) {
            case 0 -> world.deliveries.pause("op", "test");
            case 1, 2, 3 -> world.deliveries.unpause("op", "test");
            case 4 -> world.withdraw(PEOPLE.get(random.nextInt(PEOPLE.size())));
            case 5, 6 -> cancelOne();
            default -> answerAll();
        }
    }

    private void approve() {
        var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        boolean joined = world.advocacy.ambassadors().require(person).consentsTo("participation");
        if (joined) {
            deliveries.add(
                    random.nextInt(4) == 0
                            ? world.approveUntil(person, world.clock.instant().plusSeconds(60))
                            : world.approve(person));
        }
    }

    /** Whoever calls off what may be on its way is told that they cannot. */
    private void cancelOne() {
        if (deliveries.isEmpty()) {
            return;
        }
        var id = deliveries.get(random.nextInt(deliveries.size()));
        if (world.state(id).mayBecome(DeliveryState.CANCELLED)) {
            if (world.state(id) != DeliveryState.NEEDS_PERSON) {
                world.deliveries.cancel(id);
            }
        } else {
            assertThatThrownBy(() -> world.deliveries.cancel(id)).isInstanceOf(IllegalMoveException.class);
        }
    }

    /** People look at their account and say what they see. */
    private void answerAll() {
        deliveries.stream()
                .filter(d -> world.state(d) == DeliveryState.NEEDS_PERSON)
                .forEach(this::answer);
    }

    private void answer(DeliveryId id) {
        if (network.isThere(id.value())) {
            world.deliveries.isThere(id);
        } else {
            world.deliveries.isNotThere(id);
        }
    }

    private void drain() {
        network.heal();
        world.deliveries.unpause("op", "test");
        nodes.forEach(n -> drainOrCrash(n));
        for (int minutes = 0; minutes < 60; minutes += 2) {
            world.clock.pass(Duration.ofMinutes(2));
            store.releaseEnded(Timing.QUIET);
            nodes.forEach(this::untilIdle);
            requireSound();
        }
    }

    private void drainOrCrash(SimulatedNode node) {
        if (random.nextBoolean()) {
            node.crash();
        }
    }

    private void untilIdle(SimulatedNode node) {
        do {
            do {
                node.doNextThing();
            } while (!node.isIdle());
            node.doNextThing();
        } while (!node.isIdle());
    }

    /** Each is in one state, got there legally, and its fence grew with every change. */
    private void requireSound() {
        long counted =
                store.census().values().stream().mapToLong(Long::longValue).sum();
        assertThat(counted).as("deliveries in any state").isEqualTo(deliveries.size());
        deliveries.forEach(this::requireGrown);
    }

    private void requireGrown(DeliveryId id) {
        var now = world.delivery(id);
        var before = lastSeen.put(id, now);
        if (before != null && !before.equals(now)) {
            assertThat(now.fence()).as("fence of %s after %s", now, before).isGreaterThan(before.fence());
        }
    }

    private void requireKept(DeliveryId id) {
        var delivery = world.delivery(id);
        int posts = network.count(id.value());
        assertThat(posts).as("posts of %s", delivery).isLessThanOrEqualTo(1);
        switch (delivery.state()) {
            case PUBLISHED -> assertThat(posts).as("posts of %s", delivery).isEqualTo(1);
            case NEEDS_PERSON -> assertThat(delivery.evidence()).isNotEqualTo(Evidence.RESPONSE);
            default -> requireEndedWithoutPost(delivery, posts);
        }
    }

    private static void requireEndedWithoutPost(Delivery delivery, int posts) {
        boolean told = delivery.state().isEnd() || delivery.state() == DeliveryState.NEEDS_RECONNECT;
        assertThat(told)
                .as("%s has ended, or waits for somebody who knows", delivery)
                .isTrue();
        assertThat(posts).as("posts of %s", delivery).isZero();
    }
}
