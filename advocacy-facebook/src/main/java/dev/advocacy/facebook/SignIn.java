package dev.advocacy.facebook;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.HttpCall;
import dev.advocacy.channel.support.OAuth;
import dev.advocacy.channel.support.OAuthSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Connects pages. A person signs in; their token is exchanged for one that lives about 60 days, and with that each page's own
 * token is read, which time does not end. Thread-safe.
 *
 * <p>Codes and tokens are exchanged with a POST, which Facebook takes as well as a GET, so that no address ever holds one.
 *
 * <p>A page's credentials hold the person's token in the place of the refresh token: Facebook wants it for uploads and for ending
 * the access. A page's token that was ended (a changed password, a lost role) comes back only when the person signs in again.
 */
final class SignIn implements AccountConnector {
    private static final String EXCHANGE = "exchange token";
    private static final String REVOKE = "end access";

    private final GraphApi api;
    private final OAuth oauth;
    private final PageDirectory directory;

    SignIn(GraphApi api, ChannelHttp http) {
        this.api = api;
        this.oauth = oauth(api.config(), http);
        this.directory = new PageDirectory(api);
    }

    /** Facebook separates scopes by commas. */
    private static OAuth oauth(FacebookConfig config, ChannelHttp http) {
        return OAuth.of(
                http,
                OAuthSettings.of(
                        config.signIn(),
                        config.graph("/oauth/access_token"),
                        config.appId(),
                        Optional.of(config.appSecret()),
                        config.redirectUri(),
                        List.of(String.join(",", Scope.of(config)))));
    }

    @Override
    public Authorization begin() {
        return oauth.begin();
    }

    @Override
    public Grant complete(Authorization begun, URI callback) {
        Credentials signedIn = oauth.complete(begun, callback);
        try {
            return directory.pages(longLived(signedIn.accessToken()));
        } catch (ChannelException e) {
            throw spent(e);
        }
    }

    /** @throws ChannelException always: nothing but a new sign-in gives a page a new token. Nothing is sent */
    @Override
    public Credentials refresh(Credentials current) {
        throw api.failure(
                Remedy.RECONNECT,
                "no-refresh",
                "refresh token: a page's token is not renewed by Facebook: connect the page again",
                null);
    }

    /** Takes everything that the person allowed the app back, for all of their pages: Facebook knows no smaller step. */
    @Override
    public void revoke(Credentials credentials) {
        try {
            api.change(api.delete(REVOKE, "/me/permissions", person(credentials)));
        } catch (ChannelException e) {
            if (!hasEnded(e)) {
                throw e;
            }
        }
    }

    @Override
    public String publishingScope() {
        return Scope.PUBLISH;
    }

    /** The token of the person who connected the page; the page's own where there is no other. */
    static Secret person(Credentials credentials) {
        return credentials.refreshToken().orElse(credentials.accessToken());
    }

    private Secret longLived(Secret token) {
        FacebookConfig config = api.config();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "fb_exchange_token");
        form.put("client_id", config.appId());
        form.put("client_secret", config.appSecret().reveal());
        form.put("fb_exchange_token", token.reveal());
        HttpCall call = HttpCall.post(EXCHANGE, config.graph("/oauth/access_token"))
                .form(form)
                .hiding(config.appSecret())
                .hiding(token);
        String longLived = api.read(call).path("access_token").asText("");
        if (longLived.isBlank()) {
            throw api.unusable(EXCHANGE + ": the answer holds no token");
        }
        return Secret.of(longLived);
    }

    /** The person removed the app or changed the password. A token that only ran out leaves the pages' tokens alive. */
    private static boolean hasEnded(ChannelException e) {
        return FacebookErrors.is(e, FacebookErrors.APP_REMOVED)
                || FacebookErrors.is(e, FacebookErrors.PASSWORD_CHANGED);
    }

    /** The code was good for one exchange, so what could be asked again has to start with a new sign-in. */
    private ChannelException spent(ChannelException e) {
        return e.remedy() == Remedy.RETRY && !e.isForWholeChannel()
                ? api.failure(
                        Remedy.RECONNECT,
                        "sign-in-incomplete",
                        "signed in, but the pages could not be read: start the sign-in again",
                        e)
                : e;
    }
}
