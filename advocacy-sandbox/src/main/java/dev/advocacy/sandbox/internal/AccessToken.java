package dev.advocacy.sandbox.internal;

import java.time.Instant;

/** What an app shows to act for a person. */
public final class AccessToken {
    /** As the network names it. */
    public enum Status {
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

    public String value() {
        return value;
    }

    public Grant grant() {
        return grant;
    }

    public Person person() {
        return grant.person();
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean has(String scope) {
        return grant.scopes().contains(scope);
    }

    public Status status(Instant now) {
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
