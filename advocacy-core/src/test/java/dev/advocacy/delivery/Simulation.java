package dev.advocacy.delivery;

import dev.advocacy.AdvocacyException;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.Ambassadors;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Connections;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.Post;
import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import dev.advocacy.store.InMemoryStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes, people and networks on one store, one thing after the other, in an order that the seed decides. The nodes run the
 * code of production, step by step. Not thread-safe; one run per instance.
 */
final class Simulation {
    private static final int ACTIONS = 160;
    private static final int NODES = 3;
    private static final int MOST_ROUNDS = 60;
    private static final List<AmbassadorId> PEOPLE =
            List.of(AmbassadorId.of("kari"), AmbassadorId.of("ola"), AmbassadorId.of("per"));
    private static final ContentId CONTENT = ContentId.of("storm");

    private final Tally tally = new Tally();
    private final TestClock time = new TestClock();
    private final SplittableRandom random;
    private final Trace trace;
    private final InMemoryStore store = new InMemoryStore(time);
    private final Oracle oracle = new Oracle(time, store.deliveries());
    private final CrashingStore crashes;
    private final SimulatedNetwork network;
    private final Channels channels;
    private final Ambassadors ambassadors;
    private final Deliveries deliveries;
    private final List<SimulatedNode> nodes;

    /**
     * A run.
     *
     * @param bug what the nodes do wrong on purpose
     * @param trace hears what happens; two runs of one seed say the same
     */
    Simulation(long seed, Bug bug, Trace trace) {
        this.random = new SplittableRandom(seed);
        this.trace = trace;
        this.crashes = new CrashingStore(time, random.split(), tally, trace);
        this.network = new SimulatedNetwork(time, random.split(), oracle, tally, trace);
        oracle.spares(network::isSpared);
        this.channels = new Channels(
                Arrays.stream(SimulatedNetwork.Kind.values())
                        .map(c -> bug.channel(network, c))
                        .toList(),
                Map.of());
        this.ambassadors = new Ambassadors(store.ambassadors(), this::leave);
        var connections = new Connections(store.ambassadors(), ambassadors, channels, time, id -> {});
        this.deliveries = new Deliveries(store.deliveries(), channels, connections, time, Runnable::run, 1);
        PEOPLE.forEach(this::join);
        this.nodes = IntStream.range(0, NODES).mapToObj(i -> node(bug)).toList();
    }

    /** Everything at random, then a healthy time in which everything can come to an end. */
    Tally run() {
        for (int i = 0; i < ACTIONS; i++) {
            int choice = random.nextInt(100);
            trace.say(() -> "-- " + time.instant() + " action " + choice);
            act(choice);
            oracle.requireGrown();
        }
        drain();
        fold();
        return tally;
    }

    private SimulatedNode node(Bug bug) {
        var clock = new NodeClock(time, random.nextLong());
        var watched = bug.store(new WatchedStore(store.deliveries(), oracle, tally, trace), clock, oracle);
        return new SimulatedNode(
                time,
                clock,
                crashes.around(DeliveryStore.class, watched),
                crashes.around(AmbassadorStore.class, watched(bug.people(store.ambassadors()))),
                channels,
                tally,
                bug,
                oracle);
    }

    private AmbassadorStore watched(AmbassadorStore real) {
        return WatchedPeople.around(real, store.ambassadors(), oracle);
    }

    private void act(int choice) {
        if (choice < 8) {
            approve();
        } else if (choice < 11) {
            any(nodes).kill();
            tally.count(Happening.KILLED_BETWEEN_STEPS);
        } else if (choice < 14) {
            sleep(any(nodes), Duration.ofSeconds(random.nextInt(random.nextInt(3) == 0 ? 1200 : 200)));
        } else if (choice < 17) {
            setClock(any(nodes).clock());
        } else if (choice < 29) {
            pass(choice);
        } else if (choice < 33) {
            any(nodes).release();
        } else if (choice < 42) {
            people(random.nextInt(18));
        } else if (choice < 43) {
            crashes.away(Duration.ofSeconds(random.nextInt(90)));
        } else if (choice < 44) {
            network.expire(account(any(PEOPLE), any(SimulatedNetwork.Kind.values())));
        } else if (choice < 45) {
            network.away(any(SimulatedNetwork.Kind.values()), Duration.ofSeconds(random.nextInt(4000)));
        } else {
            work(any(nodes), random.nextInt(SimulatedNode.WORKERS));
        }
    }

    /** One step, or what a worker does in one go where nobody comes between. */
    private void work(SimulatedNode node, int worker) {
        int steps = random.nextInt(3) == 0 ? 1 : 5;
        for (int i = 0; i < steps; i++) {
            node.work(worker);
        }
    }

    private void sleep(SimulatedNode node, Duration howLong) {
        if (random.nextInt(3) == 0) {
            node.standStill(howLong);
        } else {
            node.pause(howLong);
        }
    }

