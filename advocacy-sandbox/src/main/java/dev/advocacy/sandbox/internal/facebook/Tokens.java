package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Opaque;
import dev.advocacy.sandbox.internal.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Grants and the tokens that were given out for them. */
public final class Tokens {
    /** What the network calls "about sixty days". */
    static final Duration LONG = Duration.ofSeconds(5_183_944);

    private static final Duration SHORT = Duration.ofHours(2);
    private static final int LENGTH = 200;

    private final Opaque opaque;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Token> pageTokens = new ConcurrentHashMap<>();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    public Tokens(Opaque opaque) {
        this.opaque = opaque;
    }

    /** The living grant of this person to this app; a new one if there is none. */
    public Grant grant(App app, Person person) {
        return grants.compute(
                app.clientId() + " " + person.login(),
                (key, known) -> known == null || known.end().isPresent() ? new Grant(app, person) : known);
    }

    Token shortLived(Grant grant, Instant now) {
        return issue("EAAB", grant, Optional.empty(), now, Optional.of(now.plus(SHORT)));
    }

    public Token longLived(Grant grant, Instant now) {
        return issue("EAAL", grant, Optional.empty(), now, Optional.of(now.plus(LONG)));
    }

    /** Always the same for one user token and page; from a long-lived one it does not end by time. */
    public Token ofPage(Token user, Page page, Instant now) {
        return pageTokens.computeIfAbsent(user.value() + " " + page.id(), key -> issuePage(user, page, now));
    }

    Optional<Token> find(String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    public void remove(String login) {
        of(login, Grant::remove);
    }

    public void changePassword(String login) {
        of(login, Grant::changePassword);
    }

    public void expire(String login) {
        tokens.values().stream()
                .filter(token -> token.person().login().equals(login))
                .forEach(Token::expire);
    }

    private void of(String login, Consumer<Grant> deed) {
        grants.values().stream()
                .filter(grant -> grant.person().login().equals(login))
                .forEach(deed);
    }

    private Token issuePage(Token user, Page page, Instant now) {
        Optional<Instant> end = user.expiresAt().filter(at -> !lasts(user, at));
        return issue("EAAP", user.grant(), Optional.of(page.id()), now, end);
    }

    private static boolean lasts(Token user, Instant end) {
        return Duration.between(user.issuedAt(), end).compareTo(SHORT) > 0;
    }

    private Token issue(String prefix, Grant grant, Optional<String> page, Instant now, Optional<Instant> end) {
        Token token = new Token(opaque.mint(prefix, LENGTH), grant, page, now, end);
        tokens.put(token.value(), token);
        return token;
    }
}
