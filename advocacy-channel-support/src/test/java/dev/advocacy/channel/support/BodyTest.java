package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.advocacy.channel.support.HttpCall.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is asked for arrives as it was given")
class BodyTest {
    private final MockWebServer server = new MockWebServer();
    private final ChannelHttp http = Fixture.http();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    @DisplayName("a form is encoded in its order")
    void form() throws Exception {
        var fields = new LinkedHashMap<String, String>();
        fields.put("b", "x y&=\u00e6");
        fields.put("a", "");
        RecordedRequest got = sent(post("/").form(fields));
        assertThat(got.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(body(got).utf8()).isEqualTo("b=x+y%26%3D%C3%A6&a=");
    }

    @Test
    @DisplayName("a form with files has its fields and files in their order")
    void multipart() throws Exception {
        byte[] picture = random(100_000);
        RecordedRequest got = sent(post("/")
                .multipart(List.of(
                        Part.field("message", "Blåbær\r\n--x"),
                        Part.file("source", "a.png", "image/png", picture),
                        Part.file("part", "b.mp4", "video/mp4", picture, 10, 13))));
        try (MultipartReader parts = parts(got)) {
            next(parts, "form-data; name=\"message\"", null, "Blåbær\r\n--x".getBytes(StandardCharsets.UTF_8));
            next(parts, "form-data; name=\"source\"; filename=\"a.png\"", "image/png", picture);
            next(
                    parts,
                    "form-data; name=\"part\"; filename=\"b.mp4\"",
                    "video/mp4",
                    Arrays.copyOfRange(picture, 10, 13));
            assertThat(parts.nextPart()).isNull();
        }
    }

    @Test
    @DisplayName("quotes and line breaks in names do not end them, and no second header comes of them")
    void names() throws Exception {
        RecordedRequest got = sent(post("/")
                .multipart(List.of(
                        Part.field("a\"\r\nX-Evil: 1", "v"), Part.file("b", "\"\n.png", "image/png", new byte[0]))));
        try (MultipartReader parts = parts(got)) {
            next(parts, "form-data; name=\"a%22%0D%0AX-Evil: 1\"", null, new byte[] {'v'});
            next(parts, "form-data; name=\"b\"; filename=\"%22%0A.png\"", "image/png", new byte[0]);
        }
    }

    @Test
    @DisplayName("no two forms share a boundary")
    void boundaries() throws Exception {
        var call = post("/").multipart(List.of(Part.field("a", "b")));
        var other = post("/").multipart(List.of(Part.field("a", "b")));
        assertThat(sent(call).getHeaders().get("Content-Type"))
                .isNotEqualTo(sent(other).getHeaders().get("Content-Type"));
    }

    @Test
    @DisplayName("a slice of an array is what goes out, each time it is repeated")
    void slice() throws Exception {
        byte[] video = random(1_000_000);
        server.enqueue(new MockResponse.Builder().code(503).build());
        HttpCall call = HttpCall.put("upload part", uri("/")).body("application/octet-stream", video, 500_000, 700_000);
        ByteString second = body(sent(call));
        ByteString first = body(server.takeRequest());
        assertThat(first).isEqualTo(ByteString.of(video, 500_000, 200_000)).isEqualTo(second);
    }

    @Test
    @DisplayName("bytes that are given whole are copied")
    void copied() throws Exception {
        byte[] bytes = {1};
        HttpCall call = post("/").body("image/png", bytes);
        Part file = Part.file("a", "a.png", "image/png", bytes);
        bytes[0] = 2;
        assertThat(body(sent(call)).toByteArray()).containsExactly(1);
        assertThat(body(sent(post("/").multipart(List.of(file)))).toByteArray())
                .contains(1)
                .doesNotContain(2);
    }

    @Test
    @DisplayName("what cannot be a body is refused when it is made")
    void refused() {
        byte[] bytes = new byte[3];
        HttpCall post = post("/");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> post.body("image/png", bytes, 1, 4));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Part.file("a", "b", "image/png", bytes, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.file("a", "b", "no type", bytes))
                .withMessageContaining("'no type'");
        assertThatIllegalArgumentException().isThrownBy(() -> post.multipart(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpCall.get("read", uri("/")).multipart(List.of(Part.field("a", "b"))));
        assertThat(Part.field("a", CANARY)).hasToString("Part[a]");
    }

    @Test
    @DisplayName("parameters are percent-encoded, never with a plus, and no text form shows them")
    void query() throws Exception {
        HttpCall call = HttpCall.get("read", uri("/x?fields=a%2Cb#end"))
                .query("q", "a b+c&d=e/*~\u00e6")
                .query("empty", "")
                .query("token", CANARY);
        assertThat(call.toString()).doesNotContain("?", CANARY);
        assertThat(target(call)).isEqualTo("/x?fields=a%2Cb&q=a%20b%2Bc%26d%3De%2F%2A~%C3%A6&empty=&token=" + CANARY);
        assertThat(target(HttpCall.get("read", uri("/x")).query("a b", "1"))).isEqualTo("/x?a%20b=1");
        assertThat(target(HttpCall.get("read", uri("/x?")).query("a", "1"))).isEqualTo("/x?a=1");
    }

    private String target(HttpCall call) throws InterruptedException {
        return sent(call).getTarget();
    }

    private RecordedRequest sent(HttpCall call) throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(200).build());
        assertThat(http.repeat(call).status()).isEqualTo(200);
        return server.takeRequest();
    }

    private HttpCall post(String path) {
        return HttpCall.post("send", uri(path));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private static void next(MultipartReader parts, String disposition, @Nullable String type, byte[] content)
            throws Exception {
        MultipartReader.Part part = Objects.requireNonNull(parts.nextPart(), disposition);
        assertThat(part.headers().get("Content-Disposition")).isEqualTo(disposition);
        assertThat(Optional.ofNullable(part.headers().get("Content-Type"))).isEqualTo(Optional.ofNullable(type));
        assertThat(part.headers().get("X-Evil")).isNull();
        assertThat(part.body().readByteArray()).isEqualTo(content);
    }

    private static MultipartReader parts(RecordedRequest got) throws IOException {
        MediaType type = MediaType.get(String.valueOf(got.getHeaders().get("Content-Type")));
        assertThat(type.type() + "/" + type.subtype()).isEqualTo("multipart/form-data");
        return new MultipartReader(
                new Buffer().write(body(got)), Objects.requireNonNull(type.parameter("boundary"), "boundary"));
    }

    private static ByteString body(RecordedRequest got) {
        return Objects.requireNonNull(got.getBody(), "body");
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