    private void pass(int choice) {
        int most = choice < 24 ? 15 : choice < 28 ? 150 : 1200;
        time.pass(Duration.ofSeconds(random.nextInt(most)));
    }

    private void setClock(NodeClock clock) {
        var hours = Duration.ofMinutes(random.nextInt(-120, 121));
        clock.set(random.nextInt(3) == 0 ? Duration.ofSeconds(random.nextInt(-90, 91)) : hours);
        tally.count(Happening.WALL_CLOCK_SET);
        trace.say(() -> "a clock is off by " + clock.wrong());
    }

    private void people(int choice) {
        switch (choice) {
            case 0 -> stopEverything(true);
            case 1, 2, 3 -> stopEverything(false);
            case 4 -> withdraw(any(PEOPLE));
            case 5, 6 -> PEOPLE.forEach(this::joinAgain);
            case 7, 8, 9 -> cancelOne();
            case 10, 11 -> PEOPLE.forEach(this::reconnect);
            case 12, 13 -> connectAnew(any(PEOPLE));
            default -> answerAll(!oracle.all().isEmpty() && random.nextInt(20) == 0);
        }
    }

    private void approve() {
        var person = any(PEOPLE);
        if (!takesPart(person)) {
            return;
        }
        int number = oracle.all().size();
        boolean tampered = random.nextInt(25) == 0;
        var now = time.instant();
        var account = account(person, any(SimulatedNetwork.Kind.values()));
        var post = Post.text("post " + number);
        var approval = tampered
                ? new Approval(person, account, Post.text("changed"), true, now, post.hashFor(account))
                : Approval.of(person, account, post, true, now);
        var expires = random.nextInt(4) == 0 ? now.plusSeconds(30 + random.nextInt(600)) : null;
        var approved =
                Delivery.approved(DeliveryId.of("d" + number), ShareId.of("s" + number), CONTENT, approval, expires);
        var due = random.nextInt(4) == 0 ? now.plusSeconds(random.nextInt(600)) : now;
        var scheduled = approved.schedule(due, "scheduled");
        var share = new Share(approved.share(), person, CONTENT, approved.id(), post.text(), now);
        store.shares().add(share, scheduled, null, List.copyOf(scheduled.since(approved.state(), now)));
        trace.say(() -> "approved " + Trace.of(scheduled));
        oracle.approved(scheduled, tampered);
        tally.count(tampered ? Happening.PERSON_APPROVES_TAMPERED : Happening.PERSON_APPROVES);
    }

    private void stopEverything(boolean stop) {
        if (stop) {
            deliveries.pause("op", "test");
        } else {
            deliveries.unpause("op", "test");
        }
        oracle.stopped(stop);
        tally.count(stop ? Happening.EVERYTHING_STOPPED : Happening.EVERYTHING_LET_GO);
    }

    private void withdraw(AmbassadorId person) {
        ambassadors.withdraw(person, Consent.PARTICIPATION, person.value());
        trace.say(() -> "withdrawn: " + person);
        oracle.withdrawn(person);
        tally.count(Happening.PERSON_WITHDRAWS);
    }

    /** What the SDK does when somebody leaves; their accounts stay connected, which is the harder case for delivery. */
    private void leave(AmbassadorId person) {
        deliveries.withdraw(person);
    }

    private void joinAgain(AmbassadorId person) {
        if (!takesPart(person)) {
            time.pass(Duration.ofNanos(1));
            agree(person);
            time.pass(Duration.ofNanos(1));
            tally.count(Happening.PERSON_REJOINS);
        }
    }

    private void join(AmbassadorId person) {
        agree(person);
        for (var character : SimulatedNetwork.Kind.values()) {
            connect(person, character);
        }
    }

    private void agree(AmbassadorId person) {
        var consent = Consent.toParticipate("v1", time.instant(), person.value());
        ambassadors.enroll(Ambassador.of(person.value(), person.value()), consent);
    }

    private void connect(AmbassadorId person, SimulatedNetwork.Kind character) {
        var account = account(person, character);
        var connection = new ConnectedAccount(
                person, account, Set.of(SimulatedNetwork.SCOPE), time.instant(), Optional.empty(), Optional.empty());
        store.ambassadors().connect(connection, network.grant(account), List.of());
    }

    private void reconnect(AmbassadorId person) {
        for (var connection : store.ambassadors().accounts(person)) {
            if (!connection.works()) {
                connect(person, character(connection.account()));
                tally.count(Happening.PERSON_CONNECTS_AGAIN);
            }
        }
        deliveries.resume(person);
    }

    /** Though it works, as far as is known here. */
    private void connectAnew(AmbassadorId person) {
        for (var character : SimulatedNetwork.Kind.values()) {
            connect(person, character);
        }
        tally.count(Happening.PERSON_CONNECTS_ANEW);
        deliveries.resume(person);
    }

