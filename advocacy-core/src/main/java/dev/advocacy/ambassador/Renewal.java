package dev.advocacy.ambassador;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One refresh of one account, under its lock: the network is asked only where the stale credentials are still those that
 * are stored. Used once, by one thread.
 */
final class Renewal implements Function<Credentials, Optional<AccountChange>> {
    private final Credentials stale;
    private final AccountConnector connector;
    private final Function<Credentials, AccountChange> whenFresh;
    private final Function<ChannelException, AccountChange> whenOver;
    private @Nullable ChannelException refusal;

    /**
     * A refresh to be made.
     *
     * @param whenFresh what to write where the network gave fresh ones
     * @param whenOver what to write where the person has to connect again
     */
    Renewal(
            Credentials stale,
            AccountConnector connector,
            Function<Credentials, AccountChange> whenFresh,
            Function<ChannelException, AccountChange> whenOver) {
        this.stale = stale;
        this.connector = connector;
        this.whenFresh = whenFresh;
        this.whenOver = whenOver;
    }

    @Override
    public Optional<AccountChange> apply(Credentials stored) {
        return stored.equals(stale) ? Optional.of(asked()) : Optional.empty();
    }

    /** What the network said where the account is over; that is written by now. */
    Optional<ChannelException> refusal() {
        return Optional.ofNullable(refusal);
    }

    private AccountChange asked() {
        try {
            return whenFresh.apply(connector.refresh(stale));
        } catch (ChannelException e) {
            if (e.remedy() != Remedy.RECONNECT && e.remedy() != Remedy.REFRESH) {
                throw e;
            }
            refusal = e;
            return whenOver.apply(e);
        } catch (RuntimeException e) {
            throw new ChannelException(
                    Remedy.RETRY, "adapter.failed", "the adapter failed while refreshing; it is asked again", e);
        }
    }
}
