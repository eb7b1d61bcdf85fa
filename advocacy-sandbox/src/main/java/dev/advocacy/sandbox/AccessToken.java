package dev.advocacy.sandbox;

import java.time.Duration;
import java.time.Instant;

/** What an app shows to act for a person; lives 60 days at most. */
final class AccessToken {
    static final Duration LIFE = Duration.ofDays(60);

    /** As the network names it. */
    enum Status {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    private final String value;
    private final Grant grant;
    private final Instant issuedAt;
    private final Instant expiresAt;
    private volatile boolean expired;

    AccessToken(String value, Grant grant, Instant issuedAt, Instant expiresAt) {
        this.value = value;
        this.grant = grant;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    String value() {
        return value;
    }

    Grant grant() {
        return grant;
    }

    Person person() {
        return grant.person();
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean has(String scope) {
        return grant.scopes().contains(scope);
    }

    Status status(Instant now) {
        if (grant.revoked()) {
            return Status.REVOKED;
        }
        return expired || !now.isBefore(expiresAt) ? Status.EXPIRED : Status.ACTIVE;
    }

    void expire() {
        expired = true;
    }

    @Override
    public String toString() {
        return "AccessToken[" + grant.person().login() + "]";
    }
}
