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
 * @param refreshableUntil when the refresh token ends, where the network says so; refreshing does not move it
 */
public record Credentials(
        Secret accessToken,
        Optional<Secret> refreshToken,
        Set<String> scopes,
        Optional<Instant> expiresAt,
        Optional<Instant> refreshableUntil) {

    /** Checks and copies. */
    public Credentials {
        Objects.requireNonNull(accessToken, "accessToken");
        Objects.requireNonNull(refreshToken, "refreshToken");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(refreshableUntil, "refreshableUntil");
        scopes = Set.copyOf(scopes);
    }

    /** Whose refresh token, if there is one, has no end that is known. */
    public Credentials(
            Secret accessToken, Optional<Secret> refreshToken, Set<String> scopes, Optional<Instant> expiresAt) {
        this(accessToken, refreshToken, scopes, expiresAt, Optional.empty());
    }

    /** For channels that connect no accounts: an empty token and no scope. */
    public static Credentials none() {
        return new Credentials(Secret.of(""), Optional.empty(), Set.of(), Optional.empty());
    }

    /** Whether the access token has ended at this time. */
    public boolean expiredAt(Instant time) {
        return expiresAt.isPresent() && !time.isBefore(expiresAt.get());
    }

    /** Whether a refresh may give fresh ones at this time. */
    public boolean refreshableAt(Instant time) {
        return refreshToken.isPresent() && refreshableUntil.map(time::isBefore).orElse(true);
    }

    /**
     * When the access ends for good, however often it is refreshed; empty where no end is known.
     */
    public Optional<Instant> endsAt() {
        return refreshToken.isPresent() ? refreshableUntil : expiresAt;
    }
}
