package dev.advocacy.channel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person allowed: the accounts that may be used, each with what lets the SDK act for it. One account for a member,
 * perhaps several for the admin of pages.
 *
 * @param credentials by account, in the order in which the accounts are to be shown
 */
public record Grant(Map<Account, Credentials> credentials) {

    /** Checks and copies. */
    public Grant {
        credentials = Collections.unmodifiableMap(new LinkedHashMap<>(credentials));
    }

    /** Accounts that share their credentials. */
    public static Grant of(List<Account> accounts, Credentials credentials) {
        var all = new LinkedHashMap<Account, Credentials>();
        accounts.forEach(account -> all.put(account, credentials));
        return new Grant(all);
    }

    /** The accounts, in the order in which they are to be shown. */
    public List<Account> accounts() {
        return List.copyOf(credentials.keySet());
    }

    /**
     * What lets the SDK act for an account.
     *
     * @throws IllegalArgumentException where the account is none of {@link #accounts()}
     */
    public Credentials credentialsOf(Account account) {
        var found = credentials.get(account);
        if (found == null) {
            throw new IllegalArgumentException(account.id() + " is none of the accounts that were granted");
        }
        return found;
    }
}
