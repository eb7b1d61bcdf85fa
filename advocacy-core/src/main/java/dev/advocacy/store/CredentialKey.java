package dev.advocacy.store;

import dev.advocacy.channel.Account;
import dev.advocacy.event.AmbassadorId;

/** One person's credentials for one account. */
record CredentialKey(AmbassadorId ambassador, AccountKey account) {
    static CredentialKey of(AmbassadorId ambassador, Account account) {
        return new CredentialKey(ambassador, AccountKey.of(account));
    }
}
