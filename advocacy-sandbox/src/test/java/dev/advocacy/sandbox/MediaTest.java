package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is attached to a post")
class MediaTest extends LinkedInTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://example.com/a", "/relative", "https://", "not a uri"})
    @DisplayName("an article needs an absolute web address")
    void articleSource(String source) throws Exception {
        assertCode(post(token(), article(kari, "Hello", source)), "INVALID_VALUE_FOR_FIELD");
    }

    @Test
    @DisplayName("an article needs a title, as nothing is scraped")
    void articleTitle() throws Exception {
        ObjectNode body = article(kari, "Hello", "https://example.com/a");
        ((ObjectNode) body.path("content").path("article")).remove("title");

        assertCode(post(token(), body), "MISSING_FIELD");
    }

    @Test
    @DisplayName("exactly one kind of content is allowed")
    void oneContent() throws Exception {
        ObjectNode two = article(kari, "Hello", "https://example.com/a");
        ((ObjectNode) two.path("content")).putObject("poll");
        ObjectNode none = text(kari, "Hello");
        none.putObject("content");
        ObjectNode strange = text(kari, "Hello");
        strange.putObject("content").putObject("carousel");

        assertCode(post(token(), two), "INVALID_VALUE_FOR_FIELD");
        assertCode(post(token(), none), "INVALID_VALUE_FOR_FIELD");
        assertCode(post(token(), strange), "INVALID_VALUE_FOR_FIELD");
    }

    @Test
    @DisplayName("an image that was announced and uploaded can be posted")
    void image() throws Exception {
        JsonNode ticket = announce(kari);
        assertThat(ticket.path("uploadUrlExpiresAt").asLong())
                .isGreaterThan(clock.instant().toEpochMilli());
        assertThat(upload(ticket).statusCode()).isEqualTo(201);

        assertThat(post(token(), media(kari, ticket.path("image").asText())).statusCode())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("an image still waiting for its bytes, unknown, of another owner, or no image is refused")
    void badImages() throws Exception {
        String waiting = announce(kari).path("image").asText();
        JsonNode pages = announce(page);
        upload(pages);

        assertCode(post(token(), media(kari, waiting)), "MEDIA_ASSET_WAITING_UPLOAD");
        assertCode(post(token(), media(kari, "urn:li:image:unknown")), "INVALID_URN_ID");
        assertCode(post(token(), media(kari, pages.path("image").asText())), "INVALID_VALUE_FOR_FIELD");
        assertCode(post(token(), media(kari, "urn:li:person:C5F10")), "INVALID_URN_TYPE");
        assertCode(post(token(), media(kari, "urn:li:video:C5F10")), "INVALID_URN_ID");
    }

    @Test
    @DisplayName("an article's thumbnail must be an uploaded image")
    void thumbnail() throws Exception {
        JsonNode ticket = announce(kari);
        ObjectNode body = article(kari, "Hello", "https://example.com/a");
        ((ObjectNode) body.path("content").path("article"))
                .put("thumbnail", ticket.path("image").asText());

        assertCode(post(token(), body), "MEDIA_ASSET_WAITING_UPLOAD");
        upload(ticket);
        assertThat(post(token(), body).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"1,400", "2,201", "20,201", "21,400"})
    @DisplayName("2 to 20 images make a multi-image post")
    void severalImages(int count, int status) throws Exception {
        JsonNode ticket = announce(kari);
        upload(ticket);
        ObjectNode body = text(kari, "Pictures");
        ArrayNode images = body.putObject("content").putObject("multiImage").putArray("images");
        for (int i = 0; i < count; i++) {
            images.addObject().put("id", ticket.path("image").asText());
        }

        assertThat(post(token(), body).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1,400", "2,201", "4,201", "5,400"})
    @DisplayName("a poll has 2 to 4 options")
    void poll(int count, int status) throws Exception {
        ObjectNode body = text(kari, "Vote");
        ObjectNode poll = body.putObject("content").putObject("poll").put("question", "Which?");
        ArrayNode options = poll.putArray("options");
        for (int i = 0; i < count; i++) {
            options.addObject().put("text", "Option " + i);
        }

        assertThat(post(token(), body).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "140,30,THREE_DAYS,MAIN_FEED,201",
        "1,1,FOURTEEN_DAYS,MAIN_FEED,201",
        "141,30,ONE_DAY,MAIN_FEED,400",
        "140,31,SEVEN_DAYS,MAIN_FEED,400",
        "0,30,ONE_DAY,MAIN_FEED,400",
        "10,0,ONE_DAY,MAIN_FEED,400",
        "10,10,ONE_WEEK,MAIN_FEED,400",
        "10,10,ONE_DAY,NONE,400"
    })
    @DisplayName("a poll has a short question, short options, a duration of the list, and is not for advertisements")
    void pollRules(int question, int option, String duration, String feed, int status) throws Exception {
        ObjectNode body = text(kari, "Vote");
        ((ObjectNode) body.path("distribution")).put("feedDistribution", feed);
        ObjectNode poll = body.putObject("content").putObject("poll").put("question", "q".repeat(question));
        poll.putArray("options").addObject().put("text", "o".repeat(option));
        ((ArrayNode) poll.path("options")).addObject().put("text", "other");
        poll.putObject("settings").put("duration", duration);

        assertThat(post(token(), body).statusCode()).isEqualTo(status);
    }

    @Test
    @DisplayName("a document goes up in one piece and needs a title when it is posted")
    void document() throws Exception {
        JsonNode ticket = json(postJson(
                        "/rest/documents?action=initializeUpload",
                        token(),
                        "{\"initializeUploadRequest\":{\"owner\":\"" + kari + "\"}}"))
                .path("value");
        String document = ticket.path("document").asText();
        assertThat(document).startsWith("urn:li:document:");
        ObjectNode body = media(kari, document);
        assertCode(post(token(), body), "MISSING_FIELD");
        ((ObjectNode) body.path("content").path("media")).put("title", "slides.pdf");
        assertCode(post(token(), body), "MEDIA_ASSET_WAITING_UPLOAD");
        assertThat(upload(ticket).statusCode()).isEqualTo(201);
        assertThat(json(get("/rest/documents/" + encode(document), token()))
                        .path("status")
                        .asText())
                .isEqualTo("AVAILABLE");
        assertThat(post(token(), body).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("where only images fit, a document does not")
    void imagesOnly() throws Exception {
        ObjectNode body = article(kari, "Hello", "https://example.com/a");
        ((ObjectNode) body.path("content").path("article")).put("thumbnail", "urn:li:document:D1");

        assertCode(post(token(), body), "INVALID_URN_TYPE");
    }

    @Test
    @DisplayName("an upload address is good for a day, needs bytes, and cannot be invented or cut")
    void uploads() throws Exception {
        JsonNode ticket = announce(kari);
        URI address = URI.create(ticket.path("uploadUrl").asText());
        assertThat(put(address, new byte[0]).statusCode()).isEqualTo(400);
        assertThat(put(URI.create(linkedIn.url() + "/dms-uploads/invented"), new byte[1])
                        .statusCode())
                .isEqualTo(401);
        assertThat(put(URI.create(address.toString().replaceFirst("\\?.*", "")), new byte[1])
                        .statusCode())
                .isEqualTo(401);
        clock.advance(Duration.ofDays(1));
        assertThat(upload(ticket).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("only the owner may announce an image, with an action and an owner named")
    void announcing() throws Exception {
        String token = token();
        assertThat(announceAnswer(ola).statusCode()).isEqualTo(403);
        assertThat(postJson("/rest/images?action=initializeUpload", token, "{}").statusCode())
                .isEqualTo(422);
        assertThat(postJson("/rest/images?action=register", token, "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("an image's status can be read, but not with w_member_social alone")
    void imageStatus() throws Exception {
        JsonNode ticket = announce(kari);
        String place = "/rest/images/" + encode(ticket.path("image").asText());
        assertThat(json(get(place, token())).path("status").asText()).isEqualTo("WAITING_UPLOAD");
        upload(ticket);
        assertThat(json(get(place, token())).path("status").asText()).isEqualTo("AVAILABLE");
        assertThat(get("/rest/images/" + encode("urn:li:image:unknown"), token())
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> refused = get(place, linkedIn.token("kari", APP, "w_member_social"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("message").asText())
                .isEqualTo("Not enough permissions to access: partnerApiImages.GET.20260901");
    }

    private JsonNode announce(String owner) throws IOException, InterruptedException {
        HttpResponse<String> answer = announceAnswer(owner);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer).path("value");
    }

    private HttpResponse<String> announceAnswer(String owner) throws IOException, InterruptedException {
        return postJson(
                "/rest/images?action=initializeUpload",
                token(),
                "{\"initializeUploadRequest\":{\"owner\":\"" + owner + "\"}}");
    }

    private HttpResponse<String> upload(JsonNode ticket) throws IOException, InterruptedException {
        return put(URI.create(ticket.path("uploadUrl").asText()), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    }

    private HttpResponse<String> put(URI address, byte[] bytes) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .PUT(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.ofString());
    }

    private static ObjectNode media(String author, String image) {
        ObjectNode body = text(author, "With a picture");
        body.putObject("content").putObject("media").put("id", image).put("altText", "A turbine");
        return body;
    }

    private static void assertCode(HttpResponse<String> answer, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
    }
}
