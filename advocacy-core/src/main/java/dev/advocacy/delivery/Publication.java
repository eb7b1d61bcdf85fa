package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes one claimed delivery: credentials, arming, at most one request, the truth about it. Thread-safe. */
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final DeliveryStore store;
    private final Channels channels;
    private final Connections connections;
    private final Clock clock;
    private final Outcome outcome;

    Publication(DeliveryStore store, Channels channels, Connections connections, Clock clock, Outcome outcome) {
        this.store = store;
        this.channels = channels;
        this.connections = connections;
        this.clock = clock;
        this.outcome = outcome;
    }

    void carryOut(Delivery claimed) {
        long latestStart = System.nanoTime() + Timing.LATEST_START.toNanos();
        publisher(claimed)
                .ifPresentOrElse(
                        p -> prepare(claimed).ifPresent(c -> send(claimed, p, c, latestStart)),
                        () -> putOff(claimed, "channel.no-publisher"));
    }

    /** Credentials, fetched before arming: nothing has been sent if they fail. */
    private Optional<Credentials> prepare(Delivery claimed) {
        try {
            var approval = claimed.approval();
            return Optional.of(connections.credentials(approval.ambassador(), approval.account()));
        } catch (ChannelException e) {
            outcome.notSent(claimed, e);
            return Optional.empty();
        }
    }

    private void send(Delivery claimed, Publisher publisher, Credentials credentials, long latestStart) {
        if (!mayPublish(claimed, credentials)) {
            save(claimed.move(DeliveryState.NEEDS_RECONNECT, "account.scope-missing"));
            return;
        }
        store.arm(claimed, Timing.ARM_LEASE)
                .filter(d -> d.state() == DeliveryState.ARMED)
                .ifPresent(armed -> request(armed, publisher, credentials, latestStart));
    }

    private void request(Delivery armed, Publisher publisher, Credentials credentials, long latestStart) {
        if (System.nanoTime() - latestStart > 0) {
            save(armed.schedule(store.now(), "lease.too-late-to-send"));
            return;
        }
        answer(armed, publisher, credentials).ifPresent(result -> outcome.settle(armed, result));
    }

    /** What the network answered; empty where it refused or nobody knows, which is on record then. */
    private Optional<PublishResult> answer(Delivery armed, Publisher publisher, Credentials credentials) {
        try {
            return Optional.of(publisher.publish(requestFor(armed, credentials)));
        } catch (ChannelException e) {
            afterRefusal(armed, credentials, e);
        } catch (RuntimeException e) {
            LOG.error(
                    "Adapter of {} failed without an answer; delivery {} is unconfirmed",
                    channel(armed),
                    armed.id(),
                    e);
            outcome.unknown(armed, "adapter.failed", Optional.empty());
        }
        return Optional.empty();
    }

    /** A first "expired" is answered with a refresh and a new arming; a second one with "connect again". */
    private void afterRefusal(Delivery armed, Credentials used, ChannelException refusal) {
        if (refusal.remedy() != Remedy.REFRESH || isFreshSinceLastAttempt(armed)) {
            outcome.refused(armed, refusal);
            return;
        }
        try {
            connections.refreshed(
                    armed.approval().ambassador(), armed.approval().account(), used);
            outcome.refreshed(armed, refusal);
        } catch (ChannelException e) {
            outcome.refused(armed, e);
        }
    }

    private boolean isFreshSinceLastAttempt(Delivery armed) {
        int earlier = armed.attempts().size() - 2;
        return earlier >= 0
                && connections
                        .find(armed.approval().ambassador(), armed.approval().account())
                        .map(c -> !c.connectedAt()
                                .isBefore(armed.attempts().get(earlier).armedAt()))
                        .orElse(false);
    }

    static PublishRequest requestFor(Delivery armed, Credentials credentials) {
        var approval = armed.approval();
        var armedAt = armed.lastAttempt().map(Attempt::armedAt).orElse(approval.at());
        return new PublishRequest(armed.id().value(), approval.account(), credentials, approval.post(), armedAt);
    }

    private Optional<Publisher> publisher(Delivery delivery) {
        return channels.find(channel(delivery)).flatMap(c -> c.publisher());
    }

    private boolean mayPublish(Delivery delivery, Credentials credentials) {
        return channels.require(channel(delivery))
                .accounts()
                .map(c -> credentials.scopes().contains(c.publishingScope()))
                .orElse(true);
    }

    private void putOff(Delivery claimed, String why) {
        LOG.warn("Delivery {} waits: {} publishes nothing here; register its adapter", claimed.id(), channel(claimed));
        save(claimed.schedule(store.now().plus(Timing.PATIENCE), why));
    }

    private void save(Delivery next) {
        store.save(next, List.of());
    }

    private static ChannelId channel(Delivery delivery) {
        return delivery.approval().account().channel();
    }
}
