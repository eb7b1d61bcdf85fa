package dev.advocacy.sandbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Codes, grants and tokens that were given out. */
final class Grants {
    private static final int CODE_LENGTH = 120;
    /** Real ones are announced to grow to a thousand characters and more, so these are. */
    private static final int TOKEN_LENGTH = 1024;

    private final Opaque opaque;
    private final Map<String, AuthorizationCode> codes = new ConcurrentHashMap<>();
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private final Map<String, Grant> byRefreshToken = new ConcurrentHashMap<>();
    private final Map<String, Queue<Grant>> byLogin = new ConcurrentHashMap<>();

    Grants(Opaque opaque) {
        this.opaque = opaque;
    }

    String code(SandboxApp app, Person person, Set<String> scopes, String challenge, Instant now) {
        String value = opaque.mint("AQT", CODE_LENGTH);
        codes.put(value, new AuthorizationCode(app, person, Set.copyOf(scopes), challenge, now));
        return value;
    }

    Optional<AccessToken> redeem(SandboxApp app, String code, String verifier, Instant now) {
        String refreshToken = opaque.mint("AQR", TOKEN_LENGTH);
        return Optional.ofNullable(codes.get(code))
                .filter(known -> known.belongsTo(app))
                .flatMap(known -> known.redeem(verifier, refreshToken, now))
                .map(grant -> begin(grant, now));
    }

    /** A grant without a dance through the browser. */
    AccessToken grant(SandboxApp app, Person person, Set<String> scopes, Instant now) {
        return begin(new Grant(app, person, Set.copyOf(scopes), now, opaque.mint("AQR", TOKEN_LENGTH)), now);
    }

    Optional<AccessToken> refresh(SandboxApp app, String refreshToken, Instant now) {
        return Optional.ofNullable(byRefreshToken.get(refreshToken))
                .filter(grant -> grant.app().clientId().equals(app.clientId()))
                .filter(grant -> grant.refreshable(now))
                .map(grant -> issue(grant, now));
    }

    Optional<AccessToken> find(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    /** Takes an access or a refresh token. */
    Optional<Grant> grantOf(String token) {
        return find(token).map(AccessToken::grant).or(() -> Optional.ofNullable(byRefreshToken.get(token)));
    }

    void revoke(String login) {
        of(login).forEach(Grant::revoke);
    }

    void expire(String login) {
        of(login).forEach(Grant::expireTokens);
    }

    /** Asking for another set of scopes ends what the same app had from the same person before. */
    private AccessToken begin(Grant grant, Instant now) {
        Queue<Grant> earlier = of(grant.person().login());
        earlier.stream()
                .filter(other -> other.app().clientId().equals(grant.app().clientId()))
                .filter(other -> !other.scopes().equals(grant.scopes()))
                .forEach(Grant::revoke);
        earlier.add(grant);
        byRefreshToken.put(grant.refreshToken(), grant);
        return issue(grant, now);
    }

    private AccessToken issue(Grant grant, Instant now) {
        AccessToken token = grant.issue(opaque.mint("AQV", TOKEN_LENGTH), now);
        tokens.put(token.value(), token);
        return token;
    }

    private Queue<Grant> of(String login) {
        return byLogin.computeIfAbsent(login, any -> new ConcurrentLinkedQueue<>());
    }
}
