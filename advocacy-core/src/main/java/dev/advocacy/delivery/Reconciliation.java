package dev.advocacy.delivery;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.event.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once for one post whose outcome is unknown. Never creates one; where the network cannot tell, a person is asked. One
 * thread at a time.
 */
final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final Channels channels;
    private final Connections connections;
    private final Outcome outcome;
    private final Lease lease;
    private final Delivery unconfirmed;

    Reconciliation(DeliveryStore store, Channels channels, Connections connections, Lease lease, Delivery unconfirmed) {
        this.channels = channels;
        this.connections = connections;
        this.outcome = new Outcome(store, channels, connections, lease);
        this.lease = lease;
        this.unconfirmed = unconfirmed;
    }

    void look() {
        Optional<PublishResult> answer;
        try {
            answer = answer();
        } catch (ChannelException e) {
            failed(e);
            return;
        } catch (RuntimeException e) {
            LOG.error("Adapter failed while looking for delivery {}; it is asked again", unconfirmed.id(), e);
            lookAgain(unconfirmed, "adapter.failed", Timing.BETWEEN_LOOKS);
            return;
        }
        answer.ifPresentOrElse(found -> conclude(found), () -> askPerson());
    }

    /** A network that took the post and then refused it, a broken video for example, has said that there is none. */
    private void failed(ChannelException failure) {
        if (failure.remedy() == Remedy.EDIT && ticket().isPresent()) {
            outcome.save(unconfirmed.move(DeliveryState.REJECTED, failure.code()));
            return;
        }
        outcome.holdBack(unconfirmed, failure);
        lookAgain(unconfirmed, failure.code(), failure.retryAfter().orElse(Timing.BETWEEN_LOOKS));
    }

    private Optional<PublishResult> answer() {
        return channels.find(unconfirmed.approval().account().channel())
                .flatMap(adapter -> adapter.publisher())
                .flatMap(publisher -> ask(publisher));
    }

    private Optional<PublishResult> ask(Publisher publisher) {
        var approval = unconfirmed.approval();
        var credentials = connections.credentials(approval.ambassador(), approval.account());
        var request = Publication.requestFor(unconfirmed, credentials);
        return ticket().map(t -> poll(publisher, request, t)).orElseGet(() -> publisher.reconcile(request));
    }

    private static Optional<PublishResult> poll(Publisher publisher, PublishRequest request, String ticket) {
        return Optional.of(publisher.poll(request, new PublishResult.Pending(ticket, Timing.BETWEEN_LOOKS)));
    }

    private void conclude(PublishResult found) {
        found.fold(
                p -> outcome.published(unconfirmed, p, Evidence.LOOKUP),
                p -> lookAgain(holding(p.ticket()), "channel.pending", p.checkAfter()),
                a -> absent());
    }

    /** Only an answer to the publish itself, and what follows it, is a ticket; a look-up's note says nothing of a post. */
    private Delivery holding(String ticket) {
        return ticket().isPresent() ? unconfirmed.holding(ticket) : unconfirmed;
    }

    /**
     * "It is not there" is believed only where the look was begun, by the store's clock, when the request could no longer be
     * under way, and never against the network's own word that there is such a post.
     */
    private boolean absent() {
        if (unconfirmed.post() != null) {
            return askPerson();
        }
        var believableFrom = armedAt().plus(Timing.QUIET);
        if (lease.begun().isBefore(believableFrom)) {
            return outcome.save(unconfirmed.unconfirmed(believableFrom, "channel.absent-too-early"));
        }
        return unconfirmed.attempts().size() < Timing.MOST_ATTEMPTS_BEFORE_ABSENT
                ? outcome.save(unconfirmed.schedule(lease.instant(), "channel.absent"))
                : askPerson();
    }

    private boolean lookAgain(Delivery looked, String why, Duration wait) {
        var now = lease.instant();
        if (now.isAfter(expected().plus(Timing.PATIENCE))) {
            return askPerson();
        }
        return outcome.save(looked.unconfirmed(now.plus(wait), why));
    }

    private boolean askPerson() {
        return outcome.save(unconfirmed.move(DeliveryState.NEEDS_PERSON, unconfirmed.reason()));
    }

    private Instant armedAt() {
        return unconfirmed.lastAttempt().map(Attempt::armedAt).orElse(unconfirmed.due());
    }

    /** From when on the post should be there: the network may have been asked to show it later. */
    private Instant expected() {
        var armed = armedAt();
        var appears = unconfirmed.approval().post().appearsAt();
        return appears != null && appears.isAfter(armed) ? appears : armed;
    }

    private Optional<String> ticket() {
        return unconfirmed.lastAttempt().map(Attempt::ticket);
    }
}
