package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CHANNEL;
import static dev.advocacy.channel.support.Fixture.CLOCK;
import static dev.advocacy.channel.support.Fixture.PLAIN;
import static dev.advocacy.channel.support.Fixture.QUICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever a network answers, one body is on the wire and the remedy is the true one")
class FaultTableTest {
    private static final int[] STATUSES = {
        200, 201, 202, 204, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 415,
        421, 422, 425, 426, 429, 451, 500, 501, 502, 503, 504, 520, 599, 600, 999
    };
    private static final List<Wait> WAITS = List.of(
            new Wait(null, null),
            new Wait("0", Duration.ZERO),
            new Wait("5", Duration.ofSeconds(5)),
            new Wait("86400", Duration.ofHours(24)),
            new Wait("99999999999999999", Duration.ofHours(24)),
            new Wait("99999999999999999999999999", null),
            new Wait("Mon, 23 Nov 2026 09:00:00 GMT", Duration.ZERO),
            new Wait("Mon, 23 Nov 2026 10:01:00 GMT", Duration.ofMinutes(1)),
            new Wait("Fri, 31 Dec 9999 23:59:59 GMT", Duration.ofHours(24)),
            new Wait("soon", null),
            new Wait("-5", null),
            new Wait("", null));

    record Wait(@Nullable String text, @Nullable Duration expected) {}

    record Row(boolean warm, int status, Wait header) {
        @Override
        public String toString() {
            return (warm ? "warm " : "cold ") + status + " Retry-After " + header.text();
        }
    }

    static Stream<Row> rows() {
        return Stream.of(true, false)
                .flatMap(warm -> Arrays.stream(STATUSES)
                        .boxed()
                        .flatMap(status -> WAITS.stream().map(wait -> new Row(warm, status, wait))));
    }

    /** Written down apart from the code it checks; empty is an answer. */
    private static Optional<Remedy> expected(int status) {
        return Optional.ofNullable(
                switch (status) {
                    case 200, 201, 202, 204 -> null;
                    case 401 -> Remedy.REFRESH;
                    case 403 -> Remedy.RECONNECT;
                    case 421, 425, 429 -> Remedy.RETRY;
                    case 400, 402, 404, 405, 409, 410, 413, 415, 422, 426, 451 -> Remedy.EDIT;
                    case 300, 301, 302, 303, 304, 307, 308, 408 -> Remedy.RECONCILE;
                    case 500, 501, 502, 503, 504, 520, 599, 600, 999 -> Remedy.RECONCILE;
                    default -> throw new IllegalArgumentException("no expectation for " + status);
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("publish: status by status, on a cold and on a warm connection")
    void publish(Row row) {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, CLOCK)) {
            if (row.warm()) {
                server.then(RawServer.says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
                http.repeat(HttpCall.get("warm up", server.uri("/warm")));
            }
            server.then(answer(row), answer(row), answer(row));

            var call = HttpCall.post("create post", server.uri("/posts")).json("{\"text\":\"hello\"}");
            check(row, http, call);

            assertThat(server.count("POST")).as("bodies on the wire").isEqualTo(1);
            assertThat(server.requests).hasSize(row.warm() ? 2 : 1);
            assertThat(server.connections).hasValue(1);
        }
    }

    private static void check(Row row, ChannelHttp http, HttpCall call) {
        Optional<Remedy> remedy = expected(row.status());
        if (remedy.isEmpty()) {
            assertThat(http.publish(call).status()).isEqualTo(row.status());
            return;
        }
        ChannelException told = Fixture.failure(() -> http.publish(call));
        assertThat(told.remedy()).isEqualTo(remedy.get());
        assertThat(told).hasMessageStartingWith("demo: create post: HTTP " + row.status());
        assertThat(told.code()).startsWith("demo.");
        assertThat(told.retryAfter()).isEqualTo(expectedWait(row, remedy.get()));
    }

    private static Optional<Duration> expectedWait(Row row, Remedy remedy) {
        boolean told = remedy == Remedy.RETRY || remedy == Remedy.RECONCILE;
        return told ? Optional.ofNullable(row.header().expected()) : Optional.empty();
    }

    private static RawServer.Turn answer(Row row) {
        String wait = row.header().text() == null
                ? ""
                : "Retry-After: " + row.header().text() + "\r\n";
        boolean bodyless = row.status() == 204 || row.status() == 304;
        return RawServer.says("HTTP/1.1 " + row.status() + " Said\r\nLocation: /elsewhere\r\n" + wait
                + (bodyless ? "\r\n" : "Content-Length: 2\r\n\r\n{}"));
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    @DisplayName("every status from 300 to 999 has an outcome, and none but 4xx claims that no post exists")
    void everyStatus(int status) {
        var asked = new Asked(CHANNEL, HttpCall.post("create post", java.net.URI.create("https://a.test/")), true);
        Remedy remedy = DefaultErrors.row(asked, status).remedy();
        boolean refusal = status >= 400 && status <= 499 && status != 408;
        assertThat(remedy != Remedy.RECONCILE).isEqualTo(refusal);
    }

    static IntStream everyStatus() {
        return IntStream.rangeClosed(300, 999);
    }
}
