package dev.advocacy.channel.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;

/** How one sending ended. Values instead of exceptions, so that the circuit and the repeats can judge both alike. */
sealed interface Exchange {

    /** How much of a body arrived. */
    enum BodyEnd {
        WHOLE,
        CUT,
        TOO_LARGE
    }

    /** What is known of a request that got no answer. */
    enum Sent {
        /** Proven: no byte of the request left. */
        NOTHING,
        /** Some or all of it may have left. */
        PERHAPS
    }

    /** An answer: at least its status and headers are whole. The names of headers compare in any case. */
    record Reply(int status, Map<String, String> headers, ByteString body, BodyEnd end) implements Exchange {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** The body as JSON; empty where it is cut, too large or not one document. */
        Optional<JsonNode> json() {
            return end == BodyEnd.WHOLE ? Json.read(body.toByteArray()) : Optional.empty();
        }

        boolean ok() {
            return status >= 200 && status < 300;
        }

        @Override
        public String toString() {
            return "HTTP " + status + ", " + body.size() + " bytes, " + end;
        }
    }

    /** No answer. The cause is already redacted. */
    record Failure(Sent sent, IOException cause) implements Exchange {}

    /** The circuit was open: nothing was sent. */
    record Held(Duration openFor) implements Exchange {}

    /** Whether the network, rather than the request, is in trouble. */
    default boolean trouble() {
        return !(this instanceof Reply reply) || reply.status() >= 500;
    }
}
