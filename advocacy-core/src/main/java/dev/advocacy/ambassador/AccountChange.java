package dev.advocacy.ambassador;

import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of an account, written as one unit.
 *
 * @param account as it is from now on
 * @param credentials in place of those that were stored; empty deletes them
 * @param events written with it
 */
public record AccountChange(ConnectedAccount account, Optional<Credentials> credentials, List<AdvocacyEvent> events) {

    /** Checks and copies. */
    public AccountChange {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(credentials, "credentials");
        events = List.copyOf(events);
    }
}
