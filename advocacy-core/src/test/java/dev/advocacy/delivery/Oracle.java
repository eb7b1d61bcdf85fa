package dev.advocacy.delivery;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Secret;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Knows what really happened, from the network, the people and the store, none of it from the code on trial, and breaks the
 * run where a promise is broken.
 */
final class Oracle {
    /** The network may be asked this much before the time that it named. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    /** One delivery as it really is. */
    static final class Facts {
        final Delivery approved;
        final long approvedAsNumber;
        final boolean tampered;
        int requests;
        int posts;

        /** Whoever met with a network that could not be connected to, so that the request of the last arming never left. */
        private @Nullable Object unreachedBy;

        /** Somebody said a falsehood because of which a second post may appear. */
        boolean lied;

        /** The network said a falsehood that cannot cause a second post there, but a wrong story. */
        boolean misled;

        /** When the network asked to be left alone until; it counts from when the answer's outcome is on record. */
        private @Nullable Instant asked;

        private @Nullable ChannelId askedForChannel;
        private @Nullable Object askedOf;
        private @Nullable Delivery lastSeen;

        Facts(Delivery approved, long number, boolean tampered) {
            this.approved = approved;
            this.approvedAsNumber = number;
            this.tampered = tampered;
        }

        DeliveryId id() {
            return approved.id();
        }

        Account account() {
            return approved.approval().account();
        }

        AmbassadorId person() {
            return approved.approval().ambassador();
        }
    }

    private final TestClock time;
    private final DeliveryStore store;
    private final Map<String, Facts> facts = new LinkedHashMap<>();
    private final Map<AmbassadorId, Long> withdrawn = new HashMap<>();
    private final Map<Object, Instant> leftAloneUntil = new HashMap<>();
    private final Set<Secret> refused = new HashSet<>();
    private Predicate<ChannelId> spared = channel -> false;
    private Object acting = this;
    private boolean stopped;
    private long number;

    Oracle(TestClock time, DeliveryStore store) {
        this.time = time;
        this.store = store;
    }

    /** Knows from now on which networks are spared. */
    void spares(Predicate<ChannelId> which) {
        spared = which;
    }

    /** Who acts from now on; only they know what they hear, until it is on record. */
    void acts(Object who) {
        acting = who;
    }

    Collection<Facts> all() {
        return facts.values();
    }

    Facts of(String key) {
        var known = facts.get(key);
        if (known == null) {
            throw new BrokenPromise("there is no delivery " + key);
        }
        return known;
    }

    void approved(Delivery delivery, boolean tampered) {
        facts.put(delivery.id().value(), new Facts(delivery, ++number, tampered));
    }

    void withdrawn(AmbassadorId person) {
        withdrawn.put(person, ++number);
    }

    void stopped(boolean everything) {
        stopped = everything;
    }

    boolean isStopped() {
        return stopped;
    }

    /** The network asked for a wait, in its answer about this delivery. */
    void askedToWait(String key, Duration wait, boolean wholeChannel) {
        var of = of(key);
        of.asked = time.instant().plus(wait);
        of.askedForChannel = wholeChannel ? of.account().channel() : null;
        of.askedOf = acting;
    }

    /** The network could not be connected to. */
    void unreached(String key) {
        of(key).unreachedBy = acting;
    }

    /** The network takes these no more, or has said so. */
    void refused(Credentials credentials) {
        refused.add(credentials.accessToken());
    }

    /** A node has deleted an account's credentials: only such as the network had refused. */
    void disconnected(Credentials deleted) {
        if (!refused.contains(deleted.accessToken())) {
            throw new BrokenPromise("credentials were deleted that nobody had refused");
        }
    }

    /** A node has written a step: what it had heard of a wait must hold from now on. */
    void saved(Delivery before, Delivery next) {
        var of = of(next.id().value());
        if (next.attempts().size() < before.attempts().size()) {
            throw new BrokenPromise("an attempt was erased: " + Trace.of(next) + " over " + Trace.of(before));
        }
        if (next.state() == DeliveryState.ARMED) {
            armed(next);
        }
        requireUncharged(before, next);
        if (of.asked != null && acting.equals(of.askedOf) && before.state() != DeliveryState.CLAIMED) {
            Object whom = of.askedForChannel == null ? of.account() : of.askedForChannel;
            leftAloneUntil.merge(whom, of.asked, (a, b) -> a.isAfter(b) ? a : b);
            of.asked = null;
        }
    }

    /** What never left is no attempt, and no reason to give up. */
    private void requireUncharged(Delivery before, Delivery next) {
        boolean scheduled = next.state() == DeliveryState.SCHEDULED && next.requests() == before.requests() - 1;
        boolean unreached = acting.equals(of(next.id().value()).unreachedBy);
        if (unreached && before.state() == DeliveryState.ARMED && !scheduled) {
            throw new BrokenPromise("charged though nothing left: " + Trace.of(next) + " over " + Trace.of(before));
        }
    }

    /** Somebody begins anew with them: what was heard before and not written down is lost. */
    void claimed(List<Delivery> deliveries) {
        for (var delivery : deliveries) {
            if (delivery.state() == DeliveryState.CLAIMED
                    && spared.test(delivery.approval().account().channel())) {
                throw new BrokenPromise("claimed only to be given back: " + Trace.of(delivery));
            }
            requireNotTooSoon(delivery, "claimed");
            of(delivery.id().value()).asked = null;
        }
    }

