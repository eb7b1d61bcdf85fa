package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Takes videos through their steps. */
abstract class VideoWorld extends LinkedInTest {
    static final int PART = 4_194_304;
    static final int SMALL = 100_000;

    JsonNode announce(String owner, long size) throws IOException, InterruptedException {
        HttpResponse<String> answer = announceAnswer(owner, size);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer).path("value");
    }

    HttpResponse<String> announceAnswer(String owner, long size) throws IOException, InterruptedException {
        return postJson(
                "/rest/videos?action=initializeUpload",
                token(),
                "{\"initializeUploadRequest\":{\"owner\":\"%s\",\"fileSizeBytes\":%d,\"uploadCaptions\":false,\"uploadThumbnail\":false}}"
                        .formatted(owner, size));
    }

    String etag(JsonNode video, int part, int size) throws IOException, InterruptedException {
        return etag(video.path("uploadInstructions").get(part), size);
    }

    String etag(JsonNode part, int size) throws IOException, InterruptedException {
        HttpResponse<String> answer = put(part, size);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    HttpResponse<String> put(JsonNode part, int size) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(part.path("uploadUrl").asText()))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(new byte[size])));
    }

    HttpResponse<String> finish(JsonNode video, List<String> etags) throws IOException, InterruptedException {
        return finish(video, video.path("uploadToken").asText(), etags, token());
    }

    HttpResponse<String> finish(JsonNode video, String uploadToken, List<String> etags, String token)
            throws IOException, InterruptedException {
        String body = finishBody(video, uploadToken, etags).toString();
        return postJson("/rest/videos?action=finalizeUpload", token, body);
    }

    static ObjectNode finishBody(JsonNode video, String uploadToken, List<String> etags) {
        ObjectNode body = text("", "").removeAll();
        body.putObject("finalizeUploadRequest")
                .put("video", urn(video))
                .put("uploadToken", uploadToken)
                .putPOJO("uploadedPartIds", new ArrayList<>(etags));
        return body;
    }

    String status(JsonNode video) throws IOException, InterruptedException {
        return json(get(place(video), token())).path("status").asText();
    }

    static String place(JsonNode video) {
        return "/rest/videos/" + encode(urn(video));
    }

    static String urn(JsonNode video) {
        return video.path("video").asText();
    }

    static ObjectNode media(String author, String video) {
        ObjectNode body = text(author, "Moving pictures");
        body.putObject("content").putObject("media").put("id", video).put("title", "A turbine turns");
        return body;
    }

    static void assertInvalid(HttpResponse<String> answer) throws IOException {
        assertCode(answer, "INVALID_VALUE_FOR_FIELD");
    }

    static void assertCode(HttpResponse<String> answer, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
    }
}
