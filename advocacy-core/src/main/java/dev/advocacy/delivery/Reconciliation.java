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

/** Looks for a post whose outcome is unknown. Never creates one; where the network cannot tell, a person is asked. */
final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final Channels channels;
    private final Connections connections;
    private final Outcome outcome;
    private final Stopwatch sinceClaim;

    Reconciliation(Channels channels, Connections connections, Outcome outcome, Stopwatch sinceClaim) {
        this.channels = channels;
        this.connections = connections;
        this.outcome = outcome;
        this.sinceClaim = sinceClaim;
    }

    /** At most one question, then what came of it. */
    Optional<WorkStep> look(Delivery unconfirmed) {
        var publisher =
                channels.find(unconfirmed.approval().account().channel()).flatMap(adapter -> adapter.publisher());
        if (publisher.isEmpty()) {
            return waitForAdapter(unconfirmed);
        }
        if (sinceClaim.isBeyond(Timing.LATEST_START)) {
            return putOff(unconfirmed, unconfirmed.due());
        }
        return outcome.heldBackUntil(unconfirmed)
                .map(until -> putOff(unconfirmed, until))
                .orElseGet(() -> ask(unconfirmed, publisher.get()));
    }

    /** This node cannot ask; others may, and the person need not. */
    private Optional<WorkStep> waitForAdapter(Delivery unconfirmed) {
        LOG.warn(
                "Delivery {} is not looked for: {} publishes nothing here; register its adapter",
                unconfirmed.id(),
                unconfirmed.approval().account().channel());
        return putOff(unconfirmed, outcome.now().plus(Timing.BETWEEN_LOOKS));
    }

    /** Nobody was asked, so nothing is lost where this is not written. */
    private Optional<WorkStep> putOff(Delivery unconfirmed, Instant until) {
        outcome.save(unconfirmed.unconfirmed(until, unconfirmed.reason()));
        return Optional.empty();
    }

    private Optional<WorkStep> ask(Delivery unconfirmed, Publisher publisher) {
        var asked = outcome.now();
        try {
            var answer = answer(publisher, unconfirmed);
            return settling(unconfirmed, () -> conclude(unconfirmed, answer, asked));
        } catch (ChannelException e) {
            return settling(unconfirmed, () -> failed(unconfirmed, e));
        } catch (RuntimeException e) {
            LOG.error("Adapter failed while looking for delivery {}; it is asked again", unconfirmed.id(), e);
            return settling(unconfirmed, () -> lookAgain(unconfirmed, "adapter.failed", Timing.BETWEEN_LOOKS));
        }
    }

    /** What the network said of a wait holds for all, so it is not lost either. */
    private Optional<WorkStep> settling(Delivery unconfirmed, Runnable writing) {
        return Settlement.of(unconfirmed, sinceClaim.anew(), writing);
    }

    /** A network that took the post and then refused it, a broken video for example, has said that there is none. */
    private void failed(Delivery unconfirmed, ChannelException failure) {
        if (failure.remedy() == Remedy.EDIT && ticket(unconfirmed).isPresent()) {
            outcome.save(unconfirmed.move(DeliveryState.REJECTED, failure.code()));
            return;
        }
        outcome.holdBack(unconfirmed, failure);
        lookAgain(unconfirmed, failure.code(), failure.retryAfter().orElse(Timing.BETWEEN_LOOKS));
    }

    private Optional<PublishResult> answer(Publisher publisher, Delivery unconfirmed) {
        var approval = unconfirmed.approval();
        var credentials = connections.credentials(approval.ambassador(), approval.account());
        var request = Publication.requestFor(unconfirmed, credentials);
        return ticket(unconfirmed).map(t -> poll(publisher, request, t)).orElseGet(() -> publisher.reconcile(request));
    }

    private static Optional<PublishResult> poll(Publisher publisher, PublishRequest request, String ticket) {
        return Optional.of(publisher.poll(request, new PublishResult.Pending(ticket, Timing.BETWEEN_LOOKS)));
    }

    private void conclude(Delivery unconfirmed, Optional<PublishResult> answer, Instant asked) {
        answer.ifPresentOrElse(found -> conclude(unconfirmed, found, asked), () -> askPerson(unconfirmed));
    }

    private void conclude(Delivery unconfirmed, PublishResult found, Instant asked) {
        found.fold(
                p -> outcome.published(unconfirmed, p, Evidence.LOOKUP),
                p -> lookAgain(holding(unconfirmed, p.ticket()), "channel.pending", p.checkAfter()),
                a -> absent(unconfirmed, asked));
    }

    /** Only an answer to the publish itself, and what follows it, is a ticket; a look-up's note says nothing of a post. */
    private static Delivery holding(Delivery unconfirmed, String ticket) {
        return ticket(unconfirmed).isPresent() ? unconfirmed.holding(ticket) : unconfirmed;
    }

    /**
     * "It is not there" is believed only where it was asked for when the request could no longer be under way, and never
     * against the network's own word that there is such a post.
     */
    private boolean absent(Delivery unconfirmed, Instant asked) {
        if (unconfirmed.post() != null) {
            return askPerson(unconfirmed);
        }
        var believableFrom = armedAt(unconfirmed).plus(Timing.QUIET);
        if (asked.isBefore(believableFrom)) {
            return outcome.save(unconfirmed.unconfirmed(believableFrom, "channel.absent-too-early"));
        }
        return unconfirmed.requests() < Timing.MOST_ATTEMPTS_BEFORE_ABSENT
                ? outcome.save(unconfirmed.schedule(outcome.now(), "channel.absent"))
                : askPerson(unconfirmed);
    }

    private boolean lookAgain(Delivery unconfirmed, String why, Duration wait) {
        var now = outcome.now();
        if (now.isAfter(expected(unconfirmed).plus(Timing.PATIENCE))) {
            return askPerson(unconfirmed);
        }
        return outcome.save(unconfirmed.unconfirmed(now.plus(wait), why));
    }

    private boolean askPerson(Delivery unconfirmed) {
        return outcome.save(unconfirmed.move(DeliveryState.NEEDS_PERSON, unconfirmed.reason()));
    }

    private static Instant armedAt(Delivery unconfirmed) {
        return unconfirmed.lastAttempt().map(Attempt::armedAt).orElse(unconfirmed.due());
    }

    /** From when on the post should be there: the network may have been asked to show it later. */
    private static Instant expected(Delivery unconfirmed) {
        var armed = armedAt(unconfirmed);
        var appears = unconfirmed.approval().post().appearsAt();
        return appears != null && appears.isAfter(armed) ? appears : armed;
    }

    private static Optional<String> ticket(Delivery unconfirmed) {
        return unconfirmed.lastAttempt().map(Attempt::ticket);
    }
}
