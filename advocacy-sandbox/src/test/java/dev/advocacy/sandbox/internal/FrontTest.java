package dev.advocacy.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the engine offers to every network")
class FrontTest {
    private static final byte[] BYTES = {0, -1, '\r', '\n', '-', '-', 'x', 127, -128};

    private final HttpClient http = HttpClient.newHttpClient();
    private final RequestLog log = new RequestLog();
    private final HttpServer server;

    FrontTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/net/", new Front("/net", router(), Dialect.PLAIN, new Faults(), log, Runnable::run));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private static Router router() {
        Router router = new Router();
        router.add("GET", "/{version}/{id}", call -> text("node " + call.variable("version") + call.variable("id")));
        router.add("GET", "/2/tweets", call -> text("list"));
        router.add("GET", "/2/{id}", call -> text("two " + call.variable("id") + call.variable("version")));
        router.add("GET", "/{version}/{id}/feed", call -> text("feed of " + call.variable("id")));
        router.add("POST", "/upload/{id}/append", FrontTest::parts);
        router.add("PUT", "/upload/{id}", call -> text(Base64.getEncoder().encodeToString(call.body())));
        router.add(
                "POST",
                "/json",
                call -> text(call.json().map(json -> json.path("a").asText()).orElse("none")));
        router.add(
                "GET",
                "/token",
                call -> text(call.bearer().orElse("none") + call.queryForm().value("q")));
        router.add("GET", "/mistake", call -> {
            throw new IllegalStateException("upside down");
        });
        return router;
    }

    private static Answer parts(Call call) {
        String parts = call.parts().stream()
                .map(part -> part.name() + "|" + part.filename() + "|" + part.contentType() + "|"
                        + Base64.getEncoder().encodeToString(part.bytes()))
                .collect(Collectors.joining("\n"));
        return text(call.variable("id") + "\n" + parts + "\n"
                + call.part("segment_index").map(Part::text).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource({
        "/2/tweets,list",
        "/2/9,two 9",
        "/v26.0/77_88,node v26.077_88",
        "/v26.0/upload:MT%2Fd,node v26.0upload:MT%2Fd",
        "/v26.0/77/feed,feed of 77"
    })
    @DisplayName("an exact path wins, then the template with the fewest variables; variables stay encoded")
    void routes(String path, String expected) throws Exception {
        assertThat(get(path).body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2", "/2/", "/v26.0/77/likes", "/a/b/c/d", "//feed"})
    @DisplayName("a place that fits no template is not there, and counted as unknown")
    void unknown(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(log.requests()).containsOnlyKeys("GET (unknown)");
    }

    @Test
    @DisplayName("requests are counted under their template")
    void counted() throws Exception {
        get("/v26.0/77/feed");
        get("/v26.0/88/feed");

        assertThat(log.requests()).containsEntry("GET /{version}/{id}/feed", 2L);
    }

    @Test
    @DisplayName("the parts of a multipart body come with names, file names, types and exact bytes")
    void multipart() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ascii("preamble\r\n--b'1\r\nContent-Disposition: form-data; name=\"segment_index\"\r\n\r\n7\r\n"));
        body.writeBytes(ascii("--b'1\r\ncontent-disposition: form-data; filename=\"a b.mp4\"; name=media\r\n"));
        body.writeBytes(ascii("Content-Type: video/mp4\r\n\r\n"));
        body.writeBytes(BYTES);
        body.writeBytes(ascii("\r\n--b'1\r\nContent-Disposition: form-data; name=empty\r\n\r\n\r\n--b'1--\r\n"));

        assertThat(append("multipart/form-data; boundary=\"b'1\"", body.toByteArray()))
                .isEqualTo("55\nsegment_index|||Nw==\nmedia|a b.mp4|video/mp4|"
                        + Base64.getEncoder().encodeToString(BYTES) + "\nempty|||\n7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                "multipart/form-data; --b",
                "!multipart/form-data; boundary=b!; no parts",
                "!multipart/form-data; boundary=b!; --b",
                "!multipart/form-data; boundary=b!; --b--",
                "!multipart/form-data; boundary=b!; --b\\r\\nContent-Disposition: form-data; name=a",
                "text/plain; --b"
            })
    @DisplayName("a body that is no multipart body has no parts")
    void noParts(String type, String body) throws Exception {
        assertThat(append(type, ascii(body.replace("\\r\\n", "\r\n")))).isEqualTo("55\n\nnone");
    }

    @Test
    @DisplayName("bytes, JSON, bearer tokens and queries are read as they are")
    void otherBodies() throws Exception {
        assertThat(send("/upload/1", request -> request.PUT(BodyPublishers.ofByteArray(BYTES))))
                .isEqualTo(Base64.getEncoder().encodeToString(BYTES));
        assertThat(send("/json", request -> request.POST(BodyPublishers.ofString("{\"a\":\"b\"}"))))
                .isEqualTo("b");
        assertThat(send("/json", request -> request.POST(BodyPublishers.ofString("[]"))))
                .isEqualTo("none");
        assertThat(send("/token?q=a%20b", request -> request.header("Authorization", "bearer abc")))
                .isEqualTo("abca b");
        assertThat(send("/token", request -> request.header("Authorization", "OAuth abc")))
                .isEqualTo("none");
    }

    @Test
    @DisplayName("a mistake of the sandbox itself is answered as one, not as a lost connection")
    void mistake() throws Exception {
        assertThat(get("/mistake").statusCode()).isEqualTo(500);
        assertThat(get("/mistake").body()).contains("The sandbox made a mistake", "upside down");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private String append(String type, byte[] body) throws IOException, InterruptedException {
        return send(
                "/upload/55/append",
                request -> request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private String send(String path, UnaryOperator<HttpRequest.Builder> shape)
            throws IOException, InterruptedException {
        HttpRequest request = shape.apply(HttpRequest.newBuilder(address(path))).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/net" + path);
    }

    private static Answer text(String text) {
        return Answer.text(200, "text/plain", text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
