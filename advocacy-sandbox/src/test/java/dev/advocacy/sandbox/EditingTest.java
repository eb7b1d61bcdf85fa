package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Changing a post at LinkedIn")
class EditingTest extends LinkedInTest {

    @Test
    @DisplayName("the text changes for readers and for the API; the post stays the same on the books")
    void changes() throws Exception {
        String urn = posted("Look https://example.com/1");
        clock.advance(Duration.ofMinutes(5));
        HttpResponse<String> answer =
                change(urn, set("commentary", "Look \\\\(again\\\\) @[Nordic Turbines](" + page + ")"));
        assertThat(answer.statusCode()).isEqualTo(204);

        SandboxPost post = linkedIn.posts().get(0);
        assertThat(post.publishedText()).isEqualTo("Look (again) Nordic Turbines");
        assertThat(post.mentions()).containsExactly(page);
        assertThat(post.link()).hasValue("https://example.com/1");
        assertThat(linkedIn.posts()).hasSize(1);
        JsonNode json = json(get("/rest/posts/" + encode(urn), token()));
        assertThat(json.path("commentary").asText()).startsWith("Look \\(again\\)");
        assertThat(json.path("lifecycleStateInfo").path("isEditedByAuthor").asBoolean())
                .isTrue();
        assertThat(json.path("lastModifiedAt").asLong())
                .isEqualTo(clock.instant().toEpochMilli());
        assertThat(json.path("createdAt").asLong()).isEqualTo(post.createdAt().toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"contentCallToActionLabel", "contentLandingPage", "lifecycleState", "adContext"})
    @DisplayName("what else may change is taken")
    void takes(String field) throws Exception {
        assertThat(change(posted("Hello"), set(field, "x")).statusCode()).isEqualTo(204);
        assertThat(linkedIn.posts().get(0).publishedText()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; ILLEGAL_ARGUMENT",
                "{\"patch\":{\"$set\":{}}}; ILLEGAL_ARGUMENT",
                "{\"patch\":{\"$set\":\"commentary\"}}; ILLEGAL_ARGUMENT",
                "{\"patch\":{\"$set\":{\"visibility\":\"CONNECTIONS\"}}}; INVALID_VALUE_FOR_FIELD",
                "{\"patch\":{\"$set\":{\"commentary\":\"a\",\"author\":\"b\"}}}; INVALID_VALUE_FOR_FIELD",
                "{\"patch\":{\"$set\":{\"commentary\":\" \"}}}; INVALID_VALUE_BLANK_FIELD"
            })
    @DisplayName("nothing else can be changed, and a text cannot be emptied")
    void refuses(String body, String code) throws Exception {
        HttpResponse<String> answer = change(posted("Hello"), body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(linkedIn.posts().get(0).publishedText()).isEqualTo("Hello");
    }

    @Test
    @DisplayName("a text stays within its length")
    void tooLong() throws Exception {
        HttpResponse<String> answer = change(posted("Hello"), set("commentary", "x".repeat(3001)));

        assertThat(json(answer).path("code").asText()).isEqualTo("FIELD_LENGTH_TOO_LONG");
    }

    @Test
    @DisplayName("only the author changes a post, with a scope to write, and only one that is there")
    void authors() throws Exception {
        String urn = posted("Hello");
        String body = set("commentary", "Changed");
        assertThat(change(urn, body, linkedIn.token("ola", APP, ALL)).statusCode())
                .isEqualTo(403);
        assertThat(change(urn, body, linkedIn.token("kari", APP, "r_member_social"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(change("urn:li:share:1", body).statusCode()).isEqualTo(404);
        delete(urn, token());
        assertThat(change(urn, body).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("the Rest.li method must be named")
    void method() throws Exception {
        String urn = posted("Hello");

        assertThat(postJson("/rest/posts/" + encode(urn), token(), set("commentary", "Changed"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static String set(String field, String value) {
        return "{\"patch\":{\"$set\":{\"" + field + "\":\"" + value + "\"}}}";
    }

    private HttpResponse<String> change(String urn, String body) throws IOException, InterruptedException {
        return change(urn, body, token());
    }

    private HttpResponse<String> change(String urn, String body, String token)
            throws IOException, InterruptedException {
        return send(rest("/rest/posts/" + encode(urn), token)
                .header("Content-Type", "application/json")
                .header("X-RestLi-Method", "PARTIAL_UPDATE")
                .POST(BodyPublishers.ofString(body)));
    }
}
