package dev.advocacy.sandbox.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Codes, grants and tokens that a network gave out. */
public final class Grants {
    private static final int CODE_LENGTH = 120;

    private final Opaque opaque;
    private final TokenRules rules;
    private final Map<String, AuthorizationCode> codes = new ConcurrentHashMap<>();
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private final Map<String, Grant> byRefreshToken = new ConcurrentHashMap<>();
    private final Map<String, Queue<Grant>> byLogin = new ConcurrentHashMap<>();

    public Grants(Opaque opaque, TokenRules rules) {
        this.opaque = opaque;
        this.rules = rules;
    }

    public String code(App app, Person person, Set<String> scopes, String challenge, Instant now) {
        String value = opaque.mint(rules.codePrefix(), CODE_LENGTH);
        codes.put(value, new AuthorizationCode(app, person, Set.copyOf(scopes), challenge, now.plus(rules.codeLife())));
        return value;
    }

    /** Works once; a second use fails and revokes what the first one gave. */
    public Optional<AccessToken> redeem(App app, String code, String verifier, Instant now) {
        return Optional.ofNullable(codes.get(code))
                .filter(known -> known.belongsTo(app))
                .flatMap(known -> known.redeem(verifier, refreshToken(), rules, now))
                .map(grant -> begin(grant, now));
    }

    /** A grant without a dance through the browser. */
    public AccessToken grant(App app, Person person, Set<String> scopes, Instant now) {
        return begin(new Grant(app, person, Set.copyOf(scopes), now, refreshToken(), rules), now);
    }

    public Optional<AccessToken> refresh(App app, String refreshToken, Instant now) {
        return Optional.ofNullable(byRefreshToken.get(refreshToken))
                .filter(grant -> grant.app().clientId().equals(app.clientId()))
                .filter(grant -> grant.refreshable(now) && renewed(grant, refreshToken))
                .map(grant -> issue(grant, now));
    }

    public Optional<AccessToken> find(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    /** Takes an access or a refresh token. */
    public Optional<Grant> grantOf(String token) {
        return find(token).map(AccessToken::grant).or(() -> Optional.ofNullable(byRefreshToken.get(token)));
    }

    public void revoke(String login) {
        of(login).forEach(Grant::revoke);
    }

    public void expire(String login) {
        of(login).forEach(Grant::expireTokens);
    }

    /** Ends what the same app had from the same person with another set of scopes. */
    public void endOthers(Grant grant) {
        of(grant.person().login()).stream()
                .filter(other -> other.app().clientId().equals(grant.app().clientId()))
                .filter(other -> !other.scopes().equals(grant.scopes()))
                .forEach(Grant::revoke);
    }

    private AccessToken begin(Grant grant, Instant now) {
        of(grant.person().login()).add(grant);
        byRefreshToken.put(grant.refreshToken(), grant);
        return issue(grant, now);
    }

    /** Where refresh tokens work once, whoever comes first has the next pair; who comes later ends the grant. */
    private boolean renewed(Grant grant, String refreshToken) {
        if (!rules.refreshOnce()) {
            return true;
        }
        String next = refreshToken();
        byRefreshToken.put(next, grant);
        return grant.renew(refreshToken, next);
    }

    private AccessToken issue(Grant grant, Instant now) {
        AccessToken token = grant.issue(opaque.mint(rules.accessPrefix(), rules.tokenLength()), now);
        tokens.put(token.value(), token);
        return token;
    }

    private String refreshToken() {
        return opaque.mint(rules.refreshPrefix(), rules.tokenLength());
    }

    private Queue<Grant> of(String login) {
        return byLogin.computeIfAbsent(login, any -> new ConcurrentLinkedQueue<>());
    }
}
