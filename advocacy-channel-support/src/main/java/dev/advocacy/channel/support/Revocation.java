package dev.advocacy.channel.support;

import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Ends tokens where the network has an address for it (RFC 7009). Thread-safe. */
final class Revocation {
    private final ChannelHttp http;
    private final OAuthSettings settings;
    private final RegisteredClient client;

    Revocation(ChannelHttp http, OAuthSettings settings) {
        this.http = http;
        this.settings = settings;
        this.client = new RegisteredClient(settings);
    }

    void revoke(Credentials credentials) {
        settings.revocationEndpoint()
                .ifPresent(endpoint -> token(credentials).ifPresent(token -> revoke(endpoint, token)));
    }

    /** With a refresh token, the network ends the access tokens that came of it too. */
    private static Optional<Token> token(Credentials credentials) {
        return credentials
                .refreshToken()
                .map(Secret::reveal)
                .filter(refresh -> !refresh.isBlank())
                .<Token>map(RefreshToken::new)
                .or(() -> accessToken(credentials));
    }

    private static Optional<Token> accessToken(Credentials credentials) {
        return Optional.of(credentials.accessToken().reveal())
                .filter(access -> !access.isBlank())
                .map(BearerAccessToken::new);
    }

    private void revoke(URI endpoint, Token token) {
        HttpCall call = client.call("revoke token", request(endpoint, token).toHTTPRequest())
                .hiding(Secret.of(token.getValue()));
        Exchange ended = http.tokenRepeatedly(call);
        if (!(ended instanceof Exchange.Reply reply)) {
            throw asked(call).unanswered(ended);
        }
        if (!reply.ok()) {
            requireGone(asked(call), reply);
        }
    }

    private TokenRevocationRequest request(URI endpoint, Token token) {
        return client.authentication()
                .map(known -> new TokenRevocationRequest(endpoint, known, token))
                .orElseGet(() -> new TokenRevocationRequest(endpoint, client.id(), token));
    }

    /** A token that is invalid already is what was wanted. */
    private void requireGone(Asked asked, Exchange.Reply reply) {
        OAuthError error = OAuthError.of(reply);
        if (!definite(reply.status(), error)) {
            throw later(asked, error.said(asked, reply.status()), RetryAfter.of(reply, http.clock()));
        }
        if (!error.code().equals("invalid_token")) {
            String text = error.said(asked, reply.status()) + ": an operator has to check the application";
            throw asked.failure(Remedy.NONE, "revocation-refused", text, null);
        }
    }

    private static boolean definite(int status, OAuthError error) {
        return (status == 400 || status == 401 || status == 403)
                && !error.code().isEmpty()
                && !error.passes();
    }

    private static ChannelException later(Asked asked, String said, Optional<Duration> wait) {
        var told = asked.failure(Remedy.RETRY, "revocation-unanswered", said + ": may be tried again", null);
        return wait.map(told::retryAfter).orElse(told);
    }

    private Asked asked(HttpCall call) {
        return new Asked(http.channel(), call, false);
    }
}
