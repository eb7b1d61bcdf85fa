package dev.advocacy.sandbox.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proof of a person's yes, to be changed into tokens once and in time. */
final class AuthorizationCode {
    private final App app;
    private final Person person;
    private final Set<String> scopes;
    private final String challenge;
    private final Instant validUntil;
    private @Nullable Grant grant;

    AuthorizationCode(App app, Person person, Set<String> scopes, String challenge, Instant validUntil) {
        this.app = app;
        this.person = person;
        this.scopes = scopes;
        this.challenge = challenge;
        this.validUntil = validUntil;
    }

    /** The grant on first use; empty when too late, used before (which revokes what came of it) or badly proven. */
    synchronized Optional<Grant> redeem(String verifier, String refreshToken, TokenRules rules, Instant now) {
        if (grant != null) {
            grant.revoke();
            return Optional.empty();
        }
        if (!now.isBefore(validUntil) || !proves(verifier)) {
            return Optional.empty();
        }
        grant = new Grant(app, person, scopes, now, refreshToken, rules);
        return Optional.of(grant);
    }

    boolean belongsTo(App other) {
        return app.clientId().equals(other.clientId());
    }

    private boolean proves(String verifier) {
        return challenge.isEmpty() || challenge.equals(Digest.base64Url(verifier));
    }
}
