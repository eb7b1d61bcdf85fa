package dev.advocacy.sandbox.internal;

import java.util.Set;

/** An app known to a network; {@code redirectUri} is compared letter by letter. */
public record App(String clientId, String clientSecret, String redirectUri, Set<String> scopes, boolean refreshable) {

    public App {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "App[" + clientId + "]";
    }
}
