package dev.advocacy.sandbox.internal.facebook;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a post is to appear: now, at a time that was asked for, or when somebody says so. */
final class PublishTime {
    private static final Duration EARLIEST = Duration.ofMinutes(10);
    private static final Duration LATEST = Duration.ofDays(30);
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private PublishTime() {}

    static Instant of(Params params, Instant now) {
        boolean published = params.flag("published", true);
        Optional<Instant> asked = asked(params);
        if (asked.isPresent() && published) {
            throw GraphError.parameter("You cannot specify a scheduled publish time on a published post")
                    .refusal();
        }
        return asked.map(time -> checked(time, now)).orElse(published ? now : Story.NEVER);
    }

    /** A new time for a post that has not appeared. */
    static Optional<Instant> changed(Params params, Instant now) {
        return asked(params).map(time -> checked(time, now));
    }

    private static Optional<Instant> asked(Params params) {
        return params.find("scheduled_publish_time").map(text -> parse("scheduled_publish_time", text));
    }

    /** Unix seconds or ISO 8601. */
    static Instant parse(String name, String text) {
        try {
            return text.matches("\\d{1,12}")
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text, ISO).toInstant();
        } catch (DateTimeParseException wrong) {
            throw GraphError.parameter("Param " + name + " is not a time").refusal();
        }
    }

    private static Instant checked(Instant time, Instant now) {
        if (time.isBefore(now.plus(EARLIEST)) || time.isAfter(now.plus(LATEST))) {
            throw GraphError.parameter(
                            "The specified scheduled publish time is invalid: between 10 minutes and 30 days from now")
                    .refusal();
        }
        return time;
    }
}
