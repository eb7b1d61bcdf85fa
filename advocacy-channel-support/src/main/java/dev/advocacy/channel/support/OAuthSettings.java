package dev.advocacy.channel.support;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An application that is registered with a network. Immutable; its text form shows no secret.
 *
 * @param authorizationEndpoint where people sign in; https, or http on loopback
 * @param tokenEndpoint where codes and refresh tokens are exchanged; https, or http on loopback
 * @param clientId as the network gave it
 * @param clientSecret as the network gave it; empty for a public client, which sends its id in the form and no secret
 * @param redirectUri as registered with the network: absolute, https or http on loopback, without a fragment
 * @param scopes what is asked for, at least one
 * @param issuer what {@code iss} in the callback must be (RFC 9207), for a network that sends it
 * @param basicAuthentication whether id and secret go in the header ({@code client_secret_basic}) and not in the form ({@code
 *     client_secret_post}); of no effect for a public client
 * @param revocationEndpoint where tokens are ended (RFC 7009), for a network that has one; https, or http on loopback
 * @param pkce whether the sign-in is bound to its code by PKCE S256 (RFC 7636); false only for a network that refuses it
 */
public record OAuthSettings(
        URI authorizationEndpoint,
        URI tokenEndpoint,
        String clientId,
        Optional<Secret> clientSecret,
        URI redirectUri,
        List<String> scopes,
        Optional<String> issuer,
        boolean basicAuthentication,
        Optional<URI> revocationEndpoint,
        boolean pkce) {

    /**
     * Checks, and names every problem at once.
     *
     * @throws RefusedException where an address, the id, the secret or the scopes cannot be right
     */
    public OAuthSettings {
        Objects.requireNonNull(clientSecret, "clientSecret");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(revocationEndpoint, "revocationEndpoint");
        scopes = List.copyOf(scopes);
        var problems = new ArrayList<Finding>();
        OAuthChecks.address(problems, "authorizationEndpoint", authorizationEndpoint);
        OAuthChecks.address(problems, "tokenEndpoint", tokenEndpoint);
        OAuthChecks.address(problems, "redirectUri", redirectUri);
        OAuthChecks.filled(problems, "clientId", clientId);
        clientSecret.ifPresent(secret -> OAuthChecks.filled(problems, "clientSecret", secret.reveal()));
        OAuthChecks.scopes(problems, scopes);
        revocationEndpoint.ifPresent(uri -> OAuthChecks.address(problems, "revocationEndpoint", uri));
        OAuthChecks.codeProtected(problems, pkce, clientSecret.isPresent());
        if (!problems.isEmpty()) {
            throw new RefusedException("OAuth settings", problems);
        }
    }

    /** Settings for a network that takes PKCE and the secret in the form, sends no {@code iss} and ends no tokens. */
    public static OAuthSettings of(
            URI authorizationEndpoint,
            URI tokenEndpoint,
            String clientId,
            Optional<Secret> clientSecret,
            URI redirectUri,
            List<String> scopes) {
        return new OAuthSettings(
                authorizationEndpoint,
                tokenEndpoint,
                clientId,
                clientSecret,
                redirectUri,
                scopes,
                Optional.empty(),
                false,
                Optional.empty(),
                true);
    }

    /** The same settings for a network that sends this {@code iss}; another one is refused. */
    public OAuthSettings withIssuer(String required) {
        return changed(Optional.of(required), basicAuthentication, revocationEndpoint, pkce);
    }

    /** The same settings for a network that wants id and secret in the {@code Authorization} header and not in the form. */
    public OAuthSettings withBasicAuthentication() {
        return changed(issuer, true, revocationEndpoint, pkce);
    }

    /**
     * The same settings for a network that ends tokens on request.
     *
     * @throws RefusedException where the address cannot be right
     */
    public OAuthSettings withRevocation(URI endpoint) {
        return changed(issuer, basicAuthentication, Optional.of(endpoint), pkce);
    }

    /**
     * The same settings for a network that refuses PKCE: no challenge is sent, and no verifier. The state and the secret are
     * left to protect the exchange, so this is for networks that refuse a verifier, and for nothing else.
     *
     * @throws RefusedException where there is no secret: nothing would protect the code
     */
    public OAuthSettings withoutPkce() {
        return changed(issuer, basicAuthentication, revocationEndpoint, false);
    }

    private OAuthSettings changed(Optional<String> iss, boolean basic, Optional<URI> revocation, boolean proof) {
        return new OAuthSettings(
                authorizationEndpoint,
                tokenEndpoint,
                clientId,
                clientSecret,
                redirectUri,
                scopes,
                iss,
                basic,
                revocation,
                proof);
    }
}
