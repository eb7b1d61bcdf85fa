package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.support.Json;
import dev.advocacy.channel.support.RefusedAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long Facebook asks to wait. It says so in {@code X-Business-Use-Case-Usage}, in minutes, per page and kind of use; the
 * longest of them counts. Its other headers of usage name no time; where none is named, an hour is waited, the time over which
 * Facebook counts an app's requests.
 */
final class Usage {
    /** Codes of limits that are not the whole app's: of the person, the page, the call, and of business use cases. */
    static final Set<String> LIMITS = Stream.concat(
                    Stream.of("17", "32", "341", "613"),
                    IntStream.rangeClosed(80000, 80014).mapToObj(Integer::toString))
            .collect(Collectors.toUnmodifiableSet());

    private static final String HEADER = "X-Business-Use-Case-Usage";
    private static final String MINUTES = "estimated_time_to_regain_access";

    private static final long MOST_MINUTES = Duration.ofDays(30).toMinutes();
    private static final String POSTING_TOO_FAST = "1390008";
    private static final Duration UNTOLD = Duration.ofHours(1);

    private Usage() {}

    static Optional<Duration> wait(RefusedAnswer answer) {
        return isLimit(answer) ? Optional.of(told(answer).orElse(UNTOLD)) : Optional.empty();
    }

    private static boolean isLimit(RefusedAnswer answer) {
        String code = field(answer, "/error/code");
        return answer.status() == 429
                || code.equals("4")
                || LIMITS.contains(code)
                || field(answer, "/error/error_subcode").equals(POSTING_TOO_FAST);
    }

    private static String field(RefusedAnswer answer, String place) {
        return answer.json().map(body -> body.at(place).asText("")).orElse("");
    }

    private static Optional<Duration> told(RefusedAnswer answer) {
        return answer.header(HEADER)
                .flatMap(text -> Json.read(text.getBytes(StandardCharsets.UTF_8)))
                .flatMap(Usage::longest);
    }

    /** A number that is no wait is as if it were not there. */
    private static Optional<Duration> longest(JsonNode usage) {
        return usage.findValues(MINUTES).stream()
                .map(JsonNode::asLong)
                .filter(minutes -> minutes > 0 && minutes <= MOST_MINUTES)
                .max(Comparator.naturalOrder())
                .map(Duration::ofMinutes);
    }
}
