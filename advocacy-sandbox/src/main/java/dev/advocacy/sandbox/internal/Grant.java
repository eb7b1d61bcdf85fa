package dev.advocacy.sandbox.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One person's yes to one app; lives until it is revoked, its tokens come and go. */
public final class Grant {
    private final App app;
    private final Person person;
    private final Set<String> scopes;
    private final Instant givenAt;
    private final TokenRules rules;
    private final Queue<AccessToken> tokens = new ConcurrentLinkedQueue<>();
    private volatile String refreshToken;
    private volatile boolean revoked;

    Grant(App app, Person person, Set<String> scopes, Instant givenAt, String refreshToken, TokenRules rules) {
        this.app = app;
        this.person = person;
        this.scopes = scopes;
        this.givenAt = givenAt;
        this.refreshToken = refreshToken;
        this.rules = rules;
    }

    AccessToken issue(String value, Instant now) {
        Duration life = min(rules.accessLife(), app.refreshable() ? refreshableFor(now) : rules.accessLife());
        AccessToken token = new AccessToken(value, this, now, now.plus(life));
        tokens.add(token);
        return token;
    }

    /** Whether the pair that was is ended for a new one; a refresh token that was spent before ends the grant instead. */
    synchronized boolean renew(String spent, String next) {
        if (!spent.equals(refreshToken)) {
            revoke();
            return false;
        }
        expireTokens();
        refreshToken = next;
        return true;
    }

    public App app() {
        return app;
    }

    public Person person() {
        return person;
    }

    public Set<String> scopes() {
        return scopes;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public String refreshToken() {
        return refreshToken;
    }

    /** Counted from the first issue; refreshing does not extend it. */
    public Duration refreshableFor(Instant now) {
        return Duration.between(now, givenAt.plus(rules.refreshLife()));
    }

    boolean refreshable(Instant now) {
        return app.refreshable() && !revoked && refreshableFor(now).toSeconds() > 0;
    }

    public boolean revoked() {
        return revoked;
    }

    public void revoke() {
        revoked = true;
    }

    public void expireTokens() {
        tokens.forEach(AccessToken::expire);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
