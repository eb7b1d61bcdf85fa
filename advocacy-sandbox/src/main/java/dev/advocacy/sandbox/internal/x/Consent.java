package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Person;
import java.util.Set;

/** What a person allows an app. */
record Consent(App app, Person person, Set<String> scopes) {
    private static final String OFFLINE = "offline.access";

    /** At X the person decides whether there is a refresh token, not the app. */
    Consent {
        scopes = Set.copyOf(scopes);
        app = new App(app.clientId(), app.clientSecret(), app.redirectUri(), app.scopes(), scopes.contains(OFFLINE));
    }
}
