package dev.advocacy.ambassador;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent.AccountConnected;
import dev.advocacy.event.AdvocacyEvent.AccountDisconnected;
import dev.advocacy.event.AmbassadorId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People's accounts on the channels: connecting, refreshing, disconnecting. Thread-safe. */
public final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final AmbassadorStore store;
    private final Ambassadors ambassadors;
    private final Channels channels;
    private final Clock clock;
    private final Consumer<AmbassadorId> whenConnected;
    private final Callbacks callbacks;
    private final RefreshLocks refreshing = new RefreshLocks();

    /**
     * Connections on a store; the door {@code Advocacy} makes it.
     *
     * @param whenConnected lets what waited for the account go out
     */
    public Connections(
            AmbassadorStore store,
            Ambassadors ambassadors,
            Channels channels,
            Clock clock,
            Consumer<AmbassadorId> whenConnected) {
        this.store = store;
        this.ambassadors = ambassadors;
        this.channels = channels;
        this.clock = clock;
        this.callbacks = new Callbacks(store, clock);
        this.whenConnected = whenConnected;
    }

    /**
     * Begins to connect an account.
     *
     * @return the network's consent page; send the person's browser there within ten minutes
     * @throws RefusedException where the person has not agreed to take part, or the channel is unknown or connects no accounts
     */
    public URI connect(AmbassadorId ambassador, ChannelId channel) {
        requireConsent(ambassador);
        var authorization = connector(channel).begin();
        store.keep(new PendingAuthorization(
                ambassador, channel, authorization, clock.instant().plus(Callbacks.WAY_AND_BACK)));
        return authorization.url();
    }

    /**
     * Ends what {@link #connect} began. Each state works once.
     *
     * @param ambassador who is signed in at the host now
     * @param callback the whole address that the network sent their browser to
     * @return the accounts that may be used from now on
     * @throws RefusedException where the state is missing, unknown, used, too old or somebody else's; the network is not
     *     asked
     * @throws ChannelException where the person or the network said no
     */
    public List<ConnectedAccount> complete(AmbassadorId ambassador, URI callback) {
        var pending = callbacks.take(ambassador, callback);
        requireConsent(ambassador);
        var grant = connector(pending.channel()).complete(pending.authorization(), callback);
        var connected = grant.credentials().entrySet().stream()
                .map(entry -> remember(ambassador, entry.getKey(), entry.getValue()))
                .toList();
        whenConnected.accept(ambassador);
        return connected;
    }

    /** The accounts that a person has connected, working or not. */
    public List<ConnectedAccount> of(AmbassadorId ambassador) {
        return store.accounts(ambassador);
    }

    /** The connection of one account. */
    public Optional<ConnectedAccount> find(AmbassadorId ambassador, Account account) {
        return of(ambassador).stream()
                .filter(c -> sameAccount(c.account(), account))
                .findFirst();
    }

    /** Whether the access to an account ends before this time and nothing can refresh it. */
    public boolean endsBefore(AmbassadorId ambassador, Account account, Instant time) {
        return store.credentials(ambassador, account)
                .map(c -> c.expiredAt(time) && c.refreshToken().isEmpty())
                .orElse(true);
    }

    /**
     * Forgets an account's credentials, then asks the network once to end them; where it cannot be asked, they end by
     * themselves, or the person ends them on the network's own page. A second time does nothing.
     */
    public void disconnect(AmbassadorId ambassador, Account account) {
        var last = store.credentials(ambassador, account);
        markBroken(ambassador, account, "disconnected");
        last.filter(credentials -> !isUsedElsewhere(ambassador, credentials))
                .ifPresent(credentials -> revoke(account, credentials));
    }

    /** The admin of several pages may act for all of them with one token. */
    private boolean isUsedElsewhere(AmbassadorId ambassador, Credentials credentials) {
        return of(ambassador).stream()
                .flatMap(connection -> store.credentials(ambassador, connection.account()).stream())
                .anyMatch(others -> sharesToken(others, credentials));
    }

    /** A page may have a token of its own beside the person's, which stands for the refresh token then. */
    private static boolean sharesToken(Credentials one, Credentials other) {
        boolean refresh = one.refreshToken().isPresent() && one.refreshToken().equals(other.refreshToken());
        return refresh || one.accessToken().equals(other.accessToken());
    }

    private void revoke(Account account, Credentials credentials) {
        try {
            channels.find(account.channel())
                    .flatMap(adapter -> adapter.accounts())
                    .ifPresent(connector -> connector.revoke(credentials));
        } catch (ChannelException e) {
            LOG.warn(
                    "{}: the access of a disconnected account was not ended at the network ({})",
                    account.channel(),
                    e.code());
        } catch (RuntimeException e) {
            LOG.error("{}: the adapter failed while ending the access of a disconnected account", account.channel(), e);
        }
    }

    /** Whether a person still agrees to take part. */
    public boolean takesPart(AmbassadorId ambassador) {
        return ambassadors
                .find(ambassador)
                .map(a -> a.consentsTo(Consent.PARTICIPATION))
                .orElse(false);
    }

    /**
     * Credentials that are good now, refreshed where they have ended. One refresh at a time per account.
     * On a channel that connects no accounts: {@link Credentials#none()}.
     *
     * @throws ChannelException with {@link Remedy#RECONNECT} where the person has to connect again
     */
    public Credentials credentials(AmbassadorId ambassador, Account account) {
        if (channels.require(account.channel()).accounts().isEmpty()) {
            return Credentials.none();
        }
        var current = stored(ambassador, account);
        return current.expiredAt(clock.instant()) ? refreshed(ambassador, account, current) : current;
    }

    /**
     * Fresh credentials in place of ones that the network no longer takes. Where somebody else has refreshed them by now,
     * theirs are the answer, and the network is not asked again.
     *
     * @throws ChannelException with {@link Remedy#RECONNECT} where the person has to connect again
     */
    public Credentials refreshed(AmbassadorId ambassador, Account account, Credentials stale) {
        return refreshing.alone(account, () -> {
            var current = stored(ambassador, account);
            return current.equals(stale) ? refresh(ambassador, account, stale) : current;
        });
    }

    /** Writes that an account has to be connected again, and deletes its credentials. A second time does nothing. */
    public void markBroken(AmbassadorId ambassador, Account account, String reason) {
        find(ambassador, account).filter(this::hasSomethingToLose).ifPresent(c -> {
            var broken = new ConnectedAccount(
                    ambassador, c.account(), c.scopes(), c.connectedAt(), c.expiresAt(), Optional.of(reason));
            store.disconnect(broken, List.of(gone(broken, reason)));
        });
    }

    private Credentials refresh(AmbassadorId ambassador, Account account, Credentials stale) {
        try {
            var fresh = asked(connector(account.channel()), stale);
            boolean written = store.refresh(connection(ambassador, account, fresh), stale, fresh);
            return written ? fresh : stored(ambassador, account);
        } catch (ChannelException e) {
            if (e.remedy() == Remedy.RECONNECT) {
                markBroken(ambassador, account, e.code());
            }
            throw e;
        }
    }

    private static Credentials asked(AccountConnector connector, Credentials stale) {
        try {
            return connector.refresh(stale);
        } catch (ChannelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ChannelException(
                    Remedy.RETRY, "adapter.failed", "the adapter failed while refreshing; it is asked again", e);
        }
    }

    private Credentials stored(AmbassadorId ambassador, Account account) {
        return store.credentials(ambassador, account)
                .orElseThrow(() -> new ChannelException(
                        Remedy.RECONNECT,
                        "account.not-connected",
                        account.channel() + " account " + account.id() + " of " + ambassador
                                + " is not connected: connect it again",
                        null));
    }

    private ConnectedAccount remember(AmbassadorId ambassador, Account account, Credentials credentials) {
        var connection = connection(ambassador, account, credentials);
        var event = new AccountConnected(clock.instant(), ambassador, account.channel(), account.id());
        store.connect(connection, credentials, List.of(event));
        return connection;
    }

    private ConnectedAccount connection(AmbassadorId ambassador, Account account, Credentials credentials) {
        return new ConnectedAccount(
                ambassador,
                account,
                credentials.scopes(),
                clock.instant(),
                credentials.expiresAt(),
                missingScope(account.channel(), credentials));
    }

    private Optional<String> missingScope(ChannelId channel, Credentials credentials) {
        boolean enough = credentials.scopes().contains(connector(channel).publishingScope());
        return enough ? Optional.empty() : Optional.of("account.scope-missing");
    }

    private void requireConsent(AmbassadorId ambassador) {
        if (!ambassadors.require(ambassador).consentsTo(Consent.PARTICIPATION)) {
            throw new RefusedException(
                    "connecting an account of " + ambassador,
                    Finding.error(
                            "consent.missing",
                            "ambassador",
                            "'" + ambassador + "' has not agreed to take part: they have to enroll first"));
        }
    }

    private AccountConnector connector(ChannelId channel) {
        return channels.require(channel)
                .accounts()
                .orElseThrow(() -> new RefusedException(
                        "connecting an account on " + channel,
                        Finding.error(
                                "channel.no-accounts",
                                "channel",
                                "channel '" + channel
                                        + "' connects no accounts: hand the post off with its share link")));
    }

    private AccountDisconnected gone(ConnectedAccount broken, String reason) {
        return new AccountDisconnected(
                clock.instant(),
                broken.ambassador(),
                broken.account().channel(),
                broken.account().id(),
                reason);
    }

    /** An account may lack a scope, and so not work, and still have credentials that must go. */
    private boolean hasSomethingToLose(ConnectedAccount connection) {
        return connection.works()
                || store.credentials(connection.ambassador(), connection.account())
                        .isPresent();
    }

    private static boolean sameAccount(Account one, Account other) {
        return one.channel().equals(other.channel()) && one.id().equals(other.id());
    }
}
