package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Uploading a video to LinkedIn")
class VideoUploadTest extends VideoWorld {

    @Test
    @DisplayName("a small video is one part, whose last byte may lie behind its end, and an empty upload token")
    void onePart() throws Exception {
        JsonNode video = announce(kari, SMALL);

        assertThat(video.path("uploadToken").asText("none")).isEmpty();
        assertThat(video.path("uploadInstructions")).hasSize(1);
        assertThat(video.path("uploadInstructions").get(0).path("firstByte").asInt(-1))
                .isZero();
        assertThat(video.path("uploadInstructions").get(0).path("lastByte").asInt())
                .isEqualTo(PART - 1);
    }

    @ParameterizedTest
    @CsvSource({"74999,400", "75000,200", "524288000,200", "524288001,400", "0,400"})
    @DisplayName("75 KB to 500 MB may be announced")
    void sizes(long size, int status) throws Exception {
        assertThat(announceAnswer(kari, size).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"initializeUploadRequest\":{}}",
                "{\"initializeUploadRequest\":{\"fileSizeBytes\":100000}}",
                "{\"initializeUploadRequest\":{\"owner\":\"OWNER\"}}",
                "{\"initializeUploadRequest\":{\"owner\":\"OWNER\",\"fileSizeBytes\":null}}"
            })
    @DisplayName("an announcement names owner and size")
    void announcement(String body) throws Exception {
        String json = body.replace("OWNER", kari);

        assertThat(postJson("/rest/videos?action=initializeUpload", token(), json)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("a video is announced and finished by its owner only, and by an action that exists")
    void owners() throws Exception {
        assertThat(announceAnswer(ola, SMALL).statusCode()).isEqualTo(403);
        assertThat(postJson("/rest/videos?action=register", token(), "{}").statusCode())
                .isEqualTo(400);
        JsonNode video = announce(kari, SMALL);
        String token = linkedIn.token("ola", APP, ALL);
        HttpResponse<String> refused = finish(video, "", List.of(etag(video, 0, SMALL)), token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("message").asText())
                .isEqualTo("Not enough permissions to access: partnerApiVideos.ACTION-finalizeUpload.20260901");
    }

    @Test
    @DisplayName("a part takes exactly its bytes, and the address is good for a day")
    void partSizes() throws Exception {
        JsonNode video = announce(kari, SMALL);
        JsonNode part = video.path("uploadInstructions").get(0);
        assertThat(put(part, SMALL - 1).statusCode()).isEqualTo(400);
        assertThat(put(part, SMALL + 1).statusCode()).isEqualTo(400);
        assertThat(put(part, SMALL).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        assertThat(put(part, SMALL).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("finishing wants the token repeated and the newest ETag of every part, in order")
    void finishing() throws Exception {
        JsonNode video = announce(kari, PART + 1L);
        String token = video.path("uploadToken").asText();
        String old = etag(video, 0, PART);
        String first = etag(video, 0, PART);
        assertThat(token).isNotEmpty();
        assertInvalid(finish(video, List.of(first)));
        assertInvalid(finish(video, List.of(first, "")));
        String second = etag(video, 1, 1);
        assertInvalid(finish(video, List.of(second, first)));
        assertInvalid(finish(video, List.of(old, second)));
        assertInvalid(finish(video, "", List.of(first, second), token()));
        assertThat(finish(video, List.of(first, second)).statusCode()).isEqualTo(200);
        assertThat(finish(video, List.of(first, second)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"video", "uploadToken", "uploadedPartIds"})
    @DisplayName("finishing leaves nothing out, even if it is empty")
    void finishingNeeds(String field) throws Exception {
        JsonNode video = announce(kari, SMALL);
        ObjectNode body = finishBody(video, "", List.of(etag(video, 0, SMALL)));
        ((ObjectNode) body.path("finalizeUploadRequest")).remove(field);

        HttpResponse<String> answer = postJson("/rest/videos?action=finalizeUpload", token(), body.toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("message").asText()).contains("/finalizeUploadRequest/" + field);
    }

    @Test
    @DisplayName("only a video can be finished")
    void unknownVideo() throws Exception {
        ObjectNode video = text(kari, "").put("video", "urn:li:video:unknown");

        assertInvalid(finish(video, "", List.of(), token()));
    }
}
