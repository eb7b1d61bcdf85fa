package dev.advocacy.channel.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A refusal, shown to what reads how long to wait: {@link ErrorTable.Builder#waiting}. Immutable; its text form is bare. */
public final class RefusedAnswer {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final Exchange.Reply reply;
    private final Clock clock;

    RefusedAnswer(Exchange.Reply reply, Clock clock) {
        this.reply = reply;
        this.clock = clock;
    }

    /** The HTTP status; 200 to 299 where the network told an error with it. */
    public int status() {
        return reply.status();
    }

    /** The first header of this name, in any case of letters. */
    public Optional<String> header(String name) {
        return reply.header(name);
    }

    /** The body, read within the limits of {@link Json}; empty where it cannot be read. */
    public Optional<JsonNode> json() {
        return reply.json();
    }

    /** Now, on the channel's clock. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * The wait until the time that a header names in seconds since 1970 (UTC), for example {@code x-rate-limit-reset}. Empty
     * where there is no such header, where it is no such number, and where the time has passed or is more than 30 days away.
     */
    public Optional<Duration> untilEpochSecond(String header) {
        return header(header)
                .map(String::strip)
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.between(now(), Instant.ofEpochSecond(Long.parseLong(value))))
                .filter(RefusedAnswer::sane);
    }

    /** More than nothing and at most 30 days. */
    static boolean sane(Duration wait) {
        return !wait.isNegative() && !wait.isZero() && wait.compareTo(LONGEST) <= 0;
    }

    @Override
    public String toString() {
        return "RefusedAnswer[" + status() + "]";
    }
}
