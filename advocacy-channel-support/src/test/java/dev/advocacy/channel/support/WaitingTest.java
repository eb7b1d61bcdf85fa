package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How long to wait, where a network says it in its own way")
class WaitingTest {
    private static final String RESET = "x-rate-limit-reset";

    @ParameterizedTest
    @ValueSource(longs = {1, 900, 86_400, 2_592_000})
    @DisplayName("a time in seconds since 1970 is a wait from now")
    void epochSecond(long seconds) {
        assertThat(reset(String.valueOf(NOW.plusSeconds(seconds).getEpochSecond())))
                .contains(Duration.ofSeconds(seconds));
    }

    static List<String> garbage() {
        var garbage = new ArrayList<>(List.of("", "soon", "-1", "-1793000000", "1.8e9", "0x10", "1 2", "99999999999"));
        garbage.add("999999999999999999999999");
        for (long seconds : new long[] {-86_400, -1, 0, 2_592_001}) {
            garbage.add(String.valueOf(NOW.plusSeconds(seconds).getEpochSecond()));
        }
        garbage.add(String.valueOf(NOW.plusSeconds(60).toEpochMilli()));
        return garbage;
    }

    @ParameterizedTest
    @MethodSource("garbage")
    @DisplayName("a time that has passed, is absurd or is no number is as if it were not there")
    void ignored(String value) {
        assertThat(reset(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Mon, 23 Nov 2026 10:00:07 GMT"})
    @DisplayName("Retry-After wins where it can be read")
    void retryAfterWins(String wait) {
        var told = publish(429, "Retry-After: " + wait + "\r\n" + reset(60), "", WaitingTest::reset);
        assertThat(told.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-7", ""})
    @DisplayName("a Retry-After that cannot be read does not")
    void retryAfterOfNoUse(String wait) {
        var told = publish(429, "Retry-After: " + wait + "\r\n" + reset(60), "", WaitingTest::reset);
        assertThat(told.retryAfter()).contains(Duration.ofSeconds(60));
    }

    @Test
    @DisplayName("a header with JSON and the body can be read too")
    void jsonInHeader() {
        String usage = "X-Usage: {\"1\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":28}]}\r\n";
        assertThat(publish(429, usage, "", WaitingTest::minutes).retryAfter()).contains(Duration.ofMinutes(28));
        assertThat(publish(429, "", "{\"minutes\":3}", WaitingTest::inBody).retryAfter())
                .contains(Duration.ofMinutes(3));
    }

    static List<Duration> senseless() {
        return List.of(
                Duration.ZERO,
                Duration.ofSeconds(-1),
                Duration.ofDays(30).plusNanos(1),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    @DisplayName("only a bounded wait is handed on")
    void bounded(Duration wait) {
        assertThat(publish(429, "", "", answer -> Optional.of(wait)).retryAfter())
                .isEmpty();
        assertThat(publish(429, "", "", answer -> Optional.of(Duration.ofDays(30)))
                        .retryAfter())
                .contains(Duration.ofDays(30));
    }

    @Test
    @DisplayName("a number that no calendar holds is as if it were not there")
    void overflow() {
        String body = "{\"minutes\":" + Long.MAX_VALUE + "}";
        assertThat(publish(429, "", body, WaitingTest::inBody).retryAfter()).isEmpty();
        ChannelException told = publish(
                429,
                "",
                body,
                answer -> Optional.of(Duration.between(
                        answer.now(),
                        Instant.ofEpochSecond(
                                answer.json().orElseThrow().path("minutes").asLong()))));
        assertThat(told.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(told.retryAfter()).isEmpty();
    }

    @Test
    @DisplayName("a refusal that no waiting mends has none")
    void onlyWhereItHelps() {
        ChannelException told = publish(400, reset(60), "", answer -> answer.untilEpochSecond(RESET));
        assertThat(told.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(told.retryAfter()).isEmpty();
    }

    @Test
    @DisplayName("a 503 with the header of a limit is not taken for the limit where the reader looks at the status")
    void otherAnswers() {
        ChannelException told = publish(503, reset(60), "", WaitingTest::reset);
        assertThat(told.remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(told.retryAfter()).isEmpty();
    }

    @Test
    @DisplayName("the clock is the channel's, and the text form shows no header")
    void shown() {
        var seen = new ArrayList<String>();
        var times = new ArrayList<Instant>();
        publish(429, reset(60), "{}", answer -> {
            seen.add(answer.toString());
            times.add(answer.now());
            return Optional.empty();
        });
        assertThat(seen).containsExactly("RefusedAnswer[429]");
        assertThat(times).containsExactly(NOW);
    }

    private static Optional<Duration> reset(String value) {
        return publish(429, RESET + ": " + value + "\r\n", "", WaitingTest::reset)
                .retryAfter();
    }

    private static String reset(long seconds) {
        return RESET + ": " + NOW.plusSeconds(seconds).getEpochSecond() + "\r\n";
    }

    private static Optional<Duration> reset(RefusedAnswer answer) {
        return answer.status() == 429 ? answer.untilEpochSecond("X-Rate-Limit-Reset") : Optional.empty();
    }

    private static Optional<Duration> minutes(RefusedAnswer answer) {
        return answer.header("x-usage")
                .flatMap(json -> Json.read(json.getBytes(StandardCharsets.UTF_8)))
                .map(json -> json.findValue("estimated_time_to_regain_access"))
                .map(minutes -> Duration.ofMinutes(minutes.asLong()));
    }

    private static Optional<Duration> inBody(RefusedAnswer answer) {
        return answer.json()
                .map(json -> json.path("minutes"))
                .map(JsonNode::asLong)
                .map(Duration::ofMinutes);
    }

    private static ChannelException publish(
            int status, String headers, String body, Function<RefusedAnswer, Optional<Duration>> waiting) {
        String answer = "HTTP/1.1 " + status + " Said\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n";
        try (var server = new RawServer(RawServer.says(answer + body));
                var http = Fixture.http(
                        Fixture.QUICK, Fixture.table().waiting(waiting).build())) {
            return Fixture.failure(() ->
                    http.publish(HttpCall.post("create post", server.uri("/")).json("{}")));
        }
    }
}
