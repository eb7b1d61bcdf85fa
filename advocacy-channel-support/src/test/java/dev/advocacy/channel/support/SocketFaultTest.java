package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.PLAIN;
import static dev.advocacy.channel.support.Fixture.QUICK;
import static dev.advocacy.channel.support.RawServer.reading;
import static dev.advocacy.channel.support.RawServer.resets;
import static dev.advocacy.channel.support.RawServer.says;
import static dev.advocacy.channel.support.RawServer.saysAndCloses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.support.RawServer.Reads;
import dev.advocacy.channel.support.RawServer.Turn;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever happens to the connection, one body is on the wire and doubt is told")
class SocketFaultTest {
    private static final byte[] LARGE = new byte[4_000_000];

    private static final Map<String, Turn> FAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("closed after the head", reading(Reads.HEAD, Socket::close)),
            Map.entry("closed during the body", reading(Reads.SOME_BODY, Socket::close)),
            Map.entry("closed after the request", reading(Reads.ALL, Socket::close)),
            Map.entry("reset during the body", reading(Reads.SOME_BODY, resets())),
            Map.entry("reset after the request", resets()),
            Map.entry(
                    "a 407 where there is no proxy",
                    says("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")),
            Map.entry("status line cut", saysAndCloses("HTTP/1.1 20")),
            Map.entry("headers cut", saysAndCloses("HTTP/1.1 201 Created\r\nX-Id: 1\r\nContent-")),
            Map.entry("no HTTP at all", saysAndCloses("220 mail.test ESMTP\r\n\r\n")),
            Map.entry("empty status line", saysAndCloses("\r\n\r\n\r\n"))));

    record Row(String fault, boolean warm) {}

    static Stream<Row> rows() {
        return FAULTS.keySet().stream().flatMap(f -> Stream.of(new Row(f, true), new Row(f, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("after the first byte, doubt is RECONCILE")
    void doubt(Row row) {
        try (var server = new RawServer();
                var http = Fixture.http()) {
            warm(row.warm(), server, http);
            Turn fault = Objects.requireNonNull(FAULTS.get(row.fault()), row.fault());
            server.then(fault, fault, fault);
            var call = HttpCall.post("create post", server.uri("/posts")).body("image/png", LARGE);

            ChannelException told = Fixture.failure(() -> http.publish(call));

            assertThat(told.remedy()).isEqualTo(Remedy.RECONCILE);
            assertThat(told.isUnsent()).isFalse();
            assertThat(told.code()).isEqualTo("demo.outcome-unknown");
            assertThat(server.count("POST")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("a connection that was closed while idle is replaced, and the post goes out once")
    void closedWhileIdle() throws Exception {
        var closed = new CountDownLatch(1);
        Turn closing = socket -> {
            says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").answer(socket);
            socket.close();
            closed.countDown();
        };
        try (var server = new RawServer(closing, says("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"));
                var http = Fixture.http()) {
            http.repeat(HttpCall.get("warm up", server.uri("/warm")));
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();

            HttpAnswer answer = http.publish(post(server));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(server.count("POST")).isEqualTo(1);
            assertThat(server.connections).hasValue(2);
        }
    }

    @Test
    @DisplayName("a kept connection that was spoken to while idle is replaced, and the post goes out once")
    void spokenToWhileIdle() throws Exception {
        var read = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        Turn late = socket -> {
            says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").answer(socket);
            await(read);
            says("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n").answer(socket);
            closed.countDown();
        };
        try (var server = new RawServer(late, says("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"));
                var http = Fixture.http()) {
            http.repeat(HttpCall.get("warm up", server.uri("/warm")));
            read.countDown();
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(http.publish(post(server)).status()).isEqualTo(201);
            assertThat(server.count("POST")).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "warm: {0}")
    @MethodSource("bothWays")
    @DisplayName("silence ends with the call's time-out, as RECONCILE")
    void silence(boolean warm) {
        try (var server = new RawServer();
                var http = Fixture.http(QUICK.withCallTimeout(Duration.ofMillis(400)), PLAIN)) {
            warm(warm, server, http);
            server.then(server.stalls(new CountDownLatch(1)));

            ChannelException told = Fixture.failure(() -> http.publish(post(server)));

            assertThat(told.remedy()).isEqualTo(Remedy.RECONCILE);
            assertThat(server.count("POST")).isEqualTo(1);
        }
    }

    static Stream<Boolean> bothWays() {
        return Stream.of(true, false);
    }

    @Test
    @DisplayName("an interruption while waiting for the answer is RECONCILE, and the thread stays interrupted")
    void interrupted() {
        var reached = new CountDownLatch(1);
        var caller = Thread.currentThread();
        try (var server = new RawServer();
                var http = Fixture.http(QUICK.withCallTimeout(Duration.ofMillis(800)), PLAIN)) {
            server.then(socket -> {
                caller.interrupt();
                server.stalls(reached).answer(socket);
            });

            ChannelException told = Fixture.failure(() -> http.publish(post(server)));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(told.remedy()).isEqualTo(Remedy.RECONCILE);
            assertThat(server.count("POST")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("nobody listening: proven not sent, RETRY")
    void refused() {
        URI nobody;
        try (var server = new RawServer()) {
            nobody = server.uri("/posts");
        }
        notSent(nobody);
    }

    @Test
    @DisplayName("no such host: proven not sent, RETRY")
    void noSuchHost() {
        notSent(URI.create("https://no-such-host.invalid/posts"));
    }

    @Test
    @DisplayName("TLS that fails before the request: proven not sent, RETRY")
    void noTls() {
        Turn plain = reading(Reads.NOTHING, saysAndCloses("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
        try (var server = new RawServer(plain, plain, plain)) {
            notSent(server.uri("https", "/posts"));
            assertThat(server.requests).isEmpty();
        }
    }

    private static void notSent(URI uri) {
        try (var http = Fixture.http()) {
            ChannelException told = Fixture.failure(
                    () -> http.publish(HttpCall.post("create post", uri).json("{}")));
            assertThat(told.remedy()).isEqualTo(Remedy.RETRY);
            assertThat(told.code()).isEqualTo("demo.unreachable");
            assertThat(told).hasMessageContaining("nothing was sent");
            assertThat(told.isUnsent()).isTrue();
        }
    }

    @Test
    @DisplayName("a 201 whose body is cut is an answer with its headers; only its body cannot be read")
    void headersAreEnough() {
        try (var server = new RawServer(saysAndCloses(
                        "HTTP/1.1 201 Created\r\nX-RestLi-Id: urn:li:share:1\r\nContent-Length: 99\r\n\r\n{"));
                var http = Fixture.http()) {
            HttpAnswer answer = http.publish(post(server));

            assertThat(answer.header("x-restli-id")).contains("urn:li:share:1");
            assertThat(answer.complete()).isFalse();
            assertThat(answer.body()).isEqualTo(new byte[] {'{'});
            assertThat(Fixture.failure(answer::json).remedy()).isEqualTo(Remedy.RECONCILE);
        }
    }

    @Test
    @DisplayName("a refusal whose body is cut is decided by its status")
    void statusDecides() {
        assertThat(cut(400, PLAIN).remedy()).isEqualTo(Remedy.EDIT);
        assertThat(cut(403, PLAIN).remedy()).isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("a cut refusal that could have been a duplicate is RECONCILE")
    void perhapsADuplicate() {
        assertThat(cut(422, Fixture.duplicates()).remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(cut(400, Fixture.duplicates()).remedy()).isEqualTo(Remedy.EDIT);
    }

    private static ChannelException cut(int status, ErrorTable errors) {
        try (var server = new RawServer(
                        saysAndCloses("HTTP/1.1 " + status + " No\r\nContent-Length: 99\r\n\r\n{\"message\":\"Con"));
                var http = Fixture.http(QUICK, errors)) {
            return Fixture.failure(() -> http.publish(post(server)));
        }
    }

    private static HttpCall post(RawServer server) {
        return HttpCall.post("create post", server.uri("/posts")).json("{}");
    }

    private static void warm(boolean warm, RawServer server, ChannelHttp http) {
        if (warm) {
            server.then(says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
            http.repeat(HttpCall.get("warm up", server.uri("/warm")));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
