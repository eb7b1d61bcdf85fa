package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.Evidence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes how a request, or a look, ended. The remedy decides the state. Thread-safe. */
final class Outcome {
    private static final Logger LOG = LoggerFactory.getLogger(Outcome.class);

    private final DeliveryStore store;
    private final Channels channels;
    private final Connections connections;
    private final Clock clock;

    Outcome(DeliveryStore store, Channels channels, Connections connections, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.connections = connections;
        this.clock = clock;
    }

    /** The store's clock. */
    Instant now() {
        return store.now();
    }

    /** Until when its account is to be left alone still. */
    Optional<Instant> heldBackUntil(Delivery delivery) {
        var now = now();
        return store.heldBackUntil(delivery.approval().account()).filter(now::isBefore);
    }

    /** The network answered the request. */
    void settle(Delivery armed, PublishResult result) {
        result.fold(
                p -> published(armed, p, Evidence.RESPONSE),
                p -> pending(armed, p),
                a -> unknown(armed, "adapter.absent-after-publish", Optional.empty()));
    }

    /** The post is there. A node that was overtaken still hands in its proof. */
    boolean published(Delivery delivery, PublishResult.Published proof, Evidence how) {
        var next = delivery.published(proof.post(), how);
        return store.save(next, List.of(confirmed(next, how))) || lateProof(delivery, proof, how);
    }

    /** The network has taken it. A node that was overtaken still hands in the ticket. */
    boolean pending(Delivery delivery, PublishResult.Pending pending) {
        var lookAt = now().plus(pending.checkAfter());
        return save(delivery.unconfirmed(lookAt, "channel.pending").holding(pending.ticket()))
                || lateHint(delivery, d -> pending(d, pending));
    }

    /**
     * It is not known: first look after the quiet time, when the request can no longer be under way. A node that was overtaken
     * still hands in which post the network named.
     */
    boolean unknown(Delivery delivery, String why, Optional<PostRef> suspected) {
        var next = delivery.unconfirmed(now().plus(Timing.QUIET), why).suspecting(suspected);
        return save(next) || (suspected.isPresent() && lateHint(delivery, d -> unknown(d, why, suspected)));
    }

    /**
     * The network refused, or it is not known.
     *
     * @param used with which it was asked
     */
    void refused(Delivery armed, Credentials used, ChannelException refusal) {
        holdBack(armed, refusal);
        switch (refusal.remedy()) {
            case RETRY -> again(armed, refusal);
            case REFRESH, RECONNECT -> breaks(armed, Optional.of(used), refusal);
            case EDIT, NONE -> save(armed.move(DeliveryState.REJECTED, refusal.code()));
            case RECONCILE -> unknown(armed, refusal.code(), refusal.suspected());
        }
    }

    /** There are no credentials: nothing was sent. */
    void notSent(Delivery claimed, ChannelException failure) {
        holdBack(claimed, failure);
        if (!connections.takesPart(claimed.approval().ambassador())) {
            save(claimed.move(DeliveryState.WITHDRAWN, "consent.withdrawn"));
            return;
        }
        switch (failure.remedy()) {
            case REFRESH, RECONNECT -> breaks(claimed, Optional.empty(), failure);
            default -> later(claimed, failure, failure.retryAfter().orElse(Timing.BETWEEN_LOOKS));
        }
    }

    /** Fresh credentials are there: once more. */
    void refreshed(Delivery armed, ChannelException refusal) {
        save(armed.schedule(now(), refusal.code()));
    }

    /** Leaves alone whoever the network asked to wait. What this node spares the network is no word of the network's. */
    void holdBack(Delivery delivery, ChannelException failure) {
        failure.retryAfter()
                .filter(w -> !failure.isUnsent())
                .ifPresent(w -> holdBack(delivery, failure, now().plus(w)));
    }

    /** An outage, however long, is no reason to give a post up; its window may end it, or a person. */
    private void again(Delivery armed, ChannelException refusal) {
        if (refusal.isUnsent()) {
            save(armed.unsent(now().plus(wait(refusal, inARow(armed))), refusal.code()));
        } else if (armed.requests() >= Timing.MOST_ATTEMPTS) {
            save(armed.move(DeliveryState.REJECTED, "delivery.gave-up"));
        } else {
            later(armed, refusal, wait(refusal, armed.requests()));
        }
    }

