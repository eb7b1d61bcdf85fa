package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.PLAIN;
import static dev.advocacy.channel.support.Fixture.QUICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Over HTTP/2 too, a post goes out once and doubt is told")
class Http2FaultTest {
    /** Larger than the window of a stream (RFC 9113, 6.5.2: 65,535 bytes), so that it leaves in several frames. */
    private static final byte[] LARGE = new byte[200_000];

    private static final Properties JVM = (Properties) System.getProperties().clone();
    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

    private final MockWebServer server = new MockWebServer();

    /** The transport takes the trust of the JVM, so for a while the JVM trusts this server. */
    @BeforeAll
    static void trust(@TempDir Path folder) throws Exception {
        Path trusted = folder.resolve("trusted.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", CERTIFICATE.certificate());
        try (OutputStream out = Files.newOutputStream(trusted)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty("javax.net.ssl.trustStore", trusted.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
        System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
    }

    @AfterAll
    static void trustAsBefore() {
        System.setProperties(JVM);
    }

    @BeforeEach
    void start() throws Exception {
        var held = new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE);
        server.useHttps(held.build().sslSocketFactory());
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    record Fault(String name, UnaryOperator<MockResponse.Builder> made) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Row(Fault fault, boolean warm) {}

    static Stream<Row> rows() {
        return faults().flatMap(fault -> Stream.of(new Row(fault, true), new Row(fault, false)));
    }

    private static Stream<Fault> faults() {
        var resets = Stream.of(0, 1, 2, 7, 8, 11)
                .flatMap(code -> Stream.of(
                        new Fault("reset " + code + " at once", r -> r.onRequestStart(reset(code))),
                        new Fault("reset " + code + " during the body", r -> r.onRequestBody(reset(code))),
                        new Fault("reset " + code + " after the body", r -> r.onResponseStart(reset(code)))));
        var connections = Stream.of(
                new Fault("closed during the body", r -> r.onRequestBody(new SocketEffect.CloseSocket())),
                new Fault("closed after the body", r -> r.onResponseStart(new SocketEffect.CloseSocket())));
        return Stream.concat(resets, connections);
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("a stream that is reset or a connection that is lost is RECONCILE, and nothing is sent again")
    void doubt(Row row) throws Exception {
        try (var http = Fixture.http()) {
            warm(row.warm(), http);
            server.enqueue(row.fault().made().apply(says(201)).build());
            server.enqueue(says(201).build());

            ChannelException told = Fixture.failure(() -> http.publish(post()));

            assertThat(told.remedy()).isEqualTo(Remedy.RECONCILE);
            assertThat(told.code()).isEqualTo("demo.outcome-unknown");
            assertNothingElseWasSent(http);
        }
    }

    @Test
    @DisplayName("silence ends with the call's time-out, as RECONCILE")
    void silence() throws Exception {
        try (var http = Fixture.http(QUICK.withCallTimeout(Duration.ofSeconds(1)), PLAIN)) {
            warm(true, http);
            server.enqueue(
                    says(201).onResponseStart(SocketEffect.Stall.INSTANCE).build());
            assertThat(Fixture.failure(() -> http.publish(post())).remedy()).isEqualTo(Remedy.RECONCILE);
            assertNothingElseWasSent(http);
        }
    }

    static Stream<Fault> answers() {
        return Stream.of(
                new Fault("503", r -> r.code(503).setHeader("Retry-After", "0")),
                new Fault("408", r -> r.code(408)),
                new Fault("307", r -> r.code(307).setHeader("Location", "/elsewhere")),
                new Fault("500", r -> r.code(500)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    @DisplayName("an answer that leaves open what happened is RECONCILE, and nothing is sent again")
    void undecided(Fault answer) throws Exception {
        try (var http = Fixture.http()) {
            warm(true, http);
            server.enqueue(answer.made().apply(says(201)).build());
            server.enqueue(says(201).build());
            assertThat(Fixture.failure(() -> http.publish(post())).remedy()).isEqualTo(Remedy.RECONCILE);
            assertNothingElseWasSent(http);
        }
    }

    @Test
    @DisplayName("a server that goes away after its answer has answered")
    void goingAway() throws Exception {
        try (var http = Fixture.http()) {
            server.enqueue(says(201)
                    .addHeader("x-restli-id", "urn:li:share:1")
                    .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                    .build());
            assertThat(http.publish(post()).header("x-restli-id")).contains("urn:li:share:1");
            assertNothingElseWasSent(http);
        }
    }

    @Test
    @DisplayName("an answer that is reset in its body is an answer with its headers")
    void headersAreEnough() {
        try (var http = Fixture.http()) {
            server.enqueue(says(201)
                    .addHeader("x-restli-id", "urn:li:share:1")
                    .body("x".repeat(100_000))
                    .onResponseBody(reset(2))
                    .build());
            HttpAnswer answer = http.publish(post());
            assertThat(answer.header("x-restli-id")).contains("urn:li:share:1");
            assertThat(answer.complete()).isFalse();
        }
    }

    @Test
    @DisplayName("what may be repeated is sent again after a reset")
    void repeats() throws Exception {
        try (var http = Fixture.http()) {
            server.enqueue(says(200).onResponseStart(reset(7)).build());
            server.enqueue(says(200).onResponseStart(reset(8)).build());
            server.enqueue(says(200).build());
            assertThat(http.repeat(HttpCall.get("read", uri("/"))).status()).isEqualTo(200);
        }
    }

    /** The next request that the server sees is the one that is sent now. */
    private void assertNothingElseWasSent(ChannelHttp http) throws InterruptedException {
        server.enqueue(says(200).build());
        http.repeat(HttpCall.get("look", uri("/look")));
        var posts = Stream.generate(this::next)
                .takeWhile(target -> !target.equals("/look"))
                .filter("/posts"::equals)
                .toList();
        assertThat(posts).hasSizeLessThanOrEqualTo(1);
    }

    private String next() {
        try {
            return server.takeRequest().getTarget();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void warm(boolean warm, ChannelHttp http) throws InterruptedException {
        if (warm) {
            server.enqueue(says(200).build());
            http.repeat(HttpCall.get("warm up", uri("/warm")));
            assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
        }
    }

    private HttpCall post() {
        return HttpCall.post("create post", uri("/posts")).body("image/png", LARGE);
    }

    private URI uri(String path) {
        return URI.create("https://localhost:" + server.getPort() + path);
    }

    private static MockResponse.Builder says(int status) {
        return new MockResponse.Builder().code(status);
    }

    private static SocketEffect reset(int code) {
        return new SocketEffect.CloseStream(code);
    }
}
