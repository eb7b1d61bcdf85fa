package dev.advocacy.delivery;

import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.Ambassadors;
import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Channels;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node: the code of production, with clocks of its own and a store that fails. Its workers do one step at a time, so that
 * others can act between any two, and it can be killed between any two.
 */
final class SimulatedNode {
    static final int WORKERS = 3;
    private static final int MOST_TURNS = 1000;

    private final TestClock time;
    private final NodeClock clock;
    private final DeliveryStore store;
    private final AmbassadorStore people;
    private final Channels channels;
    private final Tally tally;
    private final Bug bug;
    private final Oracle oracle;
    private final @Nullable WorkStep[] steps = new WorkStep[WORKERS];
    private final Instant[] ready = new Instant[WORKERS];
    private Instant asleepUntil = Instant.MIN;
    private Hand hand;

    /** One that a kill ends. */
    private record Worker(Hand hand, int number) {}

    SimulatedNode(
            TestClock time,
            NodeClock clock,
            DeliveryStore store,
            AmbassadorStore people,
            Channels channels,
            Tally tally,
            Bug bug,
            Oracle oracle) {
        this.time = time;
        this.clock = clock;
        this.store = store;
        this.people = people;
        this.channels = channels;
        this.tally = tally;
        this.bug = bug;
        this.oracle = oracle;
        this.hand = begin();
    }

    NodeClock clock() {
        return clock;
    }

    boolean isIdle() {
        return Arrays.stream(steps).allMatch(s -> s == null);
    }

    /** Killed, and begun again: it knows nothing of before. */
    void kill() {
        Arrays.fill(steps, null);
        asleepUntil = Instant.MIN;
        hand = begin();
    }

    /** Its wall clock stands while it sleeps, as that of a machine which was suspended. */
    void standStill(Duration howLong) {
        pause(howLong);
        clock.set(clock.wrong().minus(howLong));
    }

    /** Nothing happens here for a while, though time passes. */
    void pause(Duration howLong) {
        asleepUntil = time.instant().plus(howLong);
        boolean holdsSomething = !isIdle();
        if (holdsSomething && howLong.compareTo(Timing.ARM_LEASE) > 0) {
            tally.count(Happening.PAUSED_BEYOND_THE_LEASE);
        }
    }

    void wake() {
        asleepUntil = Instant.MIN;
    }

    /** As each round of the dispatcher begins. */
    void release() {
        alive(() -> {
            store.releaseEnded(Timing.QUIET);
            store.endOver();
        });
    }

    /** One worker takes its next step. */
    void work(int worker) {
        var step = steps[worker];
        if (time.instant().isBefore(asleepUntil)
                || (step != null && time.instant().isBefore(ready[worker]))) {
            return;
        }
        steps[worker] = null;
        oracle.acts(new Worker(hand, worker));
        alive(() -> next(worker, step == null ? hand.next() : step.take()));
    }

    /** Until nothing is due here, or it goes round and round. */
    void untilIdle() {
        for (int turns = 0; turns < MOST_TURNS; turns++) {
            for (int worker = 0; worker < WORKERS; worker++) {
                work(worker);
            }
            if (isIdle()) {
                return;
            }
            time.pass(Duration.ofMillis(1));
        }
    }

    private void next(int worker, Optional<WorkStep> step) {
        steps[worker] = step.orElse(null);
        ready[worker] = step.map(s -> time.instant().plus(s.pause())).orElse(Instant.MIN);
        if (step.isPresent() && !step.get().pause().isZero()) {
            tally.count(Happening.OUTCOME_WRITTEN_AGAIN);
        }
    }

    /** A store that fails ends what the worker does, as in the dispatcher; a kill ends everything here. */
    private void alive(Runnable work) {
        try {
            work.run();
        } catch (CrashingStore.Failure e) {
            // The dispatcher tells it and begins its next round.
        } catch (CrashingStore.Killed e) {
            kill();
        } catch (IllegalMoveException e) {
            throw new BrokenPromise("a node tried what cannot be: " + e.getMessage());
        }
    }

    private Hand begin() {
        var ambassadors = new Ambassadors(people, id -> {});
        var connections = new Connections(people, ambassadors, channels, clock, id -> {});
        var outcome = new Outcome(store, channels, connections, clock);
        return new Hand(store, channels, connections, outcome, bug.nanos(clock), WORKERS);
    }
}
