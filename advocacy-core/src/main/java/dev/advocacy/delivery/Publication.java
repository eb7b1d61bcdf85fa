package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Publisher;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes one claimed delivery, step by step: credentials, arming, at most one request, the truth about it. One thread at
 * a time.
 */
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final String TOO_LATE = "lease.too-late-to-send";

    private final DeliveryStore store;
    private final Channels channels;
    private final Connections connections;
    private final Outcome outcome;
    private final Stopwatch sinceClaim;
    private final Delivery claimed;

    Publication(
            DeliveryStore store,
            Channels channels,
            Connections connections,
            Outcome outcome,
            Stopwatch sinceClaim,
            Delivery claimed) {
        this.store = store;
        this.channels = channels;
        this.connections = connections;
        this.outcome = outcome;
        this.sinceClaim = sinceClaim;
        this.claimed = claimed;
    }

    /** Credentials, fetched before arming: nothing has been sent if they fail. */
    Optional<WorkStep> prepare() {
        var publisher = channels.find(channel()).flatMap(c -> c.publisher());
        if (publisher.isEmpty()) {
            return waitForAdapter();
        }
        try {
            var credentials = credentials();
            return WorkStep.then(() -> arm(publisher.get(), credentials));
        } catch (ChannelException e) {
            return settling(claimed, () -> outcome.notSent(claimed, e));
        }
    }

    /** The intent goes on record, with the guards, before the first byte leaves. */
    private Optional<WorkStep> arm(Publisher publisher, Credentials credentials) {
        if (isTooLate()) {
            return ended(claimed.schedule(claimed.due(), TOO_LATE));
        }
        if (channels.require(channel()).isResting()) {
            return ended(claimed.schedule(claimed.due(), "channel.rests"));
        }
        if (!mayPublish(credentials)) {
            return settling(
                    claimed, () -> outcome.needsReconnect(claimed, Optional.of(credentials), "account.scope-missing"));
        }
        return store.arm(claimed, Timing.ARM_LEASE)
                .filter(d -> d.state() == DeliveryState.ARMED)
                .map(armed -> WorkStep.of(() -> request(armed, publisher, credentials)));
    }

    /** At most one request. The store is not asked here: what the network said must not be lost. */
    private Optional<WorkStep> request(Delivery armed, Publisher publisher, Credentials credentials) {
        if (isTooLate()) {
            return settling(armed, () -> outcome.save(armed.unsent(armed.due(), TOO_LATE)));
        }
        try {
            var result = publisher.publish(requestFor(armed, credentials));
            return settling(armed, () -> outcome.settle(armed, result));
        } catch (ChannelException e) {
            return e.remedy() == Remedy.REFRESH
                    ? WorkStep.then(() -> refresh(armed, credentials, e))
                    : settling(armed, () -> outcome.refused(armed, credentials, e));
        } catch (RuntimeException e) {
            LOG.error("Adapter of {} failed without an answer; delivery {} is unconfirmed", channel(), armed.id(), e);
            return settling(armed, () -> outcome.unknown(armed, "adapter.failed", Optional.empty()));
        }
    }

    /** A first "expired" is answered with a refresh and a new arming; a second one with "connect again". */
    private Optional<WorkStep> refresh(Delivery armed, Credentials used, ChannelException refusal) {
        try {
            if (isFreshSinceLastAttempt(armed)) {
                return settling(armed, () -> outcome.refused(armed, used, refusal));
            }
            connections.refreshed(
                    armed.approval().ambassador(), armed.approval().account(), used);
            return settling(armed, () -> outcome.refreshed(armed, refusal));
        } catch (ChannelException e) {
            return settling(armed, () -> outcome.refused(armed, used, e));
        } catch (RuntimeException e) {
            var failed =
                    new ChannelException(Remedy.RETRY, "refresh.failed", "the refresh failed; it is tried again", e);
            return settling(armed, () -> outcome.refused(armed, used, failed));
        }
    }

    private Optional<WorkStep> settling(Delivery delivery, Runnable writing) {
        return Settlement.of(delivery, sinceClaim.anew(), writing);
    }

    private boolean isTooLate() {
        return sinceClaim.isBeyond(Timing.LATEST_START);
    }

    /** After many attempts it counts as fresh in any case: the moment of connecting is by a node's clock, which may be wrong. */
    private boolean isFreshSinceLastAttempt(Delivery armed) {
        int made = armed.attempts().size();
        return made >= Timing.MOST_ATTEMPTS
                || (made > 1 && isConnectedSince(armed.attempts().get(made - 2).armedAt()));
    }

    private boolean isConnectedSince(Instant moment) {
        var approval = claimed.approval();
        return connections
                .find(approval.ambassador(), approval.account())
                .map(c -> !c.connectedAt().isBefore(moment))
                .orElse(false);
    }

    static PublishRequest requestFor(Delivery armed, Credentials credentials) {
        var approval = armed.approval();
        var armedAt = armed.lastAttempt().map(Attempt::armedAt).orElse(approval.at());
        return new PublishRequest(armed.id().value(), approval.account(), credentials, approval.post(), armedAt);
    }

    private Credentials credentials() {
        return connections.credentials(
                claimed.approval().ambassador(), claimed.approval().account());
    }

    private boolean mayPublish(Credentials credentials) {
        return channels.require(channel())
                .accounts()
                .map(c -> credentials.scopes().contains(c.publishingScope()))
                .orElse(true);
    }

    private Optional<WorkStep> waitForAdapter() {
        LOG.warn("Delivery {} waits: {} publishes nothing here; register its adapter", claimed.id(), channel());
        return ended(claimed.schedule(outcome.now().plus(Timing.PATIENCE), "channel.no-publisher"));
    }

    /** Before a request nothing is known that others could not find out: a write that fails is not repeated. */
    private Optional<WorkStep> ended(Delivery next) {
        outcome.save(next);
        return Optional.empty();
    }

    private ChannelId channel() {
        return claimed.approval().account().channel();
    }
}
