package dev.advocacy.sandbox.internal;

/** How a network words what can go wrong at any of its places, so that faults sound like it. Plain where it says nothing else. */
public interface Dialect {
    /** Nothing of its own. */
    Dialect PLAIN = new Dialect() {};

    default Answer failure(int status, String message) {
        return Refusal.plain(status, message).answer();
    }

    /** Without {@code Retry-After}. */
    default Answer tooManyRequests() {
        return failure(429, "Too many requests");
    }

    /** The API version that was asked for is not served. */
    default Answer wrongVersion() {
        return failure(404, "No such version");
    }

    /** The answer to a new post without that post's id. */
    default Answer withoutId(Answer created) {
        return Answer.empty(created.status());
    }
}
