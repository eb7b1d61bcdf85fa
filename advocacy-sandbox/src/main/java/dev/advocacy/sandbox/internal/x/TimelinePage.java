package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Which part of a timeline is asked for. Bounds by id leave out the id itself; a start counts, an end does not. */
record TimelinePage(int size, long after, long before, Instant start, Instant end, boolean replies) {
    static final Set<String> PARAMETERS =
            Set.of("max_results", "pagination_token", "since_id", "until_id", "start_time", "end_time", "exclude");

    private static final int SMALLEST = 5;
    private static final int LARGEST = 100;
    private static final int USUAL = 10;
    private static final String TOKEN = "7140dibdnow9c7btw";
    private static final int BASE = 36;

    static TimelinePage of(Form query) {
        return new TimelinePage(
                size(query),
                number(query, "since_id", 0),
                Math.min(number(query, "until_id", Long.MAX_VALUE), token(query)),
                time(query, "start_time", Instant.MIN),
                time(query, "end_time", Instant.MAX),
                !query.value("exclude").contains("replies"));
    }

    static String tokenAfter(Post post) {
        return TOKEN + Long.toString(post.number(), BASE);
    }

    boolean has(Post post) {
        return post.number() > after
                && post.number() < before
                && !post.createdAt().isBefore(start)
                && post.createdAt().isBefore(end)
                && (replies || post.replyTo().isEmpty());
    }

    private static int size(Form query) {
        long size = number(query, "max_results", USUAL);
        if (size < SMALLEST || size > LARGEST) {
            throw wrong(query, "max_results", "is not between 5 and 100");
        }
        return (int) size;
    }

    private static long token(Form query) {
        String token = query.value("pagination_token");
        if (token.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(token.replaceFirst("^" + TOKEN, ""), BASE);
        } catch (NumberFormatException strange) {
            throw wrong(query, "pagination_token", "is not valid");
        }
    }

    private static long number(Form query, String name, long otherwise) {
        try {
            return query.find(name).map(Long::parseLong).orElse(otherwise);
        } catch (NumberFormatException strange) {
            throw wrong(query, name, "is not valid");
        }
    }

    private static Instant time(Form query, String name, Instant otherwise) {
        try {
            return query.find(name).map(Instant::parse).orElse(otherwise);
        } catch (DateTimeParseException strange) {
            throw wrong(query, name, "is not a valid RFC 3339 timestamp");
        }
    }

    private static Refusal wrong(Form query, String name, String problem) {
        String value = query.value(name);
        return Problems.invalid(name, value, "The `" + name + "` query parameter value [" + value + "] " + problem);
    }
}
