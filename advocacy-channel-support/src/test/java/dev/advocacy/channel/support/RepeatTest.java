package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.PLAIN;
import static dev.advocacy.channel.support.Fixture.QUICK;
import static dev.advocacy.channel.support.RawServer.saysAndCloses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.support.RawServer.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What may be repeated is repeated a few times")
class RepeatTest {

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 425, 500, 502, 503, 504})
    @DisplayName("trouble passes: the third attempt is answered")
    void third(int status) {
        try (var server = new RawServer(says(status, ""), says(status, ""), says(200, ""));
                var http = Fixture.http()) {
            assertThat(http.repeat(get(server)).status()).isEqualTo(200);
            assertThat(server.count("GET")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"503, 0", "500, ''", "408, ''", "429, 0"})
    @DisplayName("trouble stays: three requests in all, never one more, and RETRY")
    void stays(int status, String wait) {
        Turn turn = says(status, wait);
        try (var server = new RawServer(turn, turn, turn, turn, turn, turn);
                var http = Fixture.http()) {
            assertThat(failure(http, server).remedy()).isEqualTo(Remedy.RETRY);
            assertThat(server.count("GET")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "301, RETRY",
        "303, RETRY",
        "307, RETRY",
        "400, EDIT",
        "401, REFRESH",
        "403, RECONNECT",
        "404, EDIT",
        "429, RETRY"
    })
    @DisplayName("a definite answer is asked for once")
    void once(int status, Remedy remedy) {
        try (var server = new RawServer(says(status, ""), says(200, ""));
                var http = Fixture.http()) {
            assertThat(failure(http, server).remedy()).isEqualTo(remedy);
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    @DisplayName("a wait longer than the longest pause is handed to the caller, not slept")
    void longWait(int status) {
        try (var server = new RawServer(says(status, "60"), says(200, ""));
                var http = Fixture.http()) {
            ChannelException told = failure(http, server);
            assertThat(told.remedy()).isEqualTo(Remedy.RETRY);
            assertThat(told.retryAfter()).contains(Duration.ofSeconds(60));
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    @DisplayName("a lost connection and a cut body are asked for again")
    void lost() {
        try (var server = new RawServer(
                        RawServer.resets(),
                        saysAndCloses("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"),
                        says("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}"));
                var http = Fixture.http()) {
            assertThat(http.repeat(get(server)).json().path("a").asInt()).isEqualTo(1);
            assertThat(server.count("GET")).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("an upload is sent whole each time, and a deletion may be repeated too")
    void uploads() {
        try (var server = new RawServer(says(500, ""), says(201, ""), says(502, ""), says(204, ""));
                var http = Fixture.http()) {
            http.repeat(HttpCall.put("upload image", server.uri("/up")).body("image/png", new byte[70_000]));
            assertThat(server.requests).extracting(RawServer.Seen::bodyBytes).containsExactly(70_000, 70_000);

            assertThat(http.repeat(HttpCall.delete("delete post", server.uri("/posts/1")))
                            .status())
                    .isEqualTo(204);
            assertThat(server.count("DELETE")).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("an interrupted pause ends it with RETRY, and the thread stays interrupted")
    void interrupted() {
        var settings = QUICK.withRepeats(3, Duration.ofSeconds(30), Duration.ofSeconds(60));
        var caller = Thread.currentThread();
        Turn interrupting = socket -> {
            says(503, "").answer(socket);
            caller.interrupt();
        };
        try (var server = new RawServer(interrupting, says(200, ""));
                var http = Fixture.http(settings, PLAIN)) {
            assertThat(failure(http, server).remedy()).isEqualTo(Remedy.RETRY);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    @DisplayName("a decompression bomb stops at the limit")
    void bomb() {
        byte[] zipped = gzip(200_000_000);
        try (var server = new RawServer(bomb(zipped), bomb(zipped));
                var http = Fixture.http(QUICK.withMaxResponseBytes(1_000_000), PLAIN)) {
            HttpAnswer answer = http.repeat(get(server));
            assertThat(zipped.length).isLessThan(1_000_000);
            assertThat(answer.complete()).isFalse();
            assertThat(answer.body()).hasSize(1_000_000);
            assertThat(Fixture.failure(answer::json).remedy()).isEqualTo(Remedy.NONE);
            assertThat(Fixture.failure(http.publish(post(server))::json).remedy())
                    .isEqualTo(Remedy.RECONCILE);
        }
    }

    @Test
    @DisplayName("a body of exactly the limit is whole")
    void exactly() {
        try (var server = new RawServer(says("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n1234"));
                var http = Fixture.http(QUICK.withMaxResponseBytes(4), PLAIN)) {
            HttpAnswer answer = http.repeat(get(server));
            assertThat(answer.complete()).isTrue();
            assertThat(answer.json().asInt()).isEqualTo(1234);
        }
    }

    @Test
    @DisplayName("200 with HTML is an answer whose JSON cannot be read")
    void html() {
        String html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>";
        try (var server = new RawServer(says(html), says(html));
                var http = Fixture.http()) {
            assertThat(Fixture.failure(http.repeat(get(server))::json).remedy()).isEqualTo(Remedy.RETRY);
            assertThat(Fixture.failure(http.publish(post(server))::json).remedy())
                    .isEqualTo(Remedy.RECONCILE);
        }
    }

    @Test
    @DisplayName("publish takes only what creates")
    void onlyWhatCreates() {
        try (var server = new RawServer();
                var http = Fixture.http()) {
            assertThatIllegalArgumentException().isThrownBy(() -> http.publish(get(server)));
            assertThat(server.connections).hasValue(0);
        }
    }

    @Test
    @DisplayName("every request says who asks, sends no cookie back and follows nothing")
    void plain() {
        String cookie = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nCache-Control: max-age=99\r\nContent-Length: 0\r\n\r\n";
        try (var server = new RawServer(says(cookie), says(cookie));
                var http = Fixture.http()) {
            http.repeat(get(server));
            http.repeat(get(server));
            assertThat(server.requests)
                    .hasSize(2)
                    .allSatisfy(r -> assertThat(r.head())
                            .contains("User-Agent: advocacy-sdk\r\n")
                            .doesNotContain("Cookie"));
        }
    }

    private static Turn says(int status, String wait) {
        String header = wait.isEmpty() ? "" : "Retry-After: " + wait + "\r\n";
        String length = status == 204 ? "" : "Content-Length: 0\r\n";
        return RawServer.says("HTTP/1.1 " + status + " Said\r\nLocation: /elsewhere\r\n" + header + length + "\r\n");
    }

    private static Turn says(String answer) {
        return RawServer.says(answer);
    }

    private static Turn bomb(byte[] zipped) {
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + zipped.length + "\r\n\r\n";
        return socket -> {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(zipped);
        };
    }

    private static byte[] gzip(int zeros) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            for (int written = 0; written < zeros; written += 1_000_000) {
                zip.write(new byte[1_000_000]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ChannelException failure(ChannelHttp http, RawServer server) {
        return Fixture.failure(() -> http.repeat(get(server)));
    }

    private static HttpCall get(RawServer server) {
        return HttpCall.get("read counts", server.uri("/counts"));
    }

    private static HttpCall post(RawServer server) {
        return HttpCall.post("create post", server.uri("/posts")).json("{}");
    }
}