    /** Whoever calls off what may be on its way is told that they cannot. */
    private void cancelOne() {
        if (oracle.all().isEmpty()) {
            return;
        }
        var id = any(List.copyOf(oracle.all())).id();
        var state = deliveries.require(id).state();
        if (state == DeliveryState.ARMED) {
            requireCannotCancel(id);
        } else if (state.mayBecome(DeliveryState.CANCELLED)) {
            oracle.of(id.value()).misled |= network.isThere(id.value());
            deliveries.cancel(id);
            trace.say(() -> "cancelled " + id);
            tally.count(Happening.PERSON_CANCELS);
        }
    }

    private void requireCannotCancel(DeliveryId id) {
        try {
            deliveries.cancel(id);
        } catch (AdvocacyException e) {
            tally.count(Happening.PERSON_CANNOT_CANCEL);
            return;
        }
        throw new BrokenPromise("called off though it may be on its way: " + id);
    }

    /** People look at their account and say what they see; seldom they do not look closely. */
    private void answerAll(boolean wrongly) {
        for (var of : oracle.all()) {
            if (deliveries.require(of.id()).state() == DeliveryState.NEEDS_PERSON) {
                answer(of, wrongly);
            }
        }
    }

    private void answer(Oracle.Facts of, boolean wrongly) {
        boolean there = network.isThere(of.id().value());
        trace.say(() -> "a person is asked for " + of.id() + ": " + there + (wrongly ? ", and is wrong" : ""));
        if (wrongly) {
            of.lied = true;
            tally.count(Happening.PERSON_IS_WRONG);
        }
        if (there == wrongly) {
            deliveries.isNotThere(of.id());
            tally.count(Happening.PERSON_SAYS_NOT_THERE);
        } else {
            deliveries.isThere(of.id());
            tally.count(Happening.PERSON_SAYS_THERE);
        }
    }

    /** Nothing fails any more, some nodes have died, and people do what they are asked for. */
    private void drain() {
        crashes.heal();
        network.heal();
        stopEverything(false);
        nodes.stream().filter(n -> random.nextBoolean()).forEach(SimulatedNode::kill);
        nodes.forEach(SimulatedNode::wake);
        for (int round = 0; round < MOST_ROUNDS && !isOver(); round++) {
            trace.say(() -> "-- " + time.instant() + " healthy");
            nodes.forEach(SimulatedNode::release);
            nodes.forEach(SimulatedNode::untilIdle);
            PEOPLE.forEach(this::reconnect);
            answerAll(false);
            oracle.requireGrown();
            time.pass(Duration.ofMinutes(3));
        }
    }

    private boolean isOver() {
        return oracle.all().stream()
                .allMatch(of -> deliveries.require(of.id()).state().isEnd());
    }

    /** What the event log tells must fit what happened. */
    private void fold() {
        var confirmed = new HashMap<DeliveryId, Integer>();
        var last = new HashMap<DeliveryId, DeliveryMoved>();
        for (var recorded : store.events().after(0, Integer.MAX_VALUE)) {
            if (recorded.event() instanceof DeliveryMoved move) {
                requireLegal(last.put(move.delivery(), move), move);
                tally.moved(move);
            }
            if (recorded.event() instanceof ShareConfirmed told) {
                confirmed.merge(told.delivery(), 1, Integer::sum);
                noteLateProof(told, last.get(told.delivery()));
            }
        }
        oracle.requireTold(confirmed);
        oracle.all().forEach(of -> end(of.id(), last.get(of.id())));
    }

    private void noteLateProof(ShareConfirmed told, @Nullable DeliveryMoved move) {
        boolean overtaken = move != null && !move.from().equals(DeliveryState.ARMED.name());
        if (told.evidence() == Evidence.RESPONSE && overtaken) {
            tally.count(Happening.PROOF_CAME_LATE);
        }
    }

    private static void requireLegal(@Nullable DeliveryMoved before, DeliveryMoved move) {
        var from = before == null ? DeliveryState.APPROVED.name() : before.to();
        boolean legal =
                move.from().equals(from) && DeliveryState.valueOf(from).mayBecome(DeliveryState.valueOf(move.to()));
        if (!legal) {
            throw new BrokenPromise("the log tells a move that cannot be, from " + from + ": " + move);
        }
    }

    private void end(DeliveryId id, @Nullable DeliveryMoved last) {
        var state = deliveries.require(id).state();
        if (last == null || !state.name().equals(last.to())) {
            throw new BrokenPromise("the log ends with " + last + ", the store with " + state + ": " + id);
        }
        tally.ended(state);
    }

    private boolean takesPart(AmbassadorId person) {
        return ambassadors.require(person).consentsTo(Consent.PARTICIPATION);
    }

    private static Account account(AmbassadorId person, SimulatedNetwork.Kind character) {
        return new Account(character.id(), person + "-on-" + character.id(), person.value());
    }

    private static SimulatedNetwork.Kind character(Account account) {
        return Arrays.stream(SimulatedNetwork.Kind.values())
                .filter(c -> c.id().equals(account.channel()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
