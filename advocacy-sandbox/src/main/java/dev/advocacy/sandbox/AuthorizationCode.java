package dev.advocacy.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proof of a person's yes, to be changed into tokens once within half an hour. */
final class AuthorizationCode {
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final SandboxApp app;
    private final Person person;
    private final Set<String> scopes;
    private final String challenge;
    private final Instant issuedAt;
    private @Nullable Grant grant;

    AuthorizationCode(SandboxApp app, Person person, Set<String> scopes, String challenge, Instant issuedAt) {
        this.app = app;
        this.person = person;
        this.scopes = scopes;
        this.challenge = challenge;
        this.issuedAt = issuedAt;
    }

    /** The grant on first use; empty when too late, used before (which revokes what came of it) or badly proven. */
    synchronized Optional<Grant> redeem(String verifier, String refreshToken, Instant now) {
        if (grant != null) {
            grant.revoke();
            return Optional.empty();
        }
        if (!now.isBefore(issuedAt.plus(LIFE)) || !proves(verifier)) {
            return Optional.empty();
        }
        grant = new Grant(app, person, scopes, now, refreshToken);
        return Optional.of(grant);
    }

    boolean belongsTo(SandboxApp other) {
        return app.clientId().equals(other.clientId());
    }

    private boolean proves(String verifier) {
        return challenge.isEmpty() || challenge.equals(Digest.base64Url(verifier));
    }
}
