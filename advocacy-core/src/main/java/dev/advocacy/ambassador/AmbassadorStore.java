package dev.advocacy.ambassador;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of the store that people, their consent and their accounts need. Thread-safe; each method is one unit.
 *
 * <p>A store that keeps credentials sealed throws a {@link ChannelException} with {@link ChannelException.Remedy#RECONNECT}
 * where it can never open an account's again: the account has to be connected again. Where only this node lacks the key, it
 * is {@link ChannelException.Remedy#RETRY}, and nothing may be deleted.
 */
public interface AmbassadorStore {

    /** Writes a person, new or in place of the one before, together with the events. What depends on the one before is a change. */
    default void put(Ambassador ambassador, List<AdvocacyEvent> events) {
        change(ambassador.id(), (before, now) -> Optional.of(new PersonChange(ambassador, events)));
    }

    /**
     * Locks a person for every node, shows them to the step as they are stored, with the store's clock, and writes what the
     * step answers. Until that is written nobody else changes this person, and nothing of theirs is armed.
     *
     * @param step is shown an empty person where the id is unknown; must not use the store, and may be asked again. Empty
     *     changes nothing. What it throws is thrown on, and nothing is written
     * @return the person as they are stored afterwards
     */
    Optional<Ambassador> change(
            AmbassadorId id, BiFunction<Optional<Ambassador>, Instant, Optional<PersonChange>> step);

    /** The person with this id. */
    Optional<Ambassador> ambassador(AmbassadorId id);

    /** Keeps an authorization until its state comes back. */
    void keep(PendingAuthorization pending);

    /** Takes out the authorization with this state: the first call gets it, every later call gets nothing. */
    Optional<PendingAuthorization> take(String state);

    /** Deletes authorizations that nobody came back from and that are {@link PendingAuthorization#isLongOver long over}. */
    void forgetOver();

    /** Writes an account with its credentials, new or in place of the one before, together with the events. */
    void connect(ConnectedAccount account, Credentials credentials, List<AdvocacyEvent> events);

    /** The accounts that a person has connected, working or not. */
    List<ConnectedAccount> accounts(AmbassadorId ambassador);

    /** The credentials of an account; empty after {@link #disconnect}. */
    Optional<Credentials> credentials(AmbassadorId ambassador, Account account);

    /**
     * Locks an account for every node, shows its credentials to the step, and writes what the step answers. Until that is
     * written nobody else changes this account or is shown its credentials here. Other accounts go on meanwhile.
     *
     * @param step may take as long as a call to the network; must not use the store. Empty changes nothing. What it throws
     *     is thrown on, and nothing is written
     * @return the credentials that are stored afterwards; empty where there are none, and then the step was not asked
     */
    Optional<Credentials> change(
            AmbassadorId ambassador, Account account, Function<Credentials, Optional<AccountChange>> step);

    /**
     * Deletes credentials that do not work and writes why the account does not, together with the events. Whoever connected
     * it again meanwhile keeps what they have.
     *
     * @param failed the credentials that do not work; empty where there were none, or none that can be opened
     * @return false, and nothing is written, where others are stored by now, or the account is unknown, or has a problem and no
     *     credentials already
     */
    boolean disconnect(ConnectedAccount account, Optional<Credentials> failed, List<AdvocacyEvent> events);

    /**
     * Takes the account's credentials from it, whichever they are by now, to where they wait to be ended at the network, and
     * writes why the account does not work, together with the events. Nothing is written where {@link #disconnect} writes
     * nothing for want of an account or of credentials.
     *
     * @return what waits, claimed once for {@link PendingRevocation#waitAfter} one; empty where there were no credentials,
     *     or none that can be opened
     */
    Optional<PendingRevocation> disconnectAndRevoke(ConnectedAccount account, List<AdvocacyEvent> events);

    /**
     * Claims what waits to be ended at the network and is in nobody's hand, longest due first. Nobody else is given it for
     * {@link PendingRevocation#waitAfter} its attempts.
     */
    List<PendingRevocation> claimRevocations(int max);

    /**
     * Ends one claim: keeps what waits for another time, or deletes it with its credentials; together with the events.
     *
     * @param again how long to wait before it may be claimed again; null deletes it
     * @return false, and nothing is written, where it was claimed again or deleted since
     */
    boolean settle(PendingRevocation claimed, @Nullable Duration again, List<AdvocacyEvent> events);

    /**
     * Accounts with credentials whose access, or the right to refresh it, ends at this time or before, in a fixed order.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<ConnectedAccount> ending(Instant time, @Nullable ConnectedAccount after, int max);

    /**
     * Writes events of a warning, once for each stage of a connection, whichever node comes first.
     *
     * @param account as it was read; one that was connected or refreshed since is not warned of
     * @param daysLeft the stage; one with as many days or fewer is not told twice
     * @return false, and nothing is written, where it was told before or the connection is another by now
     */
    boolean warn(ConnectedAccount account, int daysLeft, List<AdvocacyEvent> events);

    /**
     * What becomes of a person, written as one unit.
     *
     * @param person as they are from now on
     * @param events written with it
     */
    record PersonChange(Ambassador person, List<AdvocacyEvent> events) {

        /** Checks and copies. */
        public PersonChange {
            Objects.requireNonNull(person, "person");
            events = List.copyOf(events);
        }
    }
}