    /** A node may send from now on. */
    void armed(Delivery armed) {
        var of = of(armed.id().value());
        requireNotTooSoon(armed, "armed");
        of.unreachedBy = null;
        if (stopped) {
            throw new BrokenPromise("armed while everything was stopped: " + Trace.of(armed));
        }
        if (isWithdrawn(armed.id())) {
            throw new BrokenPromise("armed after consent was withdrawn: " + Trace.of(armed));
        }
        if (of.tampered) {
            throw new BrokenPromise("armed though it is not what was approved: " + Trace.of(armed));
        }
        if (of.approved.isOver(time.instant())) {
            throw new BrokenPromise("armed after its window closed: " + Trace.of(armed));
        }
    }

    /**
     * A request that could create the post reaches the network. Its arming is on record; where the network had said a falsehood, the
     * proof of an earlier request may have been written since.
     */
    void requested(PublishRequest request) {
        var of = of(request.key());
        var stored = store.delivery(of.id()).orElseThrow();
        of.requests++;
        boolean overtaken = (of.lied || of.misled) && stored.state() == DeliveryState.PUBLISHED;
        boolean onRecord = (stored.state() == DeliveryState.ARMED || overtaken)
                && stored.lastAttempt().orElseThrow().armedAt().equals(request.armedAt())
                && stored.requests() >= of.requests;
        if (!onRecord) {
            throw new BrokenPromise("request no. " + of.requests + " is not on record: " + Trace.of(stored));
        }
        if (!request.post().equals(of.approved.approval().post())) {
            throw new BrokenPromise("sent what was not approved: " + request.post());
        }
        if (time.instant().isBefore(of.approved.due())) {
            throw new BrokenPromise("sent before its time: " + Trace.of(stored));
        }
    }

    /** A post appears. */
    void posted(String key) {
        var of = of(key);
        if (++of.posts > 1 && !of.lied) {
            throw new BrokenPromise(
                    of.posts + " posts of " + Trace.of(store.delivery(of.id()).orElseThrow()));
        }
    }

    /** After every action: the fence has grown wherever anything has changed. */
    void requireGrown() {
        facts.values().forEach(this::requireGrown);
    }

    private void requireGrown(Facts of) {
        var now = store.delivery(of.id()).orElseThrow();
        var before = of.lastSeen;
        of.lastSeen = now;
        if (now.state() == DeliveryState.EXPIRED && !of.approved.isOver(time.instant())) {
            throw new BrokenPromise("ended before its window closed: " + Trace.of(now));
        }
        if (before != null && !before.equals(now) && now.fence() <= before.fence()) {
            throw new BrokenPromise("the fence did not grow: " + Trace.of(before) + " became " + Trace.of(now));
        }
    }

    /** At the end: never lost, and what is said is true. */
    void requireTold(Map<DeliveryId, Integer> confirmations) {
        var told = new ArrayList<String>();
        long inAnyState =
                store.census().values().stream().mapToLong(Long::longValue).sum();
        if (inAnyState != facts.size()) {
            told.add(inAnyState + " of " + facts.size() + " deliveries are in a state");
        }
        facts.values().forEach(of -> told.addAll(untruths(of, confirmations.getOrDefault(of.id(), 0))));
        if (!told.isEmpty()) {
            throw new BrokenPromise(String.join("; ", told));
        }
    }

    private List<String> untruths(Facts of, int confirmed) {
        var found = new ArrayList<String>();
        var delivery = store.delivery(of.id()).orElseThrow();
        boolean published = delivery.state() == DeliveryState.PUBLISHED;
        if (!delivery.state().isEnd()) {
            found.add("lost: " + Trace.of(delivery));
        }
        if (!of.lied && !of.misled && of.posts != (published ? 1 : 0)) {
            found.add(of.posts + " posts of " + Trace.of(delivery));
        }
        if (confirmed != (published ? 1 : 0)) {
            found.add("confirmed " + confirmed + " times: " + Trace.of(delivery));
        }
        return found;
    }

    private void requireNotTooSoon(Delivery delivery, String how) {
        var account = delivery.approval().account();
        var from = time.instant().plus(TOLERANCE);
        if (from.isBefore(leftAloneUntil(account)) || from.isBefore(leftAloneUntil(account.channel()))) {
            throw new BrokenPromise(how + " before the time that the network named: " + Trace.of(delivery));
        }
    }

    /** Whether consent was taken back after the approval. */
    boolean isWithdrawn(DeliveryId id) {
        var of = of(id.value());
        return withdrawn.getOrDefault(of.person(), 0L) > of.approvedAsNumber;
    }

    /** Whether the network has asked them to wait still. */
    boolean isToWait(Account account) {
        var now = time.instant();
        return now.isBefore(leftAloneUntil(account)) || now.isBefore(leftAloneUntil(account.channel()));
    }

    private Instant leftAloneUntil(Object whom) {
        return leftAloneUntil.getOrDefault(whom, Instant.MIN);
    }
}
