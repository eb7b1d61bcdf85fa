package dev.advocacy.channel;

import java.net.URI;
import java.util.Objects;

/**
 * An authorization under way. Its text form shows no secret.
 *
 * @param url where the person signs in; holds the state, so it is for the person's browser only
 * @param state comes back with the person, once
 * @param verifier the PKCE verifier, sent with the code; of no use at a network that refuses PKCE, where it never leaves
 */
public record Authorization(URI url, Secret state, Secret verifier) {

    /** Checks. */
    public Authorization {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(verifier, "verifier");
    }

    @Override
    public String toString() {
        return "Authorization[" + url.getScheme() + "://" + url.getAuthority() + url.getPath() + "]";
    }
}
