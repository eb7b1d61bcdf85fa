package dev.advocacy.ambassador;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent.AccessDeleted;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends at the network what a person has ended here, as often as it takes. Thread-safe. */
final class Revocations {
    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);

    /** After this long the credentials are deleted, whatever the network said. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final int PAGE = 20;

    private final AmbassadorStore store;
    private final Channels channels;
    private final Clock clock;

    Revocations(AmbassadorStore store, Channels channels, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.clock = clock;
    }

    /** Asks for everything that is due; returns how often the network was asked or found not to be needed. */
    int endDue() {
        int ended = 0;
        for (var due = store.claimRevocations(PAGE); !due.isEmpty(); due = store.claimRevocations(PAGE)) {
            due.forEach(this::end);
            ended += due.size();
        }
        return ended;
    }

    /** One that this node has claimed. */
    void end(PendingRevocation claimed) {
        connector(claimed)
                .ifPresentOrElse(
                        connector -> whyNot(claimed)
                                .ifPresentOrElse(why -> over(claimed, false, why), () -> ask(claimed, connector)),
                        () -> notYet(claimed, "channel.unknown", Optional.empty()));
    }

    private void ask(PendingRevocation claimed, AccountConnector connector) {
        try {
            connector.revoke(claimed.credentials());
            over(claimed, true, "revoked");
        } catch (ChannelException e) {
            refused(claimed, e);
        } catch (RuntimeException e) {
            LOG.error("{}: the adapter failed while ending access; it is asked again", channel(claimed), e);
            notYet(claimed, "adapter.failed", Optional.empty());
        }
    }

    /** What is broken for good stays so: only a network that could not answer, or asked to wait, is asked again. */
    private void refused(PendingRevocation claimed, ChannelException refusal) {
        if (refusal.remedy() == Remedy.RETRY || refusal.remedy() == Remedy.RECONCILE) {
            notYet(claimed, refusal.code(), refusal.retryAfter());
        } else {
            over(claimed, false, refusal.code());
        }
    }

    private void notYet(PendingRevocation claimed, String why, Optional<Duration> asked) {
        if (!clock.instant().isBefore(claimed.since().plus(PATIENCE))) {
            over(claimed, false, why);
            return;
        }
        var wait = PendingRevocation.waitAfter(claimed.attempts());
        store.settle(claimed, asked.filter(w -> w.compareTo(wait) > 0).orElse(wait), List.of());
        LOG.info(
                "{}: access of {} is not ended yet ({}); it is tried again",
                channel(claimed),
                claimed.ambassador(),
                why);
    }

    private void over(PendingRevocation claimed, boolean revoked, String reason) {
        boolean told = store.settle(claimed, null, List.of(deleted(claimed, revoked, reason)));
        if (told && !revoked) {
            LOG.warn(
                    "{}: access of {} was deleted here, not ended there ({})",
                    channel(claimed),
                    claimed.ambassador(),
                    reason);
        }
    }

    /**
     * Why the network must not be asked: to end this access would end another that the person wants. The admin of several pages
     * may act for all of them with one token; and who has connected the account again has allowed it again.
     */
    private Optional<String> whyNot(PendingRevocation claimed) {
        for (var other : store.accounts(claimed.ambassador())) {
            var stored = readable(other);
            if (stored.isPresent() && isSame(other, claimed)) {
                return Optional.of("account.connected-again");
            }
            if (stored.filter(c -> sharesToken(c, claimed.credentials())).isPresent()) {
                return Optional.of("account.shared");
            }
        }
        return Optional.empty();
    }

    /** What cannot be opened is of no use to the person either, so it holds nothing back. */
    private Optional<Credentials> readable(ConnectedAccount account) {
        try {
            return store.credentials(account.ambassador(), account.account());
        } catch (ChannelException e) {
            LOG.warn("{}: {}", account.account().channel(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isSame(ConnectedAccount one, PendingRevocation other) {
        return one.account().channel().equals(other.account().channel())
                && one.account().id().equals(other.account().id());
    }

    /** A page may have a token of its own beside the person's, which stands for the refresh token then. */
    private static boolean sharesToken(Credentials one, Credentials other) {
        boolean refresh = one.refreshToken().isPresent() && one.refreshToken().equals(other.refreshToken());
        return refresh || one.accessToken().equals(other.accessToken());
    }

    private Optional<AccountConnector> connector(PendingRevocation claimed) {
        return channels.find(claimed.account().channel()).flatMap(adapter -> adapter.accounts());
    }

    private AccessDeleted deleted(PendingRevocation claimed, boolean revoked, String reason) {
        return new AccessDeleted(
                clock.instant(),
                claimed.ambassador(),
                claimed.account().channel(),
                claimed.account().id(),
                revoked,
                reason);
    }

    private static Object channel(PendingRevocation claimed) {
        return claimed.account().channel();
    }
}
