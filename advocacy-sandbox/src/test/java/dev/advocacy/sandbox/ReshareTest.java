package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sharing again at LinkedIn")
class ReshareTest extends LinkedInTest {

    @Test
    @DisplayName("a post is shared again, with or without words of one's own, and counts at its author's")
    void reshares() throws Exception {
        String parent = pagePost();
        assertThat(post(token(), reshare("", parent)).statusCode()).isEqualTo(201);
        assertThat(post(token(), reshare("I was there", parent)).statusCode()).isEqualTo(201);

        assertThat(linkedIn.posts()).hasSize(3);
        JsonNode figures = json(get(
                        "/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity="
                                + encode(page) + "&shares=List(" + encode(parent) + ")",
                        token()))
                .path("elements")
                .get(0);
        assertThat(figures.path("totalShareStatistics").path("shareCount").asInt())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("the same reshare twice is a duplicate")
    void twice() throws Exception {
        String parent = pagePost();
        post(token(), reshare("", parent));

        assertThat(post(token(), reshare("", parent)).statusCode()).isEqualTo(422);
        assertThat(post(token(), reshare("", pagePost("Another"))).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("a reshare has no content of its own")
    void noContent() throws Exception {
        ObjectNode body = reshare("Look", pagePost());
        body.putObject("content")
                .putObject("article")
                .put("source", "https://example.com/")
                .put("title", "A");

        assertCode(post(token(), body), "INVALID_VALUE_FOR_FIELD");
    }

    @Test
    @DisplayName("what is shared again must be a post that is there")
    void parents() throws Exception {
        String parent = pagePost();
        delete(parent, token());

        assertCode(post(token(), reshare("", parent)), "INVALID_URN_ID");
        assertCode(post(token(), reshare("", "urn:li:ugcPost:1")), "INVALID_URN_ID");
        assertCode(post(token(), reshare("", "urn:li:activity:1")), "INVALID_URN_TYPE");
        assertCode(post(token(), reshare("", "")), "INVALID_URN_TYPE");
        ObjectNode none = text(kari, "");
        none.putObject("reshareContext");
        assertCode(post(token(), none), "INVALID_URN_TYPE");
    }

    private String pagePost() throws IOException, InterruptedException {
        return pagePost("News");
    }

    private String pagePost(String text) throws IOException, InterruptedException {
        return post(token(), text(page, text))
                .headers()
                .firstValue("x-restli-id")
                .orElseThrow();
    }

    private ObjectNode reshare(String commentary, String parent) {
        ObjectNode body = text(kari, commentary);
        body.putObject("reshareContext").put("parent", parent);
        return body;
    }

    private static void assertCode(HttpResponse<String> answer, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
    }
}
