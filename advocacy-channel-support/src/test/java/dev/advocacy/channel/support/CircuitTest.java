package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CHANNEL;
import static dev.advocacy.channel.support.Fixture.NOW;
import static dev.advocacy.channel.support.Fixture.PLAIN;
import static dev.advocacy.channel.support.Fixture.QUICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A circuit spares a network in trouble")
class CircuitTest {
    private final SettableClock clock = new SettableClock();

    @Test
    @DisplayName("after ten failures nothing is sent for 30 s, and that is told as RETRY; then it is tried again")
    void opensAndCloses() {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, clock)) {
            publish(http, server, 500, 10);

            ChannelException held = refused(http, server);
            assertThat(held.remedy()).isEqualTo(Remedy.RETRY);
            assertThat(held.code()).isEqualTo("demo.circuit-open");
            assertThat(held.retryAfter()).contains(Duration.ofSeconds(30));
            assertThat(held.isUnsent()).isTrue();
            assertThat(server.requests).hasSize(10);

            clock.forward(Duration.ofSeconds(31));
            server.then(says(201));
            assertThat(http.publish(post(server)).status()).isEqualTo(201);
        }
    }

    @Test
    @DisplayName(
            "whether it rests is told without sending anything, and asking uses up none of what is let through then")
    void tellsWhetherItRests() {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, clock)) {
            publish(http, server, 500, 9);
            assertThat(http.isResting()).isFalse();
            publish(http, server, 500, 1);
            assertThat(http.isResting()).isTrue();
            clock.forward(Duration.ofSeconds(31));
            assertThat(IntStream.range(0, 9).filter(i -> http.isResting())).isEmpty();
            assertThat(server.requests).hasSize(10);
            for (int i = 0; i < 3; i++) {
                server.then(says(201));
                assertThat(http.publish(post(server)).status()).isEqualTo(201);
            }
            assertThat(http.isResting()).isFalse();
        }
    }

    @Test
    @DisplayName("while the few that are let through after the rest are under way, it rests for everybody else")
    void restsWhileItIsTried() throws Exception {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, clock)) {
            publish(http, server, 500, 10);
            clock.forward(Duration.ofSeconds(31));
            var reached = new CountDownLatch(3);
            server.then(server.stalls(reached), server.stalls(reached), server.stalls(reached));
            var tries = Executors.newFixedThreadPool(3);
            List<Future<?>> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(tries.submit(() -> http.publish(post(server))));
            }
            assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(http.isResting()).isTrue();
            tries.shutdown();
            assertThat(tries.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(answers).allMatch(Future::isDone);
        }
    }

    @Test
    @DisplayName("failing reads do not make it rest: they hold back no post")
    void readsDoNotRest() {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, clock)) {
            failReads(http, server);
            assertThat(http.isResting()).isFalse();
        }
    }

    @Test
    @DisplayName("an open circuit is not knocked at again and again by repeats")
    void noKnocking() {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, clock)) {
            failReads(http, server);
            ChannelException held = Fixture.failure(() -> http.repeat(get(server)));
            assertThat(held.remedy()).isEqualTo(Remedy.RETRY);
            assertThat(held.code()).isEqualTo("demo.circuit-open");
            assertThat(server.requests).hasSize(10);
        }
    }

    @Test
    @DisplayName("failing statistics hold back no post, no upload and no token")
    void failingReads() {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, clock)) {
            failReads(http, server);
            server.then(says(201), says(201), token());
            assertThat(http.publish(post(server)).status()).isEqualTo(201);
            assertThat(http.repeat(HttpCall.put("upload", server.uri("/up"))).status())
                    .isEqualTo(201);
            assertThat(refresh(http, server).accessToken()).isEqualTo(Secret.of("A2"));
        }
    }

    @Test
    @DisplayName("failing posts hold back no reading, so that a lost post can be looked for, and no token")
    void failingWrites() {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, clock)) {
            publish(http, server, 503, 10);
            server.then(says(200), token());
            assertThat(http.repeat(get(server)).status()).isEqualTo(200);
            assertThat(refresh(http, server).accessToken()).isEqualTo(Secret.of("A2"));
            assertThat(refused(http, server).code()).isEqualTo("demo.circuit-open");
        }
    }

    @Test
    @DisplayName("a failing token endpoint holds back only itself")
    void failingTokens() {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, clock)) {
            for (int i = 0; i < 10; i++) {
                server.then(says(500));
                assertThat(Fixture.failure(() -> refresh(http, server))).hasMessageContaining("HTTP 500");
            }
            var held = Fixture.failure(() -> refresh(http, server));
            assertThat(held).hasMessageContaining("nothing was sent");
            assertThat(held.isUnsent()).isTrue();
            server.then(says(201), says(200));
            assertThat(http.publish(post(server)).status()).isEqualTo(201);
            assertThat(http.repeat(get(server)).status()).isEqualTo(200);
            assertThat(server.requests).hasSize(12);
        }
    }

    @Test
    @DisplayName("refusals and rate limits are the caller's and do not open it")
    void refusalsDoNot() {
        try (var server = new RawServer();
                var http = ChannelHttp.of(CHANNEL, QUICK, PLAIN, clock)) {
            publish(http, server, 422, 20);
            publish(http, server, 429, 20);
            publish(http, server, 401, 20);
            assertThat(server.requests).hasSize(60);
        }
    }

    private static void publish(ChannelHttp http, RawServer server, int status, int times) {
        for (int i = 0; i < times; i++) {
            server.then(says(status));
            assertThat(refused(http, server)).hasMessageContaining("HTTP " + status);
        }
    }

    /** Three attempts each; the fourth call finds the circuit open after its first. */
    private static void failReads(ChannelHttp http, RawServer server) {
        for (int i = 0; i < 10; i++) {
            server.then(says(500));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(Fixture.failure(() -> http.repeat(get(server))).remedy()).isEqualTo(Remedy.RETRY);
        }
        assertThat(server.requests).hasSize(10);
    }

    private static Credentials refresh(ChannelHttp http, RawServer server) {
        var settings = OAuthSettings.of(
                server.uri("/auth"),
                server.uri("/token"),
                "app",
                Optional.empty(),
                URI.create("https://app.test/cb"),
                List.of("a"));
        return OAuth.of(http, settings)
                .refresh(new Credentials(Secret.of("A1"), Optional.of(Secret.of("R1")), Set.of(), Optional.empty()));
    }

    private static RawServer.Turn token() {
        String json = "{\"access_token\":\"A2\",\"token_type\":\"bearer\"}";
        return RawServer.says("HTTP/1.1 200 OK\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
    }

    private static HttpCall get(RawServer server) {
        return HttpCall.get("read counts", server.uri("/"));
    }

    private static ChannelException refused(ChannelHttp http, RawServer server) {
        return Fixture.failure(() -> http.publish(post(server)));
    }

    private static HttpCall post(RawServer server) {
        return HttpCall.post("create post", server.uri("/posts")).json("{}");
    }

    private static RawServer.Turn says(int status) {
        return RawServer.says("HTTP/1.1 " + status + " Said\r\nContent-Length: 0\r\n\r\n");
    }

    private static final class SettableClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

        void forward(Duration time) {
            now.updateAndGet(t -> t.plus(time));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
