package dev.advocacy.store;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;

/** An account without its name, which may change. */
record AccountKey(ChannelId channel, String id) {
    static AccountKey of(Account account) {
        return new AccountKey(account.channel(), account.id());
    }
}
