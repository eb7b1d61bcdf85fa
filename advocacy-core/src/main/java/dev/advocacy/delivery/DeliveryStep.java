package dev.advocacy.delivery;

import dev.advocacy.channel.PostRef;
import dev.advocacy.event.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One step of a delivery in the making. Gives up the lease unless told to keep it. Not thread-safe. */
final class DeliveryStep {
    private final Delivery before;
    private final DeliveryState state;
    private final String reason;
    private Instant due;
    private long fence;
    private @Nullable String owner;
    private @Nullable Instant leaseUntil;
    private List<Attempt> attempts;
    private @Nullable PostRef post;
    private @Nullable Evidence evidence;

    DeliveryStep(Delivery before, DeliveryState state, String reason) {
        this.before = before;
        this.state = state;
        this.reason = reason;
        this.due = before.due();
        this.fence = before.fence() + 1;
        this.attempts = before.attempts();
        this.post = before.post();
        this.evidence = before.evidence();
    }

    DeliveryStep due(Instant when) {
        due = when;
        return this;
    }

    DeliveryStep sameFence() {
        fence = before.fence();
        return keepLease();
    }

    DeliveryStep keepLease() {
        return lease(before.owner(), before.leaseUntil());
    }

    DeliveryStep lease(@Nullable String node, @Nullable Instant until) {
        owner = node;
        leaseUntil = until;
        return this;
    }

    DeliveryStep attempt(Attempt armed) {
        attempts = before.attemptsWith(armed);
        return this;
    }

    DeliveryStep ticket(String note) {
        return last(a -> new Attempt(a.number(), a.armedAt(), a.bodyHash(), note, a.unsent()));
    }

    DeliveryStep unsent() {
        return last(a -> new Attempt(a.number(), a.armedAt(), a.bodyHash(), a.ticket(), true));
    }

    private DeliveryStep last(UnaryOperator<Attempt> change) {
        before.lastAttempt().map(change).ifPresent(a -> attempts = before.attemptsWithLast(a));
        return this;
    }

    DeliveryStep found(@Nullable PostRef where, @Nullable Evidence how) {
        post = where;
        evidence = how;
        return this;
    }

    Delivery build() {
        return new Delivery(
                before.id(),
                before.share(),
                before.content(),
                before.approval(),
                state,
                due,
                before.expires(),
                fence,
                owner,
                leaseUntil,
                attempts,
                post,
                evidence,
                reason);
    }
}
