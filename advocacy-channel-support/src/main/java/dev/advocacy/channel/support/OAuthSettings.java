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
 * @param clientSecret as the network gave it, sent in the form ({@code client_secret_post}); empty for a public client
 * @param redirectUri as registered with the network: absolute, https or http on loopback, without a fragment
 * @param scopes what is asked for, at least one
 * @param issuer what {@code iss} in the callback must be (RFC 9207), for a network that sends it
 */
public record OAuthSettings(
        URI authorizationEndpoint,
        URI tokenEndpoint,
        String clientId,
        Optional<Secret> clientSecret,
        URI redirectUri,
        List<String> scopes,
        Optional<String> issuer) {

    /**
     * Checks, and names every problem at once.
     *
     * @throws RefusedException where an address, the id, the secret or the scopes cannot be right
     */
    public OAuthSettings {
        Objects.requireNonNull(clientSecret, "clientSecret");
        Objects.requireNonNull(issuer, "issuer");
        scopes = List.copyOf(scopes);
        var problems = new ArrayList<Finding>();
        OAuthChecks.address(problems, "authorizationEndpoint", authorizationEndpoint);
        OAuthChecks.address(problems, "tokenEndpoint", tokenEndpoint);
        OAuthChecks.address(problems, "redirectUri", redirectUri);
        OAuthChecks.filled(problems, "clientId", clientId);
        clientSecret.ifPresent(secret -> OAuthChecks.filled(problems, "clientSecret", secret.reveal()));
        OAuthChecks.scopes(problems, scopes);
        if (!problems.isEmpty()) {
            throw new RefusedException("OAuth settings", problems);
        }
    }

    /** Settings for a network that sends no {@code iss}. */
    public static OAuthSettings of(
            URI authorizationEndpoint,
            URI tokenEndpoint,
            String clientId,
            Optional<Secret> clientSecret,
            URI redirectUri,
            List<String> scopes) {
        return new OAuthSettings(
                authorizationEndpoint, tokenEndpoint, clientId, clientSecret, redirectUri, scopes, Optional.empty());
    }
}
