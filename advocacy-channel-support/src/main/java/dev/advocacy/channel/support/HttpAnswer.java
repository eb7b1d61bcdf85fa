package dev.advocacy.channel.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import java.util.Optional;

/**
 * A network's answer of 200 to 299. Immutable. Its text form shows the step, the status and the size; never a header's value
 * or the body.
 */
public final class HttpAnswer {
    private final Asked asked;
    private final Exchange.Reply reply;

    HttpAnswer(Asked asked, Exchange.Reply reply) {
        this.asked = asked;
        this.reply = reply;
    }

    /** The HTTP status, 200 to 299. */
    public int status() {
        return reply.status();
    }

    /** The first header of this name, in any case of letters. */
    public Optional<String> header(String name) {
        return reply.header(name);
    }

    /** A copy of the body, decompressed; only its beginning where {@link #complete()} is false. */
    public byte[] body() {
        return reply.body().toByteArray();
    }

    /** Whether the whole body arrived within the limit. The status and the headers are whole in any case. */
    public boolean complete() {
        return reply.end() == Exchange.BodyEnd.WHOLE;
    }

    /**
     * The body as JSON, read within the limits of {@link Json}.
     *
     * @throws ChannelException where it is cut, too large or not one JSON document: with remedy RECONCILE after
     *     {@link ChannelHttp#publish}, since the network had accepted the request; after {@link ChannelHttp#repeat} with RETRY
     */
    public JsonNode json() {
        return reply.json().orElseThrow(() -> asked.unreadable(reply));
    }

    @Override
    public String toString() {
        return asked.step() + ": HTTP " + reply.status() + ", " + reply.body().size() + " bytes"
                + (complete() ? "" : " (cut)");
    }
}
