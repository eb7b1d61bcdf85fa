package dev.advocacy.channel.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** What the tests share: a channel, a table like a network's, short times, a clock that stands. */
final class Fixture {
    static final String CANARY = "SECRET-7f3a-canary";
    static final ChannelId CHANNEL = ChannelId.of("demo");
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final HttpSettings QUICK = HttpSettings.standard()
            .withCallTimeout(Duration.ofSeconds(5))
            .withRepeats(3, Duration.ofMillis(1), Duration.ofMillis(5));
    static final ErrorTable PLAIN = table().build();

    private Fixture() {}

    static ErrorTable.Builder table() {
        return ErrorTable.reading(Fixture::error);
    }

    static ErrorTable duplicates() {
        return table().words(
                        422, Pattern.compile("duplicate of"), Remedy.RECONCILE, "demo.duplicate", "look at the profile")
                .build();
    }

    static ChannelHttp http() {
        return http(QUICK, PLAIN);
    }

    static ChannelHttp http(HttpSettings settings, ErrorTable errors) {
        return ChannelHttp.of(CHANNEL, settings, errors, CLOCK);
    }

    static ChannelException failure(Supplier<?> asked) {
        return Assertions.catchThrowableOfType(ChannelException.class, asked::get);
    }

    private static NetworkError error(JsonNode body) {
        return NetworkError.of(
                body.path("code").asText(null), body.path("message").asText(null));
    }
}
