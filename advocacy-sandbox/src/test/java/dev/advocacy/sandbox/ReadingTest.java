package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading and deleting posts at LinkedIn")
class ReadingTest extends LinkedInTest {

    @Test
    @DisplayName("a post is read back with its id, times and content")
    void reads() throws Exception {
        String urn = posted("Hello");
        HttpResponse<String> answer = get("/rest/posts/" + encode(urn) + "?viewContext=AUTHOR", token());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode post = json(answer);
        assertThat(post.path("id").asText()).isEqualTo(urn);
        assertThat(post.path("author").asText()).isEqualTo(kari);
        assertThat(post.path("lifecycleState").asText()).isEqualTo("PUBLISHED");
        assertThat(post.path("createdAt").asLong()).isEqualTo(clock.instant().toEpochMilli());
        assertThat(post.path("lifecycleStateInfo").path("isEditedByAuthor").asBoolean(true))
                .isFalse();
    }

    @Test
    @DisplayName("a URN that is not percent-encoded in the path is refused")
    void rawUrn() throws Exception {
        String urn = posted("Hello");

        assertThat(get("/rest/posts/" + urn, token()).statusCode()).isEqualTo(400);
        assertThat(json(get("/rest/posts/" + urn, token())).path("code").asText())
                .isEqualTo("ILLEGAL_ARGUMENT");
        assertThat(get("/rest/posts/(urn", token()).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("w_member_social is write-only, and nobody reads the posts of others")
    void readScopes() throws Exception {
        String urn = posted("Hello");
        HttpResponse<String> answer = get("/rest/posts/" + encode(urn), linkedIn.token("kari", APP, "w_member_social"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("message").asText())
                .isEqualTo("Not enough permissions to access: partnerApiPostsExternal.GET.20260901");
        assertThat(get("/rest/posts/" + encode(urn), linkedIn.token("ola", APP, ALL))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("a post that is not there answers 404")
    void readsNothing() throws Exception {
        assertThat(get("/rest/posts/" + encode("urn:li:share:1"), token()).statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("an author's posts are listed newest first, page by page, without deleted ones")
    void lists() throws Exception {
        String first = posted("1");
        clock.advance(Duration.ofSeconds(1));
        String second = posted("2");
        String third = posted("3");
        String fourth = posted("4");
        post(token(), text(page, "A page's"));
        delete(third, token());

        assertThat(ids(list("&count=2"))).containsExactly(fourth, second);
        assertThat(ids(list("&count=2&start=2"))).containsExactly(first);
        JsonNode paging = json(list("&count=2&start=2")).path("paging");
        assertThat(paging.path("start").asInt()).isEqualTo(2);
        assertThat(paging.path("count").asInt()).isEqualTo(2);
        assertThat(paging.path("links").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&count=many", "&start=-1", "&q=owner", "&q=List(author)"})
    @DisplayName("a malformed list query is refused")
    void malformedList(String more) throws Exception {
        assertThat(list(more).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("a list needs the finder header, an encoded author and the scope to read")
    void listRefusals() throws Exception {
        String query = "/rest/posts?q=author&author=";
        assertThat(get(query + encode(kari), token()).statusCode()).isEqualTo(400);
        assertThat(find(query + kari, token()).statusCode()).isEqualTo(400);
        HttpResponse<String> denied = find(query + encode(kari), linkedIn.token("kari", APP, "w_member_social"));
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(json(denied).path("message").asText())
                .isEqualTo("Not enough permissions to access: partnerApiPostsExternal.FINDER-author.20260901");
    }

    @Test
    @DisplayName("deleting answers 204, also again and for what never was; the books keep the post")
    void deletes() throws Exception {
        String urn = posted("Hello https://example.com/1");

        assertThat(delete(urn, token()).statusCode()).isEqualTo(204);
        assertThat(delete(urn, token()).statusCode()).isEqualTo(204);
        assertThat(delete("urn:li:share:1", token()).statusCode()).isEqualTo(204);
        assertThat(get("/rest/posts/" + encode(urn), token()).statusCode()).isEqualTo(404);
        assertThat(linkedIn.posts().get(0).deletedAt()).hasValue(clock.instant());
        assertThat(linkedIn.postsByLink()).containsEntry("https://example.com/1", 1);
    }

    @Test
    @DisplayName("only the author or an admin deletes, with the scope to write and the right header")
    void deleteRefusals() throws Exception {
        String urn = posted("Hello");
        assertThat(delete(urn, linkedIn.token("ola", APP, ALL)).statusCode()).isEqualTo(403);
        HttpResponse<String> denied = delete(urn, linkedIn.token("kari", APP, "openid"));
        assertThat(json(denied).path("message").asText())
                .isEqualTo("Not enough permissions to access: partnerApiPostsExternal.DELETE.20260901");
        assertThat(send(rest("/rest/posts/" + encode(urn), token()).DELETE()).statusCode())
                .isEqualTo(400);
        assertThat(linkedIn.posts().get(0).deleted()).isFalse();
    }

    private HttpResponse<String> list(String more) throws IOException, InterruptedException {
        return find("/rest/posts?q=author&author=" + encode(kari) + more, token());
    }

    private HttpResponse<String> find(String place, String token) throws IOException, InterruptedException {
        return send(rest(place, token).header("X-RestLi-Method", "FINDER"));
    }

    private static List<String> ids(HttpResponse<String> answer) throws IOException {
        return json(answer).path("elements").findValuesAsText("id");
    }
}
