package dev.advocacy.channel.support;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What helps where the token endpoint gave no tokens. A refresh may be asked for again by the SDK; a code is spent, so that
 * sign-in starts again.
 */
record TokenRefusals(Asked asked, boolean refresh, Clock clock) {
    ChannelException of(Exchange ended) {
        if (ended instanceof Exchange.Reply reply) {
            return refused(reply);
        }
        return ended instanceof Exchange.Held held
                ? trouble("nothing was sent, because half of the last requests failed", Optional.of(held.openFor()))
                        .unsent()
                : unanswered((Exchange.Failure) ended);
    }

    private ChannelException unanswered(Exchange.Failure failure) {
        var told = trouble(asked.line(String.valueOf(failure.cause().getMessage())), Optional.empty());
        return failure.sent() == Exchange.Sent.NOTHING ? told.unsent() : told;
    }

    ChannelException unreadable(Exchange.Reply reply) {
        return trouble("HTTP " + reply.status() + ", but the answer holds no bearer token", Optional.empty());
    }

    private ChannelException refused(Exchange.Reply reply) {
        OAuthError error = OAuthError.of(reply);
        String said = error.said(asked, reply.status());
        if (error.ofTheClient()) {
            return asked.failure(
                    Remedy.NONE, "client-refused", said + ": an operator has to check the application", null);
        }
        return definite(reply.status(), error)
                ? asked.failure(Remedy.RECONNECT, "sign-in-ended", said + ": connect the account again", null)
                : trouble(said, RetryAfter.of(reply, clock));
    }

    /** LinkedIn and X answer a dead refresh token with 400 invalid_request, where RFC 6749 has invalid_grant. */
    private static boolean definite(int status, OAuthError error) {
        return error.json() && (status == 400 || status == 401) && !error.passes();
    }

    private ChannelException trouble(String what, Optional<Duration> wait) {
        if (!refresh) {
            String text =
                    "no usable answer (" + what + "), and a code is good for one exchange: start the sign-in again";
            return asked.failure(Remedy.RECONNECT, "sign-in-incomplete", text, null);
        }
        var told = asked.failure(Remedy.RETRY, "refresh-unanswered", what + ": may be tried again", null);
        return wait.map(told::retryAfter).orElse(told);
    }
}
