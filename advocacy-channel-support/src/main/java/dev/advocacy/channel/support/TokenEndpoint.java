package dev.advocacy.channel.support;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.util.Optional;
import java.util.Set;

/** Sends a grant to the token endpoint, once, and reads what comes back. Thread-safe. */
final class TokenEndpoint {
    private final ChannelHttp http;
    private final OAuthSettings settings;
    private final RegisteredClient client;

    TokenEndpoint(ChannelHttp http, OAuthSettings settings) {
        this.http = http;
        this.settings = settings;
        this.client = new RegisteredClient(settings);
    }

    Credentials exchange(AuthorizationGrant grant, Secret code, Secret verifier) {
        HttpCall call = call("exchange code", grant).hiding(code).hiding(verifier);
        var refusals = new TokenRefusals(asked(call), false, http.clock());
        return credentials(call, refusals, Optional.empty(), Set.copyOf(settings.scopes()));
    }

    Credentials refresh(AuthorizationGrant grant, Secret token, Credentials old) {
        HttpCall call = call("refresh token", grant).hiding(token);
        var refusals = new TokenRefusals(asked(call), true, http.clock());
        return credentials(call, refusals, Optional.of(old), old.scopes());
    }

    ChannelException nothingToRefresh() {
        String text = http.channel() + ": refresh token: there is none: connect the account again";
        return new ChannelException(Remedy.RECONNECT, http.channel() + ".no-refresh-token", text, null);
    }

    private Credentials credentials(
            HttpCall call, TokenRefusals refusals, Optional<Credentials> old, Set<String> scopes) {
        Exchange ended = http.token(call);
        if (!(ended instanceof Exchange.Reply reply) || !reply.ok()) {
            throw refusals.of(ended);
        }
        return TokenAnswer.read(reply)
                .map(tokens -> tokens.credentials(old, scopes, http.clock().instant()))
                .orElseThrow(() -> refusals.unreadable(reply));
    }

    private Asked asked(HttpCall call) {
        return new Asked(http.channel(), call, false);
    }

    private HttpCall call(String step, AuthorizationGrant grant) {
        return client.call(step, request(grant).toHTTPRequest());
    }

    private TokenRequest request(AuthorizationGrant grant) {
        return client.authentication()
                .map(known -> new TokenRequest.Builder(settings.tokenEndpoint(), known, grant))
                .orElseGet(() -> new TokenRequest.Builder(settings.tokenEndpoint(), client.id(), grant))
                .build();
    }
}
