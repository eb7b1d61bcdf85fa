package dev.advocacy.channel.support;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import dev.advocacy.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How this application shows to a network that it is the registered one. */
record RegisteredClient(OAuthSettings settings) {

    ClientID id() {
        return new ClientID(settings.clientId());
    }

    /** Empty for a public client. */
    Optional<ClientAuthentication> authentication() {
        return settings.clientSecret().map(secret -> with(new com.nimbusds.oauth2.sdk.auth.Secret(secret.reveal())));
    }

    private ClientAuthentication with(com.nimbusds.oauth2.sdk.auth.Secret secret) {
        return settings.basicAuthentication()
                ? new ClientSecretBasic(id(), secret)
                : new ClientSecretPost(id(), secret);
    }

    /** The same request, ours to send; the secret is hidden in every form in which it leaves. */
    HttpCall call(String step, HTTPRequest request) {
        HttpCall call = HttpCall.post(step, request.getURI())
                .header("Accept", "application/json")
                .body("application/x-www-form-urlencoded", request.getBody().getBytes(StandardCharsets.US_ASCII));
        return authorized(settings.clientSecret().map(call::hiding).orElse(call), request.getAuthorization());
    }

    private static HttpCall authorized(HttpCall call, @Nullable String header) {
        return header == null
                ? call
                : call.header("Authorization", header).hiding(Secret.of(header.substring("Basic ".length())));
    }
}
