package dev.advocacy.channel;

import java.util.List;
import java.util.Objects;

/**
 * What a person allowed.
 *
 * @param accounts the accounts that may be used: one for a member, perhaps several for the admin of pages
 * @param credentials what lets the SDK act for them
 */
public record Grant(List<Account> accounts, Credentials credentials) {

    /** Checks and copies. */
    public Grant {
        accounts = List.copyOf(accounts);
        Objects.requireNonNull(credentials, "credentials");
    }
}
