package dev.advocacy.channel.support;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.util.Objects;

/**
 * OAuth 2.0 with the authorization code, a state of 256 bits and PKCE S256 (RFC 7636), which only {@link
 * OAuthSettings#withoutPkce} turns off. A code and a refresh token are sent once per call: a network may kill a whole family of
 * tokens when it sees one twice. Keeps nothing. Blocking; thread-safe.
 */
public final class OAuth {
    private final OAuthSettings settings;
    private final TokenEndpoint tokens;
    private final Revocation revocation;
    private final Callback callbacks;

    private OAuth(ChannelHttp http, OAuthSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.tokens = new TokenEndpoint(http, settings);
        this.revocation = new Revocation(http, settings);
        this.callbacks = new Callback(http.channel(), settings);
    }

    /** Sign-in for the channel of this transport, on its clock. No I/O. */
    public static OAuth of(ChannelHttp http, OAuthSettings settings) {
        return new OAuth(http, settings);
    }

    /** A fresh authorization, with a state and a verifier that were never used; without PKCE the verifier never leaves. No I/O. */
    public Authorization begin() {
        var state = new State();
        var verifier = new CodeVerifier();
        var request = new AuthorizationRequest.Builder(ResponseType.CODE, new ClientID(settings.clientId()))
                .endpointURI(settings.authorizationEndpoint())
                .redirectionURI(settings.redirectUri())
                .scope(new Scope(settings.scopes().toArray(String[]::new)))
                .state(state)
                .codeChallenge(settings.pkce() ? verifier : null, CodeChallengeMethod.S256)
                .build();
        return new Authorization(request.toURI(), Secret.of(state.getValue()), Secret.of(verifier.getValue()));
    }

    /**
     * Exchanges the code that the person came back with, once. The state is compared here too.
     *
     * @param begun what {@link #begin} gave
     * @param callback the whole address that the person's browser called
     * @return the tokens; where the network names no scopes, those that were asked for
     * @throws ChannelException RECONNECT where the person or the network said no, or the code may be spent: the sign-in
     *     starts again; NONE where the network does not know this application
     */
    public Credentials complete(Authorization begun, URI callback) {
        Secret code = callbacks.code(begun, callback);
        return tokens.exchange(grant(begun, new AuthorizationCode(code.reveal())), code, begun.verifier());
    }

    private AuthorizationCodeGrant grant(Authorization begun, AuthorizationCode code) {
        return settings.pkce()
                ? new AuthorizationCodeGrant(
                        code,
                        settings.redirectUri(),
                        new CodeVerifier(begun.verifier().reveal()))
                : new AuthorizationCodeGrant(code, settings.redirectUri());
    }

    /**
     * Exchanges the refresh token, once. Where the network gives no new one, the old one is kept.
     *
     * @throws ChannelException RECONNECT where there is none or the network refused it; RETRY where the network could not be
     *     asked or its answer could not be read; NONE where the network does not know this application
     */
    public Credentials refresh(Credentials current) {
        Secret token = current.refreshToken().orElseThrow(tokens::nothingToRefresh);
        return tokens.refresh(new RefreshTokenGrant(new RefreshToken(token.reveal())), token, current);
    }

    /**
     * Ends what the network granted (RFC 7009): the refresh token, or the access token where there is no other. Does nothing
     * where the settings name no address for it. Sent a few times if need be; doing it twice is harmless, since a token that
     * is invalid already is as good as ended.
     *
     * @throws ChannelException RETRY where the network could not be asked: the token may still be good; NONE where it does
     *     not do this for the application
     */
    public void revoke(Credentials credentials) {
        revocation.revoke(credentials);
    }

    @Override
    public String toString() {
        return "OAuth[" + settings.tokenEndpoint().getHost() + "]";
    }
}
