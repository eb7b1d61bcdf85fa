package dev.advocacy.testkit;

import java.util.HashMap;
import java.util.Map;

/**
 * One answer as it goes over the wire. Length and connection headers are added when it is written.
 *
 * @param status the HTTP status
 * @param headers as given
 * @param body sent as UTF-8
 * @param ending how the answer ends
 */
public record Answer(int status, Map<String, String> headers, String body, Ending ending) implements Reply {

    /** How an answer ends. */
    public enum Ending {
        /** All of it arrives. */
        WHOLE,
        /** Status and headers arrive, and half of the body; then the connection ends. */
        CUT,
        /** Nothing arrives; the connection ends. */
        DROPPED,
        /** Nothing arrives; the connection is reset. */
        RESET,
        /** Nothing arrives; the connection stays open until the network is closed. */
        STALLED
    }

    /** Copies. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** The same answer with this header, in place of one with the same name. */
    public Answer withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new Answer(status, more, body, ending);
    }

    /** The same answer, ending in this way. */
    public Answer ending(Ending how) {
        return new Answer(status, headers, body, how);
    }

    @Override
    public Answer to(WireRequest request) {
        return this;
    }
}
