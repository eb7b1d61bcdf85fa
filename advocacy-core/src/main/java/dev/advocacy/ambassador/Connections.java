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

/** People's accounts on the channels: connecting, refreshing, disconnecting. Thread-safe. */
public final class Connections {
    private final AmbassadorStore store;
    private final Ambassadors ambassadors;
    private final Channels channels;
    private final Clock clock;
    private final Consumer<AmbassadorId> whenConnected;
    private final Callbacks callbacks;
    private final Revocations revocations;
    private final Upkeep upkeep;
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
        this.revocations = new Revocations(store, channels, clock);
        this.upkeep = new Upkeep(store, this, clock);
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

    /** Whether the access to an account ends before this time and nothing can refresh it, or what is stored cannot be opened. */
    public boolean endsBefore(AmbassadorId ambassador, Account account, Instant time) {
        try {
            return store.credentials(ambassador, account)
                    .map(c -> c.expiredAt(time) && !c.refreshableAt(time))
                    .orElse(true);
        } catch (ChannelException e) {
            return true;
        }
    }

    /**
     * Deletes an account's credentials and has the network end them: at once, and where it cannot be asked, again and again
     * for a week by {@link #endAccess()}. Access that another account of the person's still needs is not ended there. A second
     * time does nothing. How it ended is in the log of events.
     */
    public void disconnect(AmbassadorId ambassador, Account account) {
        find(ambassador, account)
                .map(c -> broken(c, "disconnected"))
                .flatMap(b -> store.disconnectAndRevoke(b, List.of(gone(b, "disconnected"))))
                .ifPresent(revocations::end);
    }

    /**
     * Asks the networks once more to end what people have disconnected. For recurring work, each minute or so; any number of
     * nodes may do it at once, and each access is in one node's hand.
     *
     * @return how many were due
     */
    public int endAccess() {
        return revocations.endDue();
    }

    /**
     * Refreshes accounts whose access ends soon (a day before, or the last quarter of a shorter life), warns 14 and 3 days
     * before one ends that nothing can refresh, and marks those that have ended. Forgets people who set out to connect an account
     * and did not come back. For recurring work, each quarter of an hour
     * or so; any number of nodes may do it at once: each refresh is asked for once, each warning is told once.
     */
    public void keepUp() {
        store.forgetOver();
        upkeep.keepUp();
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
     * Fresh credentials in place of ones that the network no longer takes. Where somebody else has refreshed them by now, on
     * whichever node, theirs are the answer, and the network is not asked again.
     *
     * @throws ChannelException with {@link Remedy#RECONNECT} where the person has to connect again
     */
    public Credentials refreshed(AmbassadorId ambassador, Account account, Credentials stale) {
        return refreshing.alone(account, () -> {
            var current = stored(ambassador, account);
            return current.equals(stale)
                    ? refreshing.holdingAConnection(() -> refresh(ambassador, account, stale))
                    : current;
        });
    }

    /**
     * Writes that an account has to be connected again, and deletes its credentials. A second time does nothing; nor is anything
     * done where the account has others by now, because the person has connected it again or a node has refreshed it.
     *
     * @param failed the credentials that do not work; empty where there were none, or none that can be opened
     */
    public void markBroken(AmbassadorId ambassador, Account account, Optional<Credentials> failed, String reason) {
        find(ambassador, account)
                .map(c -> broken(c, reason))
                .ifPresent(b -> store.disconnect(b, failed, List.of(gone(b, reason))));
    }

    /**
     * Whether an account has other credentials by now than those that failed. Waits for whoever is just connecting or
     * refreshing it.
     */
    public boolean hasOthers(AmbassadorId ambassador, Account account, Optional<Credentials> failed) {
        try {
            return store.change(ambassador, account, stored -> Optional.empty())
                    .filter(stored -> !failed.equals(Optional.of(stored)))
                    .isPresent();
        } catch (ChannelException e) {
            return false;
        }
    }

    boolean isOnThisDeployment(ConnectedAccount account) {
        return channels.find(account.account().channel())
                .flatMap(adapter -> adapter.accounts())
                .isPresent();
    }

    private Credentials refresh(AmbassadorId ambassador, Account account, Credentials stale) {
        var known = find(ambassador, account).orElseThrow(() -> notConnected(ambassador, account));
        var renewal = new Renewal(
                stale,
                connector(account.channel()),
                fresh -> new AccountChange(connection(ambassador, account, fresh), Optional.of(fresh), List.of()),
                refusal -> over(broken(known, refusal.code())));
        var stored = store.change(ambassador, account, renewal);
        renewal.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return stored.orElseThrow(() -> notConnected(ambassador, account));
    }

    private AccountChange over(ConnectedAccount broken) {
        return new AccountChange(
                broken, Optional.empty(), List.of(gone(broken, broken.problem().orElseThrow())));
    }

    private static ConnectedAccount broken(ConnectedAccount c, String reason) {
        return new ConnectedAccount(
                c.ambassador(), c.account(), c.scopes(), c.connectedAt(), c.expiresAt(), Optional.of(reason));
    }

    private Credentials stored(AmbassadorId ambassador, Account account) {
        return store.credentials(ambassador, account).orElseThrow(() -> notConnected(ambassador, account));
    }

    private static ChannelException notConnected(AmbassadorId ambassador, Account account) {
        return new ChannelException(
                Remedy.RECONNECT,
                "account.not-connected",
                account.channel() + " account " + account.id() + " of " + ambassador
                        + " is not connected: connect it again",
                null);
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

    private static boolean sameAccount(Account one, Account other) {
        return one.channel().equals(other.channel()) && one.id().equals(other.id());
    }
}
