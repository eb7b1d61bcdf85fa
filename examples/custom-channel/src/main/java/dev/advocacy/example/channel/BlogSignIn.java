package dev.advocacy.example.channel;

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
import java.util.Optional;

/** IndieAuth: OAuth 2.0 with PKCE, where a person is named by the address of their own corner of the blog. */
final class BlogSignIn implements AccountConnector {
    static final List<String> SCOPES = List.of("create", "delete");

    private final ChannelHttp http;
    private final BlogConfig config;
    private final OAuth oauth;

    BlogSignIn(ChannelHttp http, BlogConfig config) {
        this.http = http;
        this.config = config;
        this.oauth = OAuth.of(
                http,
                OAuthSettings.of(
                                config.at("/authorize"),
                                config.at("/token"),
                                config.clientId(),
                                Optional.empty(),
                                config.redirectUri(),
                                SCOPES)
                        .withRevocation(config.at("/revoke")));
    }

    @Override
    public Authorization begin() {
        return oauth.begin();
    }

    @Override
    public Grant complete(Authorization begun, URI callback) {
        Credentials credentials = oauth.complete(begun, callback);
        String me = http.repeat(
                        HttpCall.get("read account", config.at("/token")).bearer(credentials.accessToken()))
                .json()
                .path("me")
                .asText();
        if (me.isBlank()) {
            throw new ChannelException(Remedy.RECONNECT, "blog.nobody", "blog: no name: start the sign-in again", null);
        }
        return Grant.of(List.of(new Account(BlogChannel.ID, me, me)), credentials);
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
        return "create";
    }
}