    /** How many armings there were since the last one whose request may have left, with this one. */
    private static int inARow(Delivery armed) {
        int made = armed.attempts().size();
        int before = made > 1 ? armed.attempts().get(made - 2).number() : 0;
        return number(armed) - before;
    }

    private void later(Delivery delivery, ChannelException failure, Duration wait) {
        save(delivery.schedule(now().plus(wait), failure.code()));
    }

    private void breaks(Delivery delivery, Optional<Credentials> failed, ChannelException refusal) {
        var approval = delivery.approval();
        connections.markBroken(approval.ambassador(), approval.account(), failed, refusal.code());
        needsReconnect(delivery, failed, refusal.code());
    }

    /**
     * It waits for the person to connect again. Who did so before this was written found nothing that waited: then it goes on
     * from here.
     */
    void needsReconnect(Delivery delivery, Optional<Credentials> failed, String why) {
        save(delivery.move(DeliveryState.NEEDS_RECONNECT, why));
        var approval = delivery.approval();
        if (connections.hasOthers(approval.ambassador(), approval.account(), failed)) {
            store.delivery(delivery.id())
                    .filter(d -> d.state() == DeliveryState.NEEDS_RECONNECT)
                    .ifPresent(this::reconnected);
        }
    }

    /** The account is connected again: what waited for that goes out. */
    void reconnected(Delivery waiting) {
        save(waiting.schedule(now(), "account.reconnected"));
    }

    /** As long as the network asked, and longer each time: trouble must not use up the attempts within minutes. */
    private static Duration wait(ChannelException failure, int attempts) {
        var backoff = Timing.backoff(attempts);
        return failure.retryAfter()
                .filter(asked -> asked.compareTo(backoff) > 0)
                .orElse(backoff);
    }

    private void holdBack(Delivery delivery, ChannelException failure, Instant until) {
        var account = delivery.approval().account();
        store.holdBack(account.channel(), failure.isForWholeChannel() ? null : account, until);
    }

    /** Somebody else has moved it since: the proof is written over that, wherever a proof is still of use. */
    private boolean lateProof(Delivery stale, PublishResult.Published proof, Evidence how) {
        var since = store.delivery(stale.id()).filter(d -> !isKnown(d, proof));
        if (since.filter(Outcome::takesProof).isPresent()) {
            return published(since.get(), proof, how);
        }
        since.ifPresent(d -> LOG.error(
                "Delivery {} is {} ({}), and a late answer proves its post {}: take that post back, or leave it, by hand",
                d.id(),
                d.state(),
                d.reason(),
                proof.post().id()));
        return false;
    }

    private static boolean takesProof(Delivery delivery) {
        return delivery.state().mayBecome(DeliveryState.PUBLISHED)
                && !delivery.attempts().isEmpty();
    }

    private static boolean isKnown(Delivery delivery, PublishResult.Published proof) {
        var post = delivery.post();
        return delivery.state() == DeliveryState.PUBLISHED
                && (post == null || post.id().equals(proof.post().id()));
    }

    /** What helps to find the post is of use as long as that same attempt is looked for. */
    private boolean lateHint(Delivery stale, Predicate<Delivery> handIn) {
        return store.delivery(stale.id())
                .filter(d -> d.state() == DeliveryState.UNCONFIRMED)
                .filter(d -> number(d) == number(stale))
                .map(handIn::test)
                .orElse(false);
    }

    private static int number(Delivery delivery) {
        return delivery.lastAttempt().map(Attempt::number).orElse(0);
    }

    AdvocacyEvent confirmed(Delivery delivery, Evidence how) {
        var approval = delivery.approval();
        var channel = approval.account().channel();
        return new ShareConfirmed(
                clock.instant(),
                delivery.share(),
                delivery.id(),
                approval.ambassador(),
                delivery.content(),
                channel,
                how,
                approval.ownWords(),
                channels.policy(channel).actionsEarnPoints());
    }

    /** Writes a step; false where somebody else was first. */
    boolean save(Delivery next) {
        return store.save(next, List.of());
    }
}
