package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.support.Json;
import dev.advocacy.channel.support.RefusedAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long Facebook asks to wait. It says so in {@code X-Business-Use-Case-Usage}, in minutes, per page and kind of use; the
 * longest of them counts. Its other headers of usage name no time.
 */
final class Usage {
    /** Codes of limits that are not the whole app's: of the person, the page, the call, and of business use cases. */
    static final Set<String> LIMITS = Stream.concat(
                    Stream.of("17", "32", "341", "613"),
                    IntStream.rangeClosed(80000, 80014).mapToObj(Integer::toString))
            .collect(Collectors.toUnmodifiableSet());

    private static final String HEADER = "X-Business-Use-Case-Usage";
    private static final String MINUTES = "estimated_time_to_regain_access";

    private Usage() {}

    static Optional<Duration> wait(RefusedAnswer answer) {
        return isLimit(answer)
                ? answer.header(HEADER)
                        .flatMap(text -> Json.read(text.getBytes(StandardCharsets.UTF_8)))
                        .map(Usage::longest)
                : Optional.empty();
    }

    private static boolean isLimit(RefusedAnswer answer) {
        String code = answer.json().map(b -> b.at("/error/code").asText("")).orElse("");
        return answer.status() == 429 || code.equals("4") || LIMITS.contains(code);
    }

    private static Duration longest(JsonNode usage) {
        long minutes = usage.findValues(MINUTES).stream()
                .mapToLong(JsonNode::asLong)
                .max()
                .orElse(0);
        return Duration.ofMinutes(minutes);
    }
}
