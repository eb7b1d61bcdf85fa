package dev.advocacy.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One person's yes to one app; lives until it is revoked, its tokens come and go. */
final class Grant {
    static final Duration REFRESHABLE_FOR = Duration.ofDays(365);

    private final SandboxApp app;
    private final Person person;
    private final Set<String> scopes;
    private final Instant givenAt;
    private final String refreshToken;
    private final Queue<AccessToken> tokens = new ConcurrentLinkedQueue<>();
    private volatile boolean revoked;

    Grant(SandboxApp app, Person person, Set<String> scopes, Instant givenAt, String refreshToken) {
        this.app = app;
        this.person = person;
        this.scopes = scopes;
        this.givenAt = givenAt;
        this.refreshToken = refreshToken;
    }

    AccessToken issue(String value, Instant now) {
        Duration life = min(AccessToken.LIFE, app.refreshable() ? refreshableFor(now) : AccessToken.LIFE);
        AccessToken token = new AccessToken(value, this, now, now.plus(life));
        tokens.add(token);
        return token;
    }

    SandboxApp app() {
        return app;
    }

    Person person() {
        return person;
    }

    Set<String> scopes() {
        return scopes;
    }

    Instant givenAt() {
        return givenAt;
    }

    String refreshToken() {
        return refreshToken;
    }

    /** Counted from the first issue; refreshing does not extend it. */
    Duration refreshableFor(Instant now) {
        return Duration.between(now, givenAt.plus(REFRESHABLE_FOR));
    }

    boolean refreshable(Instant now) {
        return app.refreshable() && !revoked && refreshableFor(now).toSeconds() > 0;
    }

    boolean revoked() {
        return revoked;
    }

    void revoke() {
        revoked = true;
    }

    void expireTokens() {
        tokens.forEach(AccessToken::expire);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
