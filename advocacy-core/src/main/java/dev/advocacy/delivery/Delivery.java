package dev.advocacy.delivery;

import dev.advocacy.channel.PostRef;
import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.ShareId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One post on one account, with its state and its attempts. Immutable: every step answers the delivery as it would stand
 * after it, with the fence one higher, and throws where the state does not allow the step. A {@link DeliveryStore} writes a
 * step only over the delivery that it was made from.
 *
 * @param id its key, also the idempotency key for networks that take one
 * @param share the decision it belongs to
 * @param content what is shared
 * @param approval what was approved, and where
 * @param state where it stands
 * @param due when the next step may be taken: publishing while SCHEDULED, looking while UNCONFIRMED
 * @param expires the first moment at which it may no longer be sent, or null
 * @param fence grows by one with every step
 * @param owner which node has it in hand, or null
 * @param leaseUntil until when, by the store's clock, or null
 * @param attempts every arming whose request may have left, the first first; the last one may be one whose request never did
 * @param post the post, once it is known or suspected; {@link #evidence} tells which
 * @param evidence how it is known that the post is there, or null
 * @param reason why it is where it is, as a stable code
 */
public record Delivery(
        DeliveryId id,
        ShareId share,
        ContentId content,
        Approval approval,
        DeliveryState state,
        Instant due,
        @Nullable Instant expires,
        long fence,
        @Nullable String owner,
        @Nullable Instant leaseUntil,
        List<Attempt> attempts,
        @Nullable PostRef post,
        @Nullable Evidence evidence,
        String reason) {

    /** Checks and copies. */
    public Delivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(approval, "approval");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(reason, "reason");
        attempts = List.copyOf(attempts);
    }

    /** A delivery as it begins. */
    public static Delivery approved(
            DeliveryId id, ShareId share, ContentId content, Approval approval, @Nullable Instant expires) {
        return new Delivery(
                id,
                share,
                content,
                approval,
                DeliveryState.APPROVED,
                approval.at(),
                expires,
                1,
                null,
                null,
                List.of(),
                null,
                null,
                "approved");
    }

    /** Waits until this time, then goes out. */
    public Delivery schedule(Instant when, String why) {
        return step(DeliveryState.SCHEDULED, why).due(when).build();
    }

    /**
     * It was armed, and nothing left this machine: waits until this time, then goes out. The arming counts for nothing.
     *
     * @throws dev.advocacy.AdvocacyException where it is not ARMED
     */
    public Delivery unsent(Instant when, String why) {
        if (state != DeliveryState.ARMED) {
            throw new IllegalMoveException(id, state, DeliveryState.SCHEDULED);
        }
        return step(DeliveryState.SCHEDULED, why).due(when).unsent().build();
    }

    /**
     * A node takes it in hand: a SCHEDULED one to publish it, an UNCONFIRMED one to look for it.
     *
     * @throws dev.advocacy.AdvocacyException in every other state
     */
    public Delivery claim(String node, Instant until) {
        var step = state == DeliveryState.UNCONFIRMED
                ? new DeliveryStep(this, state, reason)
                : step(DeliveryState.CLAIMED, "claimed");
        return step.lease(node, until).build();
    }

    /**
     * Puts the intent to send on record, or says why not: the person took back their consent, everything is paused, the
     * network asked to wait, the window has closed, the lease has ended, or this is not what was approved. A store calls this
     * inside the unit in which it read these facts.
     *
     * @param now the store's clock
     * @param until how long the node has it in hand from now on
     * @param consented whether the person agrees to take part, and did so all the time since they approved
     * @param paused whether everything outgoing is stopped
     * @param heldBackUntil before when the account and its channel are to be left alone, or null
     * @return ARMED; or WITHDRAWN, SCHEDULED, EXPIRED, REJECTED
     * @throws dev.advocacy.AdvocacyException where it is not CLAIMED: nothing else is ever put back or armed from here
     */
    public Delivery arm(
            Instant now, Instant until, boolean consented, boolean paused, @Nullable Instant heldBackUntil) {
        requireMove(DeliveryState.ARMED);
        if (!consented) {
            return step(DeliveryState.WITHDRAWN, "consent.withdrawn").build();
        }
        if (!approval.holds()) {
            return step(DeliveryState.REJECTED, "approval.hash-differs").build();
        }
        if (isOver(now)) {
            return windowClosed();
        }
        if (paused || leaseEnded(now)) {
            return step(DeliveryState.SCHEDULED, paused ? "paused" : "lease.ended")
                    .build();
        }
        if (heldBackUntil != null && now.isBefore(heldBackUntil)) {
            return schedule(heldBackUntil, "channel.asked-to-wait");
        }
        int number = lastAttempt().map(Attempt::number).orElse(0) + 1;
        return step(DeliveryState.ARMED, "armed")
                .lease(owner, until)
                .attempt(new Attempt(number, now, approval.hash(), null, false))
                .build();
    }

    /**
     * The post is there.
     *
     * @throws dev.advocacy.AdvocacyException where it was never armed, or the state does not allow it
     */
    public Delivery published(PostRef where, Evidence how) {
        if (state.isBeforeArming() && attempts.isEmpty()) {
            throw new IllegalMoveException(id, state, DeliveryState.PUBLISHED);
        }
        return step(DeliveryState.PUBLISHED, "published").found(where, how).build();
    }

    /** The person says that the post is there, though nobody knows its address. */
    Delivery publishedSomewhere() {
        return step(DeliveryState.PUBLISHED, "published")
                .found(post, Evidence.PERSON)
                .build();
    }

    /** It is not known whether the post is there; look again at this time. */
    public Delivery unconfirmed(Instant lookAt, String why) {
        var step = state == DeliveryState.UNCONFIRMED
                ? new DeliveryStep(this, state, why)
                : step(DeliveryState.UNCONFIRMED, why);
        return step.due(lookAt).build();
    }

    /** The same, with the post that the network named. */
    Delivery suspecting(Optional<PostRef> where) {
        return where.isEmpty()
                ? this
                : new DeliveryStep(this, state, reason)
                        .found(where.get(), null)
                        .sameFence()
                        .build();
    }

    /** The same, with the adapter's note for asking again. */
    Delivery holding(String ticket) {
        return new DeliveryStep(this, state, reason).ticket(ticket).sameFence().build();
    }

    /** It ends, or waits for a person, for this reason. */
    public Delivery move(DeliveryState to, String why) {
        return step(to, why).build();
    }

    /** A post that was handed off is confirmed by a click on its own link. */
    Delivery confirmedByClick() {
        return new DeliveryStep(this, state, "confirmed-by-click")
                .found(null, Evidence.CLICK)
                .build();
    }

    /** It may no longer be sent. */
    public Delivery windowClosed() {
        return step(DeliveryState.EXPIRED, "content.window-closed").build();
    }

    /** Whether its window has closed. */
    public boolean isOver(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    /** Whether a node has it in hand at this moment of the store's clock. */
    public boolean leaseEnded(Instant now) {
        return leaseUntil == null || !now.isBefore(leaseUntil);
    }

    /** The last arming, if there was one. */
    public Optional<Attempt> lastAttempt() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** How many requests that could create the post may have left. */
    public int requests() {
        return (int) attempts.stream().filter(attempt -> !attempt.unsent()).count();
    }

    /** The event that tells of the step from a state to this one; none if it is the same. */
    public List<DeliveryMoved> since(DeliveryState before, Instant at) {
        return before == state ? List.of() : List.of(new DeliveryMoved(at, id, before.name(), state.name(), reason));
    }

    /** What happens to it when its lease has ended: nothing was sent, and it is still the one due the longest; or it is not known. */
    public Delivery leaseOver(Instant now, Duration quiet) {
        return state == DeliveryState.CLAIMED
                ? schedule(due, "lease.ended")
                : unconfirmed(now.plus(quiet), "lease.ended");
    }

    /** One that never left makes room. */
    List<Attempt> attemptsWith(Attempt next) {
        boolean instead = lastAttempt().filter(Attempt::unsent).isPresent();
        return instead
                ? attemptsWithLast(next)
                : Stream.concat(attempts.stream(), Stream.of(next)).toList();
    }

    /** The same with another last one. */
    List<Attempt> attemptsWithLast(Attempt last) {
        return Stream.concat(attempts.stream().limit(attempts.size() - 1L), Stream.of(last))
                .toList();
    }

    /**
     * Checks that this delivery may become that.
     *
     * @throws dev.advocacy.AdvocacyException naming both states, and the ones it may become
     */
    public void requireMove(DeliveryState to) {
        if (!state.mayBecome(to)) {
            throw new IllegalMoveException(id, state, to);
        }
    }

    /**
     * Checks that a delivery in that state may have become this one; staying in a state is no move.
     *
     * @throws dev.advocacy.AdvocacyException naming both states, and the ones it may become
     */
    public void requireReachedFrom(DeliveryState before) {
        if (before != state && !before.mayBecome(state)) {
            throw new IllegalMoveException(id, before, state);
        }
    }

    private DeliveryStep step(DeliveryState to, String why) {
        requireMove(to);
        return new DeliveryStep(this, to, why);
    }
}
