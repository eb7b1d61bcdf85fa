package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.App;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An app registered at the sandbox; immutable.
 *
 * @param clientId public name of the app
 * @param clientSecret its password; any text, empty for a public app at X
 * @param redirectUri the one address to which people are sent back, compared letter by letter
 * @param scopes what the app may ask for at most, as its products allow
 * @param refreshable whether it gets refresh tokens; at X the scope {@code offline.access} alone decides
 */
public record SandboxApp(
        String clientId, String clientSecret, URI redirectUri, Set<String> scopes, boolean refreshable) {

    /** Refuses a redirect address that is relative or has a fragment. */
    public SandboxApp {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
        if (!redirectUri.isAbsolute() || redirectUri.getRawFragment() != null) {
            throw new IllegalArgumentException("redirectUri must be absolute and without fragment: " + redirectUri);
        }
        scopes = Set.copyOf(scopes);
    }

    /** An app with refresh tokens. */
    public static SandboxApp of(String clientId, String clientSecret, URI redirectUri, String... scopes) {
        return new SandboxApp(clientId, clientSecret, redirectUri, new LinkedHashSet<>(List.of(scopes)), true);
    }

    /** The same app without programmatic refresh, as most self-serve apps are. */
    public SandboxApp withoutRefresh() {
        return new SandboxApp(clientId, clientSecret, redirectUri, scopes, false);
    }

    App registered() {
        return new App(clientId, clientSecret, redirectUri.toString(), scopes, refreshable);
    }

    @Override
    public String toString() {
        return "SandboxApp[" + clientId + ", " + redirectUri + ", " + scopes + "]";
    }
}
