package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Posting at LinkedIn")
class PostingTest extends LinkedInTest {

    @Test
    @DisplayName("a post answers 201 with its URN in a header and no body, and is on the books")
    void creates() throws Exception {
        HttpResponse<String> answer = post(token(), text(kari, "Three weeks on the North Sea."));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEmpty();
        String urn = answer.headers().firstValue("x-restli-id").orElseThrow();
        assertThat(urn).matches("urn:li:share:\\d{19}");
        SandboxPost post = linkedIn.posts().get(0);
        assertThat(post.id()).isEqualTo(urn);
        assertThat(post.author()).isEqualTo(kari);
        assertThat(post.publishedText()).isEqualTo("Three weeks on the North Sea.");
        assertThat(post.createdAt()).isEqualTo(clock.instant());
        assertThat(post.deleted()).isFalse();
    }

    @Test
    @DisplayName("posts are counted by the link in their text or article, deleted ones too")
    void countsByLink() throws Exception {
        String token = token();
        String urn = posted("Look: https://example.com/a\\_b?x=1.");
        post(token, article(kari, "An article", "https://example.com/article"));
        post(token, article(page, "An article", "https://example.com/article"));
        post(token, text(kari, "No link"));
        delete(urn, token());

        assertThat(linkedIn.postsByLink())
                .isEqualTo(Map.of("https://example.com/a_b?x=1", 1, "https://example.com/article", 2));
    }

    @Test
    @DisplayName("a page's admin may post as the page")
    void asPage() throws Exception {
        assertThat(post(token(), text(page, "We hire.")).statusCode()).isEqualTo(201);
        assertThat(linkedIn.posts().get(0).author()).isEqualTo(page);
    }

    @Test
    @DisplayName("nobody posts as somebody else, as a page they do not run, or without the scope")
    void notAsOthers() throws Exception {
        assertDenied(post(token(), text(ola, "I am Ola")));
        assertDenied(post(linkedIn.token("ola", APP, ALL), text(page, "I am the page")));
        assertDenied(post(linkedIn.token("kari", APP, "w_member_social"), text(page, "I am the page")));
        assertDenied(post(linkedIn.token("kari", APP, "openid"), text(kari, "I am myself")));
        assertThat(linkedIn.posts()).isEmpty();
    }

    @Test
    @DisplayName("every missing field is told at once")
    void requiredFields() throws Exception {
        ObjectNode body = text(kari, "Hello");
        body.remove(List.of("author", "distribution"));
        HttpResponse<String> answer = post(token(), body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("message").asText()).isEqualTo("""
                        ERROR :: /author :: field is required but not found and has no default value
                        ERROR :: /distribution :: field is required but not found and has no default value
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kari", "urn:li:member:1", "urn:li:person:"})
    @DisplayName("an author that is no person or organization is refused")
    void authorUrn(String author) throws Exception {
        assertCode(post(token(), text(author, "Hello")), 400, "INVALID_URN_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}"})
    @DisplayName("a body that is no JSON object is refused")
    void brokenJson(String body) throws Exception {
        HttpResponse<String> answer = postJson("/rest/posts", token(), body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer))
                .isEqualTo(
                        json(
                                "{\"status\":400,\"code\":\"ILLEGAL_ARGUMENT\",\"message\":\"Request body could not be converted to data map\"}"));
    }

    @Test
    @DisplayName("a body that is not declared as JSON is refused")
    void contentType() throws Exception {
        assertThat(send(rest("/rest/posts", token())
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(
                                        text(kari, "Hello").toString())))
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visibility", "lifecycleState"})
    @DisplayName("a value that LinkedIn does not know is refused")
    void unknownValues(String field) throws Exception {
        assertCode(post(token(), text(kari, "Hello").put(field, "DRAFT")), 400, "INVALID_VALUE_FOR_FIELD");
    }

    @Test
    @DisplayName("a feed that LinkedIn does not know is refused")
    void unknownFeed() throws Exception {
        ObjectNode body = text(kari, "Hello");
        body.putObject("distribution").put("feedDistribution", "EVERYWHERE");

        assertCode(post(token(), body), 400, "INVALID_VALUE_FOR_FIELD");
    }

    @Test
    @DisplayName("a text of 3000 visible characters is fine, one more is not, and escapes do not count")
    void length() throws Exception {
        assertThat(post(token(), text(kari, "\\(".repeat(3000))).statusCode()).isEqualTo(201);
        assertCode(post(token(), text(kari, "x".repeat(3001))), 400, "FIELD_LENGTH_TOO_LONG");
    }

    @Test
    @DisplayName("a blank text is refused unless something is attached or reshared")
    void blank() throws Exception {
        String urn = posted("Original");
        ObjectNode reshare = text(kari, "");
        reshare.putObject("reshareContext").put("parent", urn);

        assertCode(post(token(), text(kari, " ")), 400, "INVALID_VALUE_BLANK_FIELD");
        assertThat(post(token(), reshare).statusCode()).isEqualTo(201);
        assertThat(post(token(), article(kari, "", "https://example.com/a")).statusCode())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("the same content of the same author again is a duplicate and names the earlier post")
    void duplicate() throws Exception {
        String first = posted("Same");
        HttpResponse<String> again = post(token(), text(kari, "Same"));

        assertCode(again, 422, "DUPLICATE_POST");
        assertThat(json(again).path("message").asText()).endsWith("Content is a duplicate of " + first);
        assertThat(linkedIn.posts()).hasSize(1);
    }

    @Test
    @DisplayName("another author, another text, a deleted post or a day later is no duplicate")
    void noDuplicate() throws Exception {
        String first = posted("Same");
        assertThat(post(token(), text(page, "Same")).statusCode()).isEqualTo(201);
        assertThat(post(token(), text(kari, "Other")).statusCode()).isEqualTo(201);
        delete(first, token());
        assertThat(post(token(), text(kari, "Same")).statusCode()).isEqualTo(201);
        clock.advance(Duration.ofDays(1));
        assertThat(post(token(), text(kari, "Same")).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("of many equal posts at the same moment exactly one is published")
    void duplicateRace() {
        String token = token();
        List<Integer> statuses = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> status(token, "Race"))
                .toList();

        assertThat(statuses).containsOnly(201, 422).containsOnlyOnce(201);
        assertThat(linkedIn.posts()).hasSize(1);
    }

    @Test
    @DisplayName("where duplicates are let through, every one of them is counted")
    void duplicatesLetThrough() throws Exception {
        linkedIn.refuseDuplicatesFor(Duration.ZERO);

        posted("Same");
        posted("Same");

        assertThat(linkedIn.posts()).hasSize(2);
    }

    private int status(String token, String commentary) {
        try {
            return post(token, text(kari, commentary)).statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void assertDenied(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer))
                .isEqualTo(
                        json(
                                "{\"message\":\"Not enough permissions to access: partnerApiPostsExternal.CREATE.20260901\",\"status\":403,\"serviceErrorCode\":100,\"code\":\"ACCESS_DENIED\"}"));
    }

    private static void assertCode(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
    }
}
