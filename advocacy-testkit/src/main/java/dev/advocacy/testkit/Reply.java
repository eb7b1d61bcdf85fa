package dev.advocacy.testkit;

import java.util.Map;

/**
 * What a network gives back. Mostly an {@link Answer}; a lambda where it depends on the request. Must be thread-safe: requests
 * may come at once.
 */
@FunctionalInterface
public interface Reply {

    /** The answer to this request. */
    Answer to(WireRequest request);

    /** A status, headers and a body. */
    static Answer of(int status, Map<String, String> headers, String body) {
        return new Answer(status, headers, body, Answer.Ending.WHOLE);
    }

    /** A status and nothing else. */
    static Answer status(int status) {
        return of(status, Map.of(), "");
    }

    /** A JSON body. */
    static Answer json(int status, String body) {
        return of(status, Map.of("Content-Type", "application/json"), body);
    }

    /** A page with status 200, as a login wall or a proxy gives it in place of the API. */
    static Answer html() {
        return of(200, Map.of("Content-Type", "text/html"), "<!doctype html><title>Sign in</title><p>Please sign in");
    }

    /** A redirect, for example 307. */
    static Answer redirect(int status, String location) {
        return of(status, Map.of("Location", location), "");
    }

    /** The connection ends after the whole request was read, with no answer. */
    static Answer dropAfterRequest() {
        return status(200).ending(Answer.Ending.DROPPED);
    }

    /** The connection is reset after the whole request was read, with no answer. */
    static Answer resetAfterRequest() {
        return status(200).ending(Answer.Ending.RESET);
    }

    /** The same answer, but its body is promised longer than it is, and the connection ends within it. */
    static Answer cutBody(Answer whole) {
        return whole.ending(Answer.Ending.CUT);
    }

    /** The whole request is read, and no answer comes before the network is closed. */
    static Answer stall() {
        return status(200).ending(Answer.Ending.STALLED);
    }
}
