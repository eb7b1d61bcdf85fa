package dev.advocacy.channel.support;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How long and how large. Immutable.
 *
 * @param callTimeout for one request with its whole answer, at most 30 s: the lease of a delivery is longer
 * @param connectTimeout for name, connection and TLS, per address
 * @param maxResponseBytes how much of a body is read, counted after decompression
 * @param attempts how often {@link ChannelHttp#repeat} sends in all, the first time included
 * @param firstPause before the second attempt; doubled for each further one, with up to half of it added or taken off
 * @param longestPause the longest pause within {@link ChannelHttp#repeat}; where a network asks for more, the caller is told
 * @param circuitOpen how long nothing is read, written or asked for tokens once half of the last such requests failed
 */
public record HttpSettings(
        Duration callTimeout,
        Duration connectTimeout,
        int maxResponseBytes,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration circuitOpen) {
    /** The core leases a delivery for 90 s and looks for a lost post after two minutes; both reckon with this. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);

    /**
     * Checks, and names every problem at once.
     *
     * @throws RefusedException where a value is not above zero, a call may take longer than 30 s, or the pauses are the wrong
     *     way round
     */
    public HttpSettings {
        var problems = new ArrayList<Finding>();
        positive(problems, "callTimeout", callTimeout);
        positive(problems, "connectTimeout", connectTimeout);
        if (callTimeout.compareTo(LONGEST_CALL) > 0) {
            problems.add(wrong(
                    "callTimeout",
                    callTimeout,
                    "give at most " + LONGEST_CALL.toSeconds() + " s, or a post could still be under way when it is"
                            + " looked for"));
        }
        positive(problems, "firstPause", firstPause);
        positive(problems, "longestPause", longestPause);
        positive(problems, "circuitOpen", circuitOpen);
        positive(problems, "maxResponseBytes", maxResponseBytes);
        positive(problems, "attempts", attempts);
        if (firstPause.compareTo(longestPause) > 0) {
            problems.add(wrong("longestPause", longestPause, "make it at least firstPause, " + firstPause));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException("HTTP settings", problems);
        }
    }

    /** 30 s a call, 5 s to connect, 5 MB of answer, 3 attempts with pauses of 0.2 to 5 s, 30 s of open circuit. */
    public static HttpSettings standard() {
        return new HttpSettings(
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                5_000_000,
                3,
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30));
    }

    /** The same settings with this time for a call. */
    public HttpSettings withCallTimeout(Duration timeout) {
        return new HttpSettings(
                timeout, connectTimeout, maxResponseBytes, attempts, firstPause, longestPause, circuitOpen);
    }

    /** The same settings with this time to connect. */
    public HttpSettings withConnectTimeout(Duration timeout) {
        return new HttpSettings(
                callTimeout, timeout, maxResponseBytes, attempts, firstPause, longestPause, circuitOpen);
    }

    /** The same settings with this limit of an answer's body, after decompression. */
    public HttpSettings withMaxResponseBytes(int bytes) {
        return new HttpSettings(callTimeout, connectTimeout, bytes, attempts, firstPause, longestPause, circuitOpen);
    }

    /** The same settings with these attempts and pauses of {@link ChannelHttp#repeat}. */
    public HttpSettings withRepeats(int most, Duration first, Duration longest) {
        return new HttpSettings(callTimeout, connectTimeout, maxResponseBytes, most, first, longest, circuitOpen);
    }

    /** The same settings with this time of an open circuit. */
    public HttpSettings withCircuitOpen(Duration open) {
        return new HttpSettings(
                callTimeout, connectTimeout, maxResponseBytes, attempts, firstPause, longestPause, open);
    }

    private static void positive(List<Finding> problems, String field, Duration value) {
        if (Objects.requireNonNull(value, field).compareTo(SHORTEST_PAUSE) < 0) {
            problems.add(wrong(field, value, "give at least 1 ms"));
        }
    }

    private static void positive(List<Finding> problems, String field, int value) {
        if (value < 1) {
            problems.add(wrong(field, value, "give at least 1"));
        }
    }

    private static Finding wrong(String field, Object value, String wayOut) {
        return Finding.error("http.settings", field, field + " is " + value + ": " + wayOut)
                .with("value", value);
    }
}
