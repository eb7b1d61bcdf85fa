package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pictures and videos of a Facebook page")
class FacebookMediaTest extends FacebookTest {
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n picture".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] FILM = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @Test
    @DisplayName("a picture published at once has a number of its own and a post, whose number is another")
    void publishes() throws Exception {
        JsonNode answer = ok(photo(PNG, Map.of("caption", "Storm", "alt_text_custom", "A turbine in a storm")));
        String id = answer.path("id").asText();
        String postId = answer.path("post_id").asText();

        assertThat(postId).startsWith(PAGE + "_").doesNotEndWith(id);
        assertThat(ok(get(postId + "?fields=message,attachments", pageToken())))
                .isEqualTo(json(
                        "{\"message\":\"Storm\",\"attachments\":{\"data\":[{\"type\":\"photo\",\"target\":{\"id\":\"%s\"}}]},\"id\":\"%s\"}"
                                .formatted(id, postId)));
        assertThat(ok(get(id + "?fields=id,alt_text_custom", pageToken()))
                        .path("alt_text_custom")
                        .asText())
                .isEqualTo("A turbine in a storm");
        assertThat(get(id + "?fields=colour", pageToken()).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("several pictures are sent unpublished and attached to one post, once")
    void several() throws Exception {
        String one = unpublished();
        String two = unpublished();
        ObjectNode post = body("message", "Two");
        post.putArray("attached_media").addObject().put("media_fbid", one);
        post.withArray("attached_media").addObject().put("media_fbid", two);
        String id = ok(post(PAGE + "/feed", pageToken(), post)).path("id").asText();

        assertThat(facebook.posts()).hasSize(1);
        assertThat(ok(get(id + "?fields=attachments", pageToken()))
                        .at("/attachments/data")
                        .findValuesAsText("id"))
                .containsExactly(one, two);
        assertError(post(PAGE + "/feed", pageToken(), post.put("message", "Again")), 400, 100, 1366051);
    }

    @Test
    @DisplayName("as a form each picture stands in a field of its own")
    void asForm() throws Exception {
        ok(form(
                "/v26.0/" + PAGE + "/feed",
                Map.of(
                        "access_token",
                        pageToken(),
                        "attached_media[0]",
                        "{\"media_fbid\":\"" + unpublished() + "\"}")));

        assertThat(facebook.posts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"media_fbid\":\"1\"}]", "[{}]", "{", "[1]"})
    @DisplayName("a picture that does not exist cannot be attached")
    void unknownPicture(String attached) throws Exception {
        assertThat(post(PAGE + "/feed", pageToken(), body("attached_media", attached))
                        .statusCode())
                .isEqualTo(400);
        assertThat(facebook.posts()).isEmpty();
    }

    @Test
    @DisplayName("a picture of another page cannot be attached")
    void foreignPicture() throws Exception {
        String id = unpublished();
        facebook.page("2", "Other page", "kari");
        ObjectNode post = body();
        post.putArray("attached_media").addObject().put("media_fbid", id);

        assertError(post("2/feed", facebook.pageToken("kari", APP, "2", ALL), post), 400, 100, 0);
    }

    @Test
    @DisplayName("what is no picture, more than 4 MB or missing is refused")
    void refusesFiles() throws Exception {
        assertError(photo("hello".getBytes(StandardCharsets.US_ASCII), Map.of()), 400, 324, 1366046);
        assertError(photo(Arrays.copyOf(PNG, 4 * 1024 * 1024 + 1), Map.of()), 400, 324, 1366046);
        assertError(post(PAGE + "/photos", pageToken(), body("caption", "No picture")), 400, 324, 0);
        assertError(post(PAGE + "/photos", pageToken(), body("url", "not an address")), 400, 324, 0);
        ok(photo(Arrays.copyOf(PNG, 4 * 1024 * 1024), Map.of()));
        assertThat(facebook.posts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff\u00d8\u00ff\u00e0 jpeg",
                "GIF89a gif",
                "II*\u0000 tiff",
                "MM\u0000* tiff",
                "RIFF....WEBPVP8 ",
                "\u0000\u0000\u0000\u0018ftypheic",
                "\u0000\u0000\u0000\u0018ftypmif1"
            })
    @DisplayName("the other kinds of pictures are taken too")
    void kinds(String beginning) throws Exception {
        ok(photo(beginning.getBytes(StandardCharsets.ISO_8859_1), Map.of("caption", "Any")));
    }

    @Test
    @DisplayName("a post tells of which kind it is")
    void statusTypes() throws Exception {
        facebook.rules().videosReadyAfter(0);
        String link = ok(post(PAGE + "/feed", pageToken(), link("Look", "https://example.com/1")))
                .path("id")
                .asText();
        String picture = ok(photo(PNG, Map.of())).path("post_id").asText();
        String video = ok(post(PAGE + "/videos", pageToken(), body("file_url", "http://films.invalid/a.mp4")))
                .path("id")
                .asText();
        String film =
                ok(get(video + "?fields=post_id", pageToken())).path("post_id").asText();

        assertThat(statusType(link)).isEqualTo("shared_story");
        assertThat(statusType(picture)).isEqualTo("added_photos");
        assertThat(statusType(film)).isEqualTo("added_video");
        assertThat(ok(get(film + "?fields=attachments", pageToken()))
                        .at("/attachments/data/0/type")
                        .asText())
                .isEqualTo("video_inline");
        assertThat(get(video + "?fields=colour", pageToken()).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("a picture by address is fetched from this machine, never from elsewhere")
    void byAddress() throws Exception {
        HttpServer pictures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pictures.createContext("/good.png", exchange -> {
            exchange.sendResponseHeaders(200, PNG.length);
            exchange.getResponseBody().write(PNG);
            exchange.close();
        });
        pictures.start();
        String base = "http://127.0.0.1:" + pictures.getAddress().getPort();
        try {
            ok(byAddress(base + "/good.png"));
            assertError(byAddress(base + "/missing.png"), 400, 324, 0);
        } finally {
            pictures.stop(0);
        }
        assertError(byAddress(base + "/good.png"), 400, 324, 0);
        ok(byAddress("http://pictures.invalid/any.png"));
    }

    @Test
    @DisplayName("a scheduled picture appears when its time has come")
    void scheduled() throws Exception {
        String time = Long.toString(clock.instant().plus(Duration.ofHours(1)).getEpochSecond());
        String id = ok(photo(PNG, Map.of("published", "false", "scheduled_publish_time", time)))
                .path("post_id")
                .asText();
        assertThat(feed()).isEmpty();
        clock.advance(Duration.ofHours(1));

        assertThat(feed()).containsExactly(id);
    }

    @Test
    @DisplayName("a video goes up in pieces, is processed for some looks, and then has a post")
    void video() throws Exception {
        facebook.rules().videosReadyAfter(2);
        String upload = begin();
        assertThat(ok(piece(upload, 0, Arrays.copyOf(FILM, 4)))).isEqualTo(progress(upload, 4));
        assertThat(ok(get(upload, userToken()))).isEqualTo(progress(upload, 4));
        String handle =
                ok(piece(upload, 4, Arrays.copyOfRange(FILM, 4, 10))).path("h").asText();
        String video = film(handle);

        assertThat(status(video)).isEqualTo("processing");
        assertThat(feed()).isEmpty();
        assertThat(ok(get(video + "?fields=post_id", pageToken())).has("post_id"))
                .isFalse();
        assertThat(status(video)).isEqualTo("processing");
        assertThat(status(video)).isEqualTo("ready");
        JsonNode ready = ok(get(video + "?fields=post_id,permalink_url,description", pageToken()));
        assertThat(feed()).containsExactly(ready.path("post_id").asText());
        assertThat(ready.path("permalink_url").asText()).isEqualTo("/" + PAGE + "/videos/" + video + "/");
        assertThat(facebook.postsByLink()).isEqualTo(Map.of("https://example.com/film", 1));
    }

    @Test
    @DisplayName("a broken transfer goes on where it broke, as the session tells")
    void resumes() throws Exception {
        String upload = begin();
        facebook.rules().breakUpload(7);
        assertError(piece(upload, 0, FILM), 500, 2, 0);
        assertError(piece(upload, 0, FILM), 400, 100, 0);
        int offset = ok(get(upload, userToken())).path("file_offset").asInt();

        assertThat(offset).isEqualTo(7);
        assertThat(ok(piece(upload, offset, Arrays.copyOfRange(FILM, 7, 10)))
                        .path("h")
                        .asText())
                .startsWith("2:");
    }

    @Test
    @DisplayName("a video that breaks has no post, then or later, and is not counted")
    void broken() throws Exception {
        facebook.rules().videosBreakAfter(1);
        String upload = begin();
        String video = film(ok(piece(upload, 0, FILM)).path("h").asText());
        assertThat(facebook.posts()).hasSize(1);
        status(video);

        assertThat(status(video)).isEqualTo("error");
        assertThat(feed()).isEmpty();
        assertThat(facebook.posts()).isEmpty();
        assertThat(facebook.postsByLink()).isEmpty();
    }

    @Test
    @DisplayName("a video by address is taken as it is; one without a file is refused")
    void videoByAddress() throws Exception {
        ok(post(PAGE + "/videos", pageToken(), body("file_url", "http://films.invalid/a.mp4")));

        assertError(post(PAGE + "/videos", pageToken(), body("description", "No file")), 400, 389, 0);
        assertError(post(PAGE + "/videos", pageToken(), body("fbuploader_video_file_chunk", "2:made-up")), 400, 389, 0);
    }

    @Test
    @DisplayName("an upload needs a length, a type and its own app, and is nobody else's")
    void uploadRules() throws Exception {
        assertError(post(APP + "/uploads?file_type=video/mp4", userToken(), body()), 400, 100, 0);
        assertError(post(APP + "/uploads?file_length=9&file_type=text/plain", userToken(), body()), 400, 100, 0);
        assertError(post("99/uploads?file_length=9&file_type=video/mp4", userToken(), body()), 400, 100, 33);
        String upload = begin();
        assertError(get(upload, facebook.token("ola", APP, ALL)), 400, 100, 33);
        assertError(post(upload, userToken(), body()), 400, 100, 0);
        assertError(piece(upload, 0, new byte[11]), 400, 100, 0);
    }

    private String begin() throws IOException, InterruptedException {
        String id = ok(post(APP + "/uploads?file_name=a.mp4&file_length=10&file_type=video/mp4", userToken(), body()))
                .path("id")
                .asText();
        assertThat(id).startsWith("upload:");
        return id;
    }

    private HttpResponse<String> piece(String upload, int offset, byte[] bytes)
            throws IOException, InterruptedException {
        return send(request("/v26.0/" + upload)
                .header("Authorization", "OAuth " + userToken())
                .header("file_offset", Integer.toString(offset))
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private static JsonNode progress(String upload, int offset) throws IOException {
        return json("{\"id\":\"%s\",\"file_offset\":%d}".formatted(upload, offset));
    }

    private String film(String handle) throws IOException, InterruptedException {
        return ok(form(
                        "/v26.0/" + PAGE + "/videos",
                        Map.of(
                                "access_token",
                                pageToken(),
                                "title",
                                "Storm",
                                "description",
                                "Look https://example.com/film",
                                "fbuploader_video_file_chunk",
                                handle)))
                .path("id")
                .asText();
    }

    private String statusType(String id) throws IOException, InterruptedException {
        return ok(get(id + "?fields=status_type", pageToken()))
                .path("status_type")
                .asText();
    }

    private String status(String video) throws IOException, InterruptedException {
        return ok(get(video + "?fields=status", pageToken()))
                .at("/status/video_status")
                .asText();
    }

    private List<String> feed() throws IOException, InterruptedException {
        return ok(get(PAGE + "/feed", pageToken())).path("data").findValuesAsText("id");
    }

    private HttpResponse<String> byAddress(String address) throws IOException, InterruptedException {
        return post(PAGE + "/photos", pageToken(), body("url", address));
    }

    private String unpublished() throws IOException, InterruptedException {
        JsonNode answer = ok(photo(PNG, Map.of("published", "false")));
        assertThat(answer.has("post_id")).isFalse();
        return answer.path("id").asText();
    }

    private HttpResponse<String> photo(byte[] bytes, Map<String, String> fields)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(
                    part("name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        body.writeBytes(part("name=\"source\"; filename=\"a.png\"", bytes));
        body.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(graph(PAGE + "/photos", pageToken())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String disposition, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }
}
