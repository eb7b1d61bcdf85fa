package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.HttpCall;
import dev.advocacy.channel.support.OAuth;
import dev.advocacy.channel.support.OAuthSettings;
import java.net.URI;
import java.util.List;

/**
 * Connects accounts with X's OAuth 2.0. A code lives for 30 seconds, so it is exchanged before anything else is asked. A refresh
 * token is good for one use, and using it twice ends the whole connection: it is sent once. Thread-safe.
 */
final class SignIn implements AccountConnector {
    static final String POSTING = "tweet.write";
    static final List<String> SCOPES = List.of("tweet.read", POSTING, "users.read", "media.write", "offline.access");

    private static final String STEP = "read profile";

    private final XApi api;
    private final OAuth oauth;

    SignIn(XApi api, OAuth oauth) {
        this.api = api;
        this.oauth = oauth;
    }

    static OAuth oauth(XConfig config, ChannelHttp http) {
        var settings = OAuthSettings.of(
                config.signIn("/i/oauth2/authorize"),
                config.api("/2/oauth2/token"),
                config.clientId(),
                config.clientSecret(),
                config.redirectUri(),
                SCOPES);
        return OAuth.of(http, settings.withBasicAuthentication().withRevocation(config.api("/2/oauth2/revoke")));
    }

    @Override
    public Authorization begin() {
        return oauth.begin();
    }

    @Override
    public Grant complete(Authorization begun, URI callback) {
        Credentials credentials = oauth.complete(begun, callback);
        try {
            return Grant.of(List.of(account(credentials)), credentials);
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
        return POSTING;
    }

    private Account account(Credentials credentials) {
        HttpCall call = api.get(STEP, "/2/users/me", credentials);
        JsonNode person = api.data(call, api.read(call));
        String id = PostId.in(person)
                .map(PostId::value)
                .orElseThrow(() -> api.failure(
                        Remedy.RECONNECT, "profile-unreadable", STEP + ": no 'id': start the sign-in again", null));
        String handle = person.path("username").asText("");
        return new Account(XChannel.ID, id, handle.isBlank() ? id : "@" + handle);
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
