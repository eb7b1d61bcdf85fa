package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Person;
import java.time.Instant;
import java.util.Optional;

/** What an app shows to act for a person or, with a page's id, as that page. */
public final class Token {
    private static final int EXPIRED = 463;

    private final String value;
    private final Grant grant;
    private final Optional<String> pageId;
    private final Instant issuedAt;
    private final Optional<Instant> expiresAt;
    private volatile boolean expired;

    Token(String value, Grant grant, Optional<String> pageId, Instant issuedAt, Optional<Instant> expiresAt) {
        this.value = value;
        this.grant = grant;
        this.pageId = pageId;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    public String value() {
        return value;
    }

    Grant grant() {
        return grant;
    }

    Person person() {
        return grant.person();
    }

    Optional<String> pageId() {
        return pageId;
    }

    boolean isOf(Page page) {
        return pageId.filter(page.id()::equals).isPresent();
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** Empty if time alone does not end it. */
    Optional<Instant> expiresAt() {
        return expiresAt;
    }

    /** Why it holds no more, if so. */
    Optional<GraphError> end(Instant now) {
        return grant.end().or(() -> isOver(now) ? Optional.of(over()) : Optional.empty());
    }

    /** Ends now what would end by time. */
    void expire() {
        expired = expiresAt.isPresent();
    }

    private boolean isOver(Instant now) {
        return expired || expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    private static GraphError over() {
        return GraphError.token(EXPIRED, "Session has expired.");
    }

    @Override
    public String toString() {
        return "Token[" + grant.person().login()
                + pageId.map(id -> ", page " + id).orElse("") + "]";
    }
}
