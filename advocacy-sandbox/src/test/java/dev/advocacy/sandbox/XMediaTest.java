package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Media at X")
class XMediaTest extends XTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final String BAD = "Your media IDs are invalid.";

    @Test
    @DisplayName("an image uploaded at once is ready, and its post shows one more short address")
    void oneShot() throws Exception {
        JsonNode image = data(upload(PNG, Map.of("media_category", "tweet_image")));
        assertThat(image.path("id").asText()).matches("[0-9]{1,19}");
        assertThat(image.path("media_key").asText())
                .isEqualTo("3_" + image.path("id").asText());
        assertThat(image.path("size").asInt()).isEqualTo(PNG.length);
        assertThat(image.path("expires_after_secs").asInt()).isEqualTo(86_400);
        assertThat(image.has("processing_info")).isFalse();
        String id = posted(token(), with(image.path("id").asText()));

        XPost post = x.xPosts().get(0);
        assertThat(post.media())
                .containsExactly(new XMedium(image.path("id").asText(), "tweet_image", PNG.length, Optional.empty()));
        assertThat(post.links()).isEmpty();
        assertThat(post.post().publishedText()).matches("With media https://t\\.co/\\S{10}");
        JsonNode seen = json(get("/2/tweets/" + id + "?tweet.fields=attachments,entities", token()))
                .path("data");
        assertThat(seen.path("attachments").path("media_keys").get(0).asText())
                .isEqualTo("3_" + image.path("id").asText());
        assertThat(seen.path("entities")
                        .path("urls")
                        .get(0)
                        .path("expanded_url")
                        .asText())
                .isEqualTo("https://x.com/kari/status/" + id + "/photo/1");
    }

    @Test
    @DisplayName("an image may come as JSON with base64, and alone make a post")
    void base64() throws Exception {
        String image = data(postJson(
                        "/2/media/upload",
                        token(),
                        "{\"media\":\"%s\",\"media_category\":\"tweet_image\"}"
                                .formatted(Base64.getEncoder().encodeToString(PNG))))
                .path("id")
                .asText();

        assertThat(post(token(), with(image).put("text", "")).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"'{}', media_category", "'{\"media\":\"AA==\"}', media_category", "'{\"colour\":1}', $.colour"})
    @DisplayName("an upload must be whole and known")
    void wrongUpload(String body, String parameter) throws Exception {
        assertInvalid(postJson("/2/media/upload", token(), body), parameter);
    }

    @Test
    @DisplayName("too large, empty, broken or wrongly sent media are refused")
    void refusedUploads() throws Exception {
        assertInvalid(upload(new byte[(5 << 20) + 1], Map.of("media_category", "tweet_image")), "media");
        assertThat(upload(new byte[5 << 20], Map.of("media_category", "tweet_image"))
                        .statusCode())
                .isEqualTo(200);
        assertInvalid(upload(new byte[0], Map.of("media_category", "tweet_image")), "media");
        assertInvalid(upload(PNG, Map.of("media_category", "tweet_video")), "media_category");
        assertInvalid(upload(PNG, Map.of("media_category", "dm_image")), "media_category");
        assertInvalid(upload(PNG, Map.of("media_category", "tweet_image", "colour", "red")), "$.colour");
        assertInvalid(
                postJson("/2/media/upload", token(), "{\"media\":\"!\",\"media_category\":\"tweet_image\"}"),
                "$.media");
    }

    @Test
    @DisplayName("a video goes from pending over in progress to succeeded, and can be posted then and not before")
    void processing() throws Exception {
        x.mediaSucceed(2);
        String id = announced("tweet_video", "video/mp4", 30);
        assertThat(append(id, 0, 20).statusCode()).isEqualTo(200);
        assertThat(append(id, 1, 10).statusCode()).isEqualTo(200);
        JsonNode whole = data(complete(id));
        assertThat(whole.path("size").asInt()).isEqualTo(30);
        assertThat(whole.path("media_key").asText()).isEqualTo("13_" + id);
        assertThat(state(whole)).isEqualTo("pending");
        assertThat(whole.path("processing_info").path("check_after_secs").asInt())
                .isEqualTo(1);
        assertInvalid(post(token(), with(id)), "media.media_ids");
        assertThat(state(status(id))).isEqualTo("in_progress");
        JsonNode second = status(id);
        assertThat(state(second)).isEqualTo("in_progress");
        assertThat(second.path("processing_info").path("progress_percent").asInt())
                .isEqualTo(66);
        assertInvalid(post(token(), with(id)), "media.media_ids");
        assertThat(state(status(id))).isEqualTo("succeeded");
        assertThat(state(status(id))).isEqualTo("succeeded");

        assertThat(post(token(), with(id)).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("processing may fail")
    void failed() throws Exception {
        x.mediaFail(0);
        String id = video();
        JsonNode status = status(id);
        assertThat(state(status)).isEqualTo("failed");
        assertThat(status.path("processing_info").path("error").path("name").asText())
                .isEqualTo("InvalidMedia");
        assertInvalid(post(token(), with(id)), "media.media_ids");
    }

    @Test
    @DisplayName("a video out of spec seems to succeed, and is refused when it is posted")
    void outOfSpec() throws Exception {
        x.mediaOutOfSpec(0);
        String id = video();
        assertThat(state(status(id))).isEqualTo("succeeded");
        HttpResponse<String> refused = post(token(), with(id));
        assertInvalid(refused, "media.media_ids");
        assertThat(json(refused).path("errors").get(0))
                .isEqualTo(
                        json("{\"parameters\":{\"media.media_ids\":[\"%s\"]},\"message\":\"%s\"}".formatted(id, BAD)));
    }

    @Test
    @DisplayName("segments come in order, of 8 MB at most, and must be all there in the end")
    void segments() throws Exception {
        String id = announced("tweet_video", "video/mp4", 30);
        assertInvalid(append(id, 1, 10), "segment_index");
        assertInvalid(append(id, 0, (8 << 20) + 1), "media");
        assertInvalid(append(id, 1000, 10), "segment_index");
        assertThat(append(id, 0, 10).statusCode()).isEqualTo(200);
        assertInvalid(complete(id), "id");
        assertThat(append(id, 0, 20).statusCode()).isEqualTo(200);
        assertThat(append(id, 1, 10).statusCode()).isEqualTo(200);
        assertThat(complete(id).statusCode()).isEqualTo(200);
        assertInvalid(append(id, 2, 10), "segment_index");
        assertInvalid(complete(id), "id");
    }

    @Test
    @DisplayName("an image in segments is ready at once, and a segment may be JSON")
    void imageInSegments() throws Exception {
        String id = announced("tweet_image", "image/png", 1);
        assertThat(postJson("/2/media/upload/" + id + "/append", token(), "{\"segment_index\":0,\"media\":\"AA==\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(data(complete(id)).has("processing_info")).isFalse();
        assertThat(status(id).has("processing_info")).isFalse();
        assertThat(get("/2/media/upload?media_id=" + id, token()).statusCode()).isEqualTo(200);
        assertThat(post(token(), with(id)).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "tweet_video, video/mp4, 0, total_bytes",
        "tweet_video, video/mp4, 536870913, total_bytes",
        "tweet_gif, image/gif, 15728641, total_bytes",
        "tweet_image, image/tiff, 10, media_type",
        "tweet_movie, video/mp4, 10, media_category"
    })
    @DisplayName("what is announced must be of a known kind, type and size")
    void announcements(String category, String type, long bytes, String parameter) throws Exception {
        assertInvalid(announce(category, type, bytes), parameter);
    }

    @Test
    @DisplayName("an announcement with an unknown field or a size that is no number is refused")
    void wrongAnnouncement() throws Exception {
        String place = "/2/media/upload/initialize";
        assertInvalid(postJson(place, token(), "{\"command\":\"INIT\"}"), "$.command");
        assertInvalid(
                postJson(
                        place,
                        token(),
                        "{\"media_category\":\"tweet_image\",\"media_type\":\"image/png\",\"total_bytes\":\"10\"}"),
                "total_bytes");
    }

    @Test
    @DisplayName("up to four images, or one of anything else, fit into a post")
    void howMany() throws Exception {
        x.mediaSucceed(0);
        String[] images = new String[4];
        for (int i = 0; i < images.length; i++) {
            images[i] = image();
        }
        String video = video();
        status(video);
        assertThat(post(token(), with(images)).statusCode()).isEqualTo(201);
        assertInvalid(post(token(), with(images[0], video)), "media.media_ids");
    }

    @Test
    @DisplayName("unknown media, those of others and those that have expired cannot be posted or looked at")
    void notYours() throws Exception {
        String image = image();
        assertInvalid(post(token(), with("12")), "media.media_ids");
        assertInvalid(post(x.token("ola", APP, ALL), with(image)), "media.media_ids");
        assertInvalid(get(statusOf(image), x.token("ola", APP, ALL)), "media_id");
        clock.advance(Duration.ofDays(1));
        assertInvalid(post(token(), with(image)), "media.media_ids");
        assertInvalid(get("/2/media/upload?command=INIT", token()), "command");
    }

    @Test
    @DisplayName("a text for those who do not see the image is kept with the post, up to 1000 characters")
    void altText() throws Exception {
        String image = image();
        HttpResponse<String> answer = describe(image, "A turbine");
        assertThat(json(answer))
                .isEqualTo(json(
                        "{\"data\":{\"id\":\"%s\",\"associated_metadata\":{\"alt_text\":{\"text\":\"A turbine\"}}}}"
                                .formatted(image)));
        posted(token(), with(image));
        assertThat(x.xPosts().get(0).media().get(0).altText()).hasValue("A turbine");

        assertThat(describe(image, "a".repeat(1000)).statusCode()).isEqualTo(200);
        assertInvalid(describe(image, "a".repeat(1001)), "metadata.alt_text.text");
        assertInvalid(describe("12", "A turbine"), "id");
        assertInvalid(postJson("/2/media/metadata", token(), "{\"id\":\"" + image + "\"}"), "metadata.alt_text.text");
    }

    @Test
    @DisplayName("uploading needs media.write")
    void scope() throws Exception {
        HttpResponse<String> refused = postJson(
                "/2/media/upload/initialize", x.token("kari", APP, "tweet.read", "tweet.write", "users.read"), "{}");

        assertProblem(refused, 403, "You are not permitted to perform this action.");
    }

    private String image() throws IOException, InterruptedException {
        return data(upload(PNG, Map.of("media_category", "tweet_image")))
                .path("id")
                .asText();
    }

    /** Complete, not yet looked at. */
    private String video() throws IOException, InterruptedException {
        String id = announced("tweet_video", "video/mp4", 10);
        append(id, 0, 10);
        complete(id);
        return id;
    }

    private HttpResponse<String> upload(byte[] media, Map<String, String> fields)
            throws IOException, InterruptedException {
        return multipart("/2/media/upload", media, fields);
    }

    private HttpResponse<String> announce(String category, String type, long bytes)
            throws IOException, InterruptedException {
        return postJson(
                "/2/media/upload/initialize",
                token(),
                "{\"media_type\":\"%s\",\"media_category\":\"%s\",\"total_bytes\":%d}"
                        .formatted(type, category, bytes));
    }

    private String announced(String category, String type, long bytes) throws IOException, InterruptedException {
        JsonNode data = data(announce(category, type, bytes));
        assertThat(data.path("expires_after_secs").asInt()).isEqualTo(1_295_999);
        return data.path("id").asText();
    }

    private HttpResponse<String> append(String id, int index, int bytes) throws IOException, InterruptedException {
        return multipart(
                "/2/media/upload/" + id + "/append", new byte[bytes], Map.of("segment_index", Integer.toString(index)));
    }

    private HttpResponse<String> complete(String id) throws IOException, InterruptedException {
        return send(api("/2/media/upload/" + id + "/finalize", token()).POST(BodyPublishers.noBody()));
    }

    private JsonNode status(String id) throws IOException, InterruptedException {
        return data(get(statusOf(id), token()));
    }

    private static String statusOf(String id) {
        return "/2/media/upload?command=STATUS&media_id=" + id;
    }

    private HttpResponse<String> describe(String id, String text) throws IOException, InterruptedException {
        return postJson(
                "/2/media/metadata",
                token(),
                "{\"id\":\"%s\",\"metadata\":{\"alt_text\":{\"text\":\"%s\"}}}".formatted(id, text));
    }

    private HttpResponse<String> multipart(String path, byte[] media, Map<String, String> fields)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            write(body, "--edge\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n");
            write(body, field.getValue() + "\r\n");
        }
        write(
                body,
                "--edge\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a\"\r\nContent-Type: image/png\r\n\r\n");
        body.write(media);
        write(body, "\r\n--edge--\r\n");
        return send(api(path, token())
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static ObjectNode with(String... ids) {
        ObjectNode body = text("With media");
        ArrayNode media = body.putObject("media").putArray("media_ids");
        for (String id : ids) {
            media.add(id);
        }
        return body;
    }

    private static JsonNode data(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("data");
    }

    private static String state(JsonNode data) {
        return data.path("processing_info").path("state").asText();
    }
}
