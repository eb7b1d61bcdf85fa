package dev.advocacy.testkit.author;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import java.net.URI;

/** An honest connector, for a liar to change one step of. */
abstract class OtherAccounts implements AccountConnector {
    private final AccountConnector honest;

    OtherAccounts(AccountConnector honest) {
        this.honest = honest;
    }

    @Override
    public Authorization begin() {
        return honest.begin();
    }

    @Override
    public Grant complete(Authorization begun, URI callback) {
        return honest.complete(begun, callback);
    }

    @Override
    public Credentials refresh(Credentials current) {
        return honest.refresh(current);
    }

    @Override
    public void revoke(Credentials credentials) {
        honest.revoke(credentials);
    }

    @Override
    public String publishingScope() {
        return honest.publishingScope();
    }
}
