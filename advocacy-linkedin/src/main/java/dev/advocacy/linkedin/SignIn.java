package dev.advocacy.linkedin;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.OAuth;
import dev.advocacy.channel.support.OAuthSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Connects accounts with LinkedIn's three-legged OAuth. Whose accounts they are, a {@link Directory} reads. Thread-safe. */
final class SignIn implements AccountConnector {
    /** Reads the accounts that a token opens; never empty. */
    interface Directory {
        List<Account> accounts(Credentials credentials);
    }

    private final LinkedInApi api;
    private final OAuth oauth;
    private final Directory directory;
    private final String publishingScope;

    SignIn(LinkedInApi api, OAuth oauth, Directory directory, String publishingScope) {
        this.api = api;
        this.oauth = oauth;
        this.directory = directory;
        this.publishingScope = publishingScope;
    }

    /**
     * Without PKCE: as of 2026-09-21 LinkedIn answers any {@code code_verifier} from an app that has a secret with 401
     * {@code invalid_client}; it takes PKCE from native apps only that it has enabled for it. The state and the client secret
     * protect the exchange.
     */
    static OAuth oauth(LinkedInConfig config, ChannelHttp http, List<String> scopes) {
        return OAuth.of(
                http,
                OAuthSettings.of(
                                config.oauth("/oauth/v2/authorization"),
                                config.oauth("/oauth/v2/accessToken"),
                                config.clientId(),
                                Optional.of(config.clientSecret()),
                                config.redirectUri(),
                                scopes)
                        .withRevocation(config.oauth("/oauth/v2/revoke"))
                        .withoutPkce());
    }

    @Override
    public Authorization begin() {
        return oauth.begin();
    }

    @Override
    public Grant complete(Authorization begun, URI callback) {
        Credentials credentials = oauth.complete(begun, callback);
        try {
            return Grant.of(directory.accounts(credentials), credentials);
        } catch (ChannelException e) {
            throw spent(e);
        }
    }

    @Override
    public Credentials refresh(Credentials current) {
        return oauth.refresh(current);
    }

    @Override
    public void revoke(Credentials credentials) {
        oauth.revoke(credentials);
    }

    @Override
    public String publishingScope() {
        return publishingScope;
    }

    /** The code was good for one exchange, so what could be asked again has to start with a new sign-in. */
    private ChannelException spent(ChannelException e) {
        boolean again = e.remedy() == Remedy.RETRY || e.remedy() == Remedy.REFRESH;
        return again && !e.isForWholeChannel()
                ? api.failure(
                        Remedy.RECONNECT,
                        "sign-in-incomplete",
                        "signed in, but the account could not be read: start the sign-in again",
                        e)
                : e;
    }
}
