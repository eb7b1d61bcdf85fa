package dev.advocacy.engagement;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.event.AmbassadorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Asks a network for counts, and not before the time that it named when it asked to wait. Thread-safe. */
final class NetworkCounts {
    private final DeliveryStore store;
    private final Connections connections;

    NetworkCounts(DeliveryStore store, Connections connections) {
        this.store = store;
        this.connections = connections;
    }

    /** Whether nobody has to be left alone, and the person still takes part. */
    boolean mayAsk(AmbassadorId ambassador, Account account) {
        return connections.takesPart(ambassador) && waitFor(account).isEmpty();
    }

    /**
     * Asks once.
     *
     * @throws ChannelException where the network did not answer, or asked to wait, now or before
     */
    Map<PostRef, Map<Metric, Long>> ask(
            EngagementReader reader, AmbassadorId ambassador, Account account, Collection<PostRef> posts) {
        waitFor(account).ifPresent(wait -> {
            throw askedToWait(account, wait);
        });
        var credentials = connections.credentials(ambassador, account);
        try {
            return reader.read(account, credentials, posts);
        } catch (ChannelException e) {
            e.retryAfter().ifPresent(wait -> holdBack(account, e, wait));
            throw e;
        } catch (RuntimeException e) {
            throw new ChannelException(
                    Remedy.RETRY, "adapter.failed", "the adapter failed while reading counts; it is asked again", e);
        }
    }

    private Optional<Duration> waitFor(Account account) {
        var now = store.now();
        return store.heldBackUntil(account).filter(now::isBefore).map(until -> Duration.between(now, until));
    }

    private void holdBack(Account account, ChannelException refusal, Duration wait) {
        Instant until = store.now().plus(wait);
        store.holdBack(account.channel(), refusal.isForWholeChannel() ? null : account, until);
    }

    private static ChannelException askedToWait(Account account, Duration wait) {
        return new ChannelException(
                        Remedy.RETRY,
                        "channel.asked-to-wait",
                        account.channel() + " asked to be left alone for " + wait.toSeconds()
                                + " s more: counts are read after that",
                        null)
                .retryAfter(wait);
    }
}
