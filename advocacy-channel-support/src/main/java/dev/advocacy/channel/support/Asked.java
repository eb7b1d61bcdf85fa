package dev.advocacy.channel.support;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * Who asked what, and whether asking could have created a post: what every failure is told in.
 *
 * @param creating whether the request could have created a post
 */
record Asked(ChannelId channel, HttpCall call, boolean creating) {
    /** What helps where a post may exist. */
    static final String LOOK = "the post may be there, look before anything is sent again";

    private static final int MESSAGE = 200;

    String step() {
        return call.step();
    }

    /** A token that was damaged on our side is not sent. */
    void requireUsableToken() {
        if (!call.tokenUsable()) {
            String text = "the token cannot stand in a header, nothing was sent: connect the account again";
            throw failure(Remedy.RECONNECT, "token-unusable", text, null);
        }
    }

    /** No answer came, or nothing was sent. */
    ChannelException unanswered(Exchange ended) {
        return ended instanceof Exchange.Held held ? held(held) : unanswered((Exchange.Failure) ended);
    }

    private ChannelException unanswered(Exchange.Failure failure) {
        String why = line(String.valueOf(failure.cause().getMessage()));
        if (failure.sent() == Exchange.Sent.NOTHING) {
            String text = "nothing was sent (" + why + "): may be tried again later";
            return failure(Remedy.RETRY, "unreachable", text, failure.cause()).unsent();
        }
        return creating
                ? failure(
                        Remedy.RECONCILE,
                        "outcome-unknown",
                        "no answer after sending (" + why + "): " + LOOK,
                        failure.cause())
                : failure(Remedy.RETRY, "unreachable", "no answer (" + why + "): may be tried again", failure.cause());
    }

    /** The circuit was open. */
    private ChannelException held(Exchange.Held held) {
        String text = "nothing was sent, because half of the last requests failed: may be tried again in "
                + held.openFor().toSeconds() + " s";
        return failure(Remedy.RETRY, "circuit-open", text, null)
                .retryAfter(held.openFor())
                .unsent();
    }

    /** An accepting answer whose body cannot be used. */
    ChannelException unreadable(Exchange.Reply reply) {
        String what = "HTTP " + reply.status() + ", but the body is " + flaw(reply) + ": ";
        if (creating) {
            return failure(Remedy.RECONCILE, "unreadable-answer", what + LOOK, null);
        }
        return reply.end() == Exchange.BodyEnd.TOO_LARGE
                ? failure(Remedy.NONE, "answer-too-large", what + "raise maxResponseBytes or ask for less", null)
                : failure(Remedy.RETRY, "unreadable-answer", what + "may be tried again", null);
    }

    /** A failure whose message names the channel and the step. */
    ChannelException failure(Remedy remedy, String code, String text, @Nullable Throwable cause) {
        return coded(remedy, channel + "." + code, text, cause);
    }

    ChannelException coded(Remedy remedy, String code, String text, @Nullable Throwable cause) {
        return new ChannelException(remedy, code, channel + ": " + step() + ": " + text, cause);
    }

    /** Text from outside, fit for a message. */
    String line(String outside) {
        return Redaction.line(outside, MESSAGE, call.hidden());
    }

    private static String flaw(Exchange.Reply reply) {
        return switch (reply.end()) {
            case WHOLE -> "not one JSON document within the limits";
            case CUT -> "cut";
            case TOO_LARGE -> "larger than the limit";
        };
    }
}
