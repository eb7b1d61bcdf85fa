package dev.advocacy.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What lets the SDK act for an account. Its text form shows no secret.
 *
 * @param accessToken sent with each request
 * @param refreshToken exchanged for a fresh access token, where the network gives one
 * @param scopes what the person allowed, as granted, which may be less than was asked
 * @param expiresAt when the access token ends, where it is known
 */
public record Credentials(
        Secret accessToken, Optional<Secret> refreshToken, Set<String> scopes, Optional<Instant> expiresAt) {

    /** Checks and copies. */
    public Credentials {
        Objects.requireNonNull(accessToken, "accessToken");
        Objects.requireNonNull(refreshToken, "refreshToken");
        Objects.requireNonNull(expiresAt, "expiresAt");
        scopes = Set.copyOf(scopes);
    }

    /** For channels that connect no accounts: an empty token and no scope. */
    public static Credentials none() {
        return new Credentials(Secret.of(""), Optional.empty(), Set.of(), Optional.empty());
    }

    /** Whether the access token has ended at this time. */
    public boolean expiredAt(Instant time) {
        return expiresAt.isPresent() && !time.isBefore(expiresAt.get());
    }
}
