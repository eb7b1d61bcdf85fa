package dev.advocacy.ambassador;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import java.util.List;
import java.util.Optional;

/** The part of the store that people, their consent and their accounts need. Thread-safe; each method is one unit. */
public interface AmbassadorStore {

    /** Writes a person, new or changed, together with the events. */
    void put(Ambassador ambassador, List<AdvocacyEvent> events);

    /** The person with this id. */
    Optional<Ambassador> ambassador(AmbassadorId id);

    /** Keeps an authorization until its state comes back. */
    void keep(PendingAuthorization pending);

    /** Takes out the authorization with this state: the first call gets it, every later call gets nothing. */
    Optional<PendingAuthorization> take(String state);

    /** Writes an account with its credentials, new or in place of the one before, together with the events. */
    void connect(ConnectedAccount account, Credentials credentials, List<AdvocacyEvent> events);

    /** The accounts that a person has connected, working or not. */
    List<ConnectedAccount> accounts(AmbassadorId ambassador);

    /** The credentials of an account; empty after {@link #disconnect}. */
    Optional<Credentials> credentials(AmbassadorId ambassador, Account account);

    /**
     * Puts refreshed credentials in place of the ones they were made from.
     *
     * @return false, and nothing is written, where others are stored by now
     */
    boolean refresh(ConnectedAccount account, Credentials from, Credentials to);

    /** Deletes the credentials and writes why the account does not work, together with the events. */
    void disconnect(ConnectedAccount account, List<AdvocacyEvent> events);
}
