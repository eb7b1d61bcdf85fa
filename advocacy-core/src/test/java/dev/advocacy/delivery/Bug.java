package dev.advocacy.delivery;

import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.event.AdvocacyEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Mistakes that somebody could make in the protocol. The simulation has to find each. */
enum Bug {
    NONE("no bug"),

    ARMED_AFTER_SENDING("the intent is written when the answer is there, not before the request") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new ArmingLate(real);
        }
    },
    NO_FENCE_AT_ARMING("a node sends though the store did not arm, because somebody else was first") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new Arming(real, d -> false) {
                @Override
                public Optional<Delivery> arm(Delivery claimed, Duration lease) {
                    return real.arm(claimed, lease).or(() -> Optional.of(armed(claimed, lease)));
                }
            };
        }
    },
    NO_FENCE_AT_THE_OUTCOME("an outcome is written over whatever stands there by now") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new Overwriting(real);
        }
    },
    SERVER_ERROR_IS_TRIED_AGAIN("a 5xx is taken for 'not posted'") {
        @Override
        SimulatedChannel channel(SimulatedNetwork network, SimulatedNetwork.Kind character) {
            return new Retrying(network, character, Happening.SERVER_ERROR_AFTER_POSTING);
        }
    },
    TIME_OUT_IS_TRIED_AGAIN("a time-out is taken for 'not posted'") {
        @Override
        SimulatedChannel channel(SimulatedNetwork network, SimulatedNetwork.Kind character) {
            return new Retrying(network, character, Happening.ANSWER_LOST_AFTER_POSTING);
        }
    },
    LEASE_BY_THE_NODES_CLOCK("leases and quiet times are judged by each node's own wall clock") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new OwnTime(real, clock, oracle);
        }
    },
    DEADLINE_FORGOTTEN("a node that was asleep after arming sends, however late it is") {
        @Override
        LongSupplier nanos(NodeClock clock) {
            return () -> 0;
        }
    },
    DEADLINE_BY_THE_WALL_CLOCK("the latest start is judged by the wall clock, which may be set back") {
        @Override
        LongSupplier nanos(NodeClock clock) {
            return () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }
    },
    NO_QUIET_TIME("'not there' is believed while the request may still be on its way") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new Hasty(real);
        }
    },
    ARMED_THOUGH_WITHDRAWN("arming does not ask for the person's consent") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new Arming(real, d -> oracle.isWithdrawn(d.id()));
        }
    },
    ARMED_THOUGH_STOPPED("arming does not ask for the pause switch") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new Arming(real, d -> real.paused());
        }
    },
    ARMED_THOUGH_CHANGED("arming does not ask whether it is what was approved") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new Arming(real, d -> !d.approval().holds());
        }
    },
    ARMED_AFTER_ITS_WINDOW("arming does not ask for the window") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new Arming(real, d -> d.isOver(real.now()));
        }
    },
    ARMED_THOUGH_ASKED_TO_WAIT("arming does not ask whether the network asked for a wait after the claim") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new Arming(real, d -> oracle.isToWait(d.approval().account()));
        }
    },
    WAIT_IGNORED("the wait that a 429 names is not kept") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new PassingStore(real) {
                @Override
                public void holdBack(ChannelId channel, @Nullable Account account, Instant until) {}
            };
        }
    },
    ARMED_GIVEN_BACK_AS_UNSENT("what a dead node had armed is taken for unsent") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new Forgetting(real, oracle);
        }
    },
    CLAIM_WITHOUT_END("a claim has no end, so what a dead node had stays there") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new PassingStore(real) {
                @Override
                public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
                    return real.claim(node, Duration.ofDays(1000), max, resting);
                }
            };
        }
    },
    CONFIRMED_TWICE("points are written though the outcome came too late") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new PassingStore(real) {
                @Override
                public boolean save(Delivery next, List<AdvocacyEvent> further) {
                    boolean written = real.save(next, further);
                    if (!written) {
                        real.record(further);
                    }
                    return written;
                }
            };
        }
    },
    OUTAGE_IS_CHARGED("a request that never left counts as an attempt") {
        @Override
        SimulatedChannel channel(SimulatedNetwork network, SimulatedNetwork.Kind character) {
            return new Retrying(network, character, Happening.NOT_REACHED);
        }
    },
    CLAIMED_FROM_A_RESTING_CHANNEL("a claim does not ask what the node lets rest") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new PassingStore(real) {
                @Override
                public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
                    return real.claim(node, lease, max, Set.of());
                }
            };
        }
    },
    WINDOW_CLOSED_TOO_SOON("what waits is ended by a node's own wall clock") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new PassingStore(real) {
                @Override
                public int endOver() {
                    for (var of : oracle.all()) {
                        var stored = real.delivery(of.id()).orElseThrow();
                        if (stored.state() == DeliveryState.SCHEDULED && stored.isOver(clock.instant())) {
                            real.save(stored.windowClosed(), List.of());
                        }
                    }
                    return real.endOver();
                }
            };
        }
    },
    NEW_ACCESS_DELETED_FOR_THE_OLD("a refusal deletes whatever credentials are there by now") {
        @Override
        AmbassadorStore people(AmbassadorStore real) {
            return (AmbassadorStore) Proxy.newProxyInstance(
                    Bug.class.getClassLoader(), new Class<?>[] {AmbassadorStore.class}, (proxy, method, given) -> {
                        if (method.getName().equals("disconnect")) {
                            var account = (ConnectedAccount) given[0];
                            given[1] = real.credentials(account.ambassador(), account.account());
                        }
                        return method.invoke(real, given);
                    });
        }
    },
    CONFIRMED_IN_A_SECOND_COMMIT("state and points are two commits, and a node may die between them") {
        @Override
        DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
            return new TwoCommits(real);
        }
    };

    private final String what;

    Bug(String what) {
        this.what = what;
    }

    /** What the nodes work on in place of the real store. */
    DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
        return real;
    }

    /** Where the nodes find people's accounts. */
    AmbassadorStore people(AmbassadorStore real) {
        return real;
    }

    /** What the nodes publish through. */
    SimulatedChannel channel(SimulatedNetwork network, SimulatedNetwork.Kind character) {
        return new SimulatedChannel(network, character);
    }

    /** What the nodes take for their monotonic clock. */
    LongSupplier nanos(NodeClock clock) {
        return clock::nanos;
    }

    @Override
    public String toString() {
        return name() + ": " + what;
    }

    /** Arms where a guard would have said no. */
    private static class Arming extends PassingStore {
        private final Predicate<Delivery> guardLeftOut;

        Arming(DeliveryStore real, Predicate<Delivery> guardLeftOut) {
            super(real);
            this.guardLeftOut = guardLeftOut;
        }

        @Override
        public Optional<Delivery> arm(Delivery claimed, Duration lease) {
            if (!guardLeftOut.test(claimed)) {
                return real.arm(claimed, lease);
            }
            var armed = armed(claimed, lease);
            return real.save(armed, List.of()) ? Optional.of(armed) : Optional.empty();
        }

        final Delivery armed(Delivery claimed, Duration lease) {
            var now = now();
            int number = claimed.lastAttempt().map(Attempt::number).orElse(0) + 1;
            var attempt = new Attempt(number, now, claimed.approval().hash(), null, false);
            return new DeliveryStep(claimed, DeliveryState.ARMED, "armed")
                    .lease(claimed.owner(), now.plus(lease))
                    .attempt(attempt)
                    .build();
        }
    }

    /** Writes the arming together with the outcome. */
    private static final class ArmingLate extends Arming {
        private final Map<Object, Delivery> notYet = new HashMap<>();

        ArmingLate(DeliveryStore real) {
            super(real, d -> false);
        }

        @Override
        public Optional<Delivery> arm(Delivery claimed, Duration lease) {
            notYet.put(claimed.id(), claimed);
            return Optional.of(armed(claimed, lease));
        }

        @Override
        public boolean save(Delivery next, List<AdvocacyEvent> further) {
            var claimed = notYet.remove(next.id());
            if (claimed != null) {
                real.arm(claimed, Timing.ARM_LEASE);
            }
            return real.save(next, further);
        }
    }

    private static final class Overwriting extends PassingStore {
        Overwriting(DeliveryStore real) {
            super(real);
        }

        @Override
        public boolean save(Delivery next, List<AdvocacyEvent> further) {
            var stored = real.delivery(next.id()).orElseThrow();
            boolean legal = stored.state() == next.state() || stored.state().mayBecome(next.state());
            return legal && real.save(over(stored, next), further);
        }

        private static Delivery over(Delivery stored, Delivery next) {
            return new Delivery(
                    next.id(),
                    next.share(),
                    next.content(),
                    next.approval(),
                    next.state(),
                    next.due(),
                    next.expires(),
                    stored.fence() + 1,
                    next.owner(),
                    next.leaseUntil(),
                    next.attempts(),
                    next.post(),
                    next.evidence(),
                    next.reason());
        }
    }

    /** Takes an unclear answer for a clear no. */
    private static final class Retrying extends SimulatedChannel {
        private final String code;

        Retrying(SimulatedNetwork network, SimulatedNetwork.Kind character, Happening unclear) {
            super(network, character);
            this.code = SimulatedNetwork.codeOf(unclear);
        }

        @Override
        public PublishResult publish(PublishRequest request) {
            try {
                return super.publish(request);
            } catch (ChannelException e) {
                throw e.code().equals(code) ? new ChannelException(Remedy.RETRY, code, "again", e) : e;
            }
        }
    }

    private static final class OwnTime extends Arming {
        private final NodeClock clock;
        private final Oracle oracle;

        OwnTime(DeliveryStore real, NodeClock clock, Oracle oracle) {
            super(real, d -> !d.leaseEnded(clock.instant()) && d.leaseEnded(real.now()));
            this.clock = clock;
            this.oracle = oracle;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
            return real.claim(node, lease.plus(clock.wrong()), max, resting);
        }

        @Override
        public int releaseEnded(Duration quiet) {
            var now = now();
            int released = 0;
            for (var of : oracle.all()) {
                var stored = real.delivery(of.id()).orElseThrow();
                if (stored.owner() != null && stored.leaseEnded(now)) {
                    real.save(stored.leaseOver(now, quiet), List.of());
                    released++;
                }
            }
            return released;
        }
    }

    private static final class Hasty extends PassingStore {
        Hasty(DeliveryStore real) {
            super(real);
        }

        /** Only a look asks for the time before it asks the network. */
        @Override
        public Instant now() {
            return real.now().plus(Timing.QUIET);
        }

        @Override
        public boolean save(Delivery next, List<AdvocacyEvent> further) {
            boolean waits = next.state() == DeliveryState.UNCONFIRMED;
            return real.save(waits ? sooner(next) : next, further);
        }

        private static Delivery sooner(Delivery next) {
            var due = next.due().minus(Timing.QUIET.multipliedBy(2));
            return new DeliveryStep(next, next.state(), next.reason())
                    .sameFence()
                    .due(due)
                    .build();
        }

        @Override
        public int releaseEnded(Duration quiet) {
            return real.releaseEnded(Duration.ZERO);
        }
    }

    private static final class Forgetting extends PassingStore {
        private final Oracle oracle;

        Forgetting(DeliveryStore real, Oracle oracle) {
            super(real);
            this.oracle = oracle;
        }

        @Override
        public int releaseEnded(Duration quiet) {
            var now = real.now();
            for (var of : oracle.all()) {
                var stored = real.delivery(of.id()).orElseThrow();
                if (stored.state() == DeliveryState.ARMED && stored.leaseEnded(now)) {
                    real.save(stored.schedule(now, "lease.ended"), List.of());
                }
            }
            return real.releaseEnded(quiet);
        }
    }

    private static final class TwoCommits extends PassingStore {
        private int saves;

        TwoCommits(DeliveryStore real) {
            super(real);
        }

        @Override
        public boolean save(Delivery next, List<AdvocacyEvent> further) {
            boolean written = real.save(next, List.of());
            if (written && !further.isEmpty()) {
                if (++saves == 2) {
                    throw new CrashingStore.Killed();
                }
                real.record(further);
            }
            return written;
        }
    }
}
