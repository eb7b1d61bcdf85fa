package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Posting to a Facebook page")
class FacebookFeedTest extends FacebookTest {

    @Test
    @DisplayName("a post answers with its id, is on the books, and can be read")
    void creates() throws Exception {
        String token = pageToken();
        String id = ok(post(PAGE + "/feed", token, link("Hello fans", "https://example.com/post")))
                .path("id")
                .asText();

        assertThat(id).matches(PAGE + "_\\d+");
        SandboxPost post = facebook.posts().get(0);
        assertThat(post.id()).isEqualTo(id);
        assertThat(post.author()).isEqualTo(PAGE);
        assertThat(post.publishedText()).isEqualTo("Hello fans");
        assertThat(post.link()).hasValue("https://example.com/post");
        assertThat(ok(get(id, token)))
                .isEqualTo(
                        json("{\"created_time\":\"2026-11-22T10:00:00+0000\",\"message\":\"Hello fans\",\"id\":\"%s\"}"
                                .formatted(id)));
    }

    @Test
    @DisplayName("fields asked for when posting are answered at once")
    void fieldsAtOnce() throws Exception {
        JsonNode answer = ok(post(PAGE + "/feed?fields=id,permalink_url", pageToken(), body("message", "Hello")));
        String id = answer.path("id").asText();

        assertThat(answer.path("permalink_url").asText())
                .isEqualTo("https://www.facebook.com/" + id.replace("_", "/posts/"));
    }

    @Test
    @DisplayName("a form does as well as JSON, with the token in it, and me is the page of its token")
    void asForm() throws Exception {
        ok(form("/v26.0/me/feed", Map.of("message", "As a form & more", "access_token", pageToken())));

        assertThat(facebook.posts()).singleElement().satisfies(post -> {
            assertThat(post.author()).isEqualTo(PAGE);
            assertThat(post.commentary()).isEqualTo("As a form & more");
        });
    }

    @Test
    @DisplayName("posts are counted by their link, deleted and scheduled ones too")
    void countsByLink() throws Exception {
        String id = posted("Look: https://example.com/1");
        post(PAGE + "/feed", pageToken(), link("Look", "https://example.com/2"));
        post(PAGE + "/feed", pageToken(), link("Again", "https://example.com/2"));
        post(PAGE + "/feed", pageToken(), scheduled("Later https://example.com/3", Duration.ofHours(1)));
        ok(delete(id, pageToken()));

        assertThat(facebook.postsByLink())
                .isEqualTo(Map.of("https://example.com/1", 1, "https://example.com/2", 2, "https://example.com/3", 1));
        assertThat(facebook.requests().bodies("POST", "/{version}/{id}/feed")).isEqualTo(4);
    }

    @Test
    @DisplayName(
            "the same again, right after, is a duplicate; after another post, at another page or deleted it is not")
    void duplicate() throws Exception {
        String first = posted("Same");
        assertError(post(PAGE + "/feed", pageToken(), body("message", "Same")), 400, 506, 0);
        posted("Other");
        String second = posted("Same");
        ok(delete(second, pageToken()));
        ok(delete(first, pageToken()));
        posted("Same");

        assertThat(facebook.posts()).hasSize(4);
    }

    @Test
    @DisplayName("of many equal posts at the same moment one is made")
    void duplicateRace() {
        String token = pageToken();
        List<Integer> statuses = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> status(token, "Race"))
                .toList();

        assertThat(statuses).containsOnly(200, 400).containsOnlyOnce(200);
        assertThat(facebook.posts()).hasSize(1);
    }

    @Test
    @DisplayName("nobody posts without permission, without a task, with a person's token or another page's")
    void notAsOthers() throws Exception {
        facebook.page("2", "Other page", Map.of("ola", Set.of("ANALYZE"), "kari", Set.of("ANALYZE")));
        assertError(attempt(PAGE, facebook.pageToken("kari", APP, "2", ALL)), 403, 200, 0);
        assertError(attempt("2", facebook.pageToken("kari", APP, "2", ALL)), 403, 200, 0);
        assertError(attempt(PAGE, userToken()), 400, 190, 2069032);
        assertError(attempt("99", pageToken()), 400, 100, 33);
        facebook.revoke("kari");
        assertError(attempt(PAGE, facebook.pageToken("kari", APP, PAGE, "pages_read_engagement")), 403, 200, 0);
        assertThat(facebook.posts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"message\":\" \"}", "{\"message\":\"x\",\"link\":\"/relative\"}"})
    @DisplayName("a body that is no object, has nothing to post or a bad link is refused")
    void nonsense(String body) throws Exception {
        HttpResponse<String> answer = send(graph(PAGE + "/feed", pageToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("error").path("code").asInt()).isEqualTo(100);
    }

    @Test
    @DisplayName("63,206 characters are fine, one more is not")
    void length() throws Exception {
        posted("x".repeat(63_206));

        assertError(post(PAGE + "/feed", pageToken(), body("message", "y".repeat(63_207))), 400, 100, 0);
    }

    @Test
    @DisplayName("a scheduled post waits in its own list and appears when its time has come")
    void schedules() throws Exception {
        String token = pageToken();
        String id = ok(post(PAGE + "/feed", token, scheduled("Later", Duration.ofHours(1))))
                .path("id")
                .asText();

        assertThat(ids("feed")).isEmpty();
        assertThat(ids("scheduled_posts")).containsExactly(id);
        assertThat(ok(get(id + "?fields=is_published,scheduled_publish_time", token)))
                .isEqualTo(json("{\"is_published\":false,\"scheduled_publish_time\":%d,\"id\":\"%s\"}"
                        .formatted(Instant.parse("2026-11-22T11:00:00Z").getEpochSecond(), id)));
        clock.advance(Duration.ofHours(1));
        assertThat(ids("feed")).containsExactly(id);
        assertThat(ids("scheduled_posts")).isEmpty();
        assertThat(ok(get(id, token)).path("created_time").asText()).isEqualTo("2026-11-22T11:00:00+0000");
    }

    @ParameterizedTest
    @CsvSource({"PT9M,100", "PT721H,100", "PT10M,0", "PT720H,0"})
    @DisplayName("the time is between ten minutes and thirty days from now")
    void window(Duration ahead, int code) throws Exception {
        HttpResponse<String> answer = post(PAGE + "/feed", pageToken(), scheduled("Later", ahead));

        assertThat(json(answer.body()).path("error").path("code").asInt(0)).isEqualTo(code);
    }

    @Test
    @DisplayName("the time may be ISO 8601, not nonsense, and not of a published post")
    void times() throws Exception {
        ObjectNode body = body("message", "Later").put("published", false);
        ok(post(PAGE + "/feed", pageToken(), body.put("scheduled_publish_time", "2026-11-23T10:00:00+0100")));

        assertError(post(PAGE + "/feed", pageToken(), body.put("scheduled_publish_time", "tomorrow-ish")), 400, 100, 0);
        assertError(
                post(
                        PAGE + "/feed",
                        pageToken(),
                        scheduled("Now", Duration.ofHours(1)).put("published", true)),
                400,
                100,
                0);
    }

    @Test
    @DisplayName("an unpublished post is seen by nobody until it is published")
    void publishesLater() throws Exception {
        String id = ok(post(
                        PAGE + "/feed", pageToken(), body("message", "Ready").put("published", false)))
                .path("id")
                .asText();
        assertThat(ids("feed")).isEmpty();
        assertThat(ids("scheduled_posts")).isEmpty();
        clock.advance(Duration.ofHours(1));
        ok(post(id, pageToken(), body().put("is_published", true)));

        assertThat(ids("feed")).containsExactly(id);
    }

    @Test
    @DisplayName("a text can be changed, a post deleted, and then it is gone")
    void editsAndDeletes() throws Exception {
        String id = posted("Tpyo");
        assertThat(ok(post(id, pageToken(), body("message", "Typo")))).isEqualTo(json("{\"success\":true}"));
        assertThat(ok(get(id, pageToken())).path("message").asText()).isEqualTo("Typo");
        assertThat(ok(delete(id, pageToken()))).isEqualTo(json("{\"success\":true}"));

        assertError(get(id, pageToken()), 400, 100, 33);
        assertError(delete(id, pageToken()), 400, 100, 33);
        assertThat(facebook.posts()).singleElement().matches(SandboxPost::deleted);
    }

    @Test
    @DisplayName("the feed shows what was attached, wrapped and bare, newest first, in pieces")
    void pages() throws Exception {
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            ok(post(PAGE + "/feed", pageToken(), link("Post " + i, "https://example.com/" + i)));
        }
        JsonNode first = ok(get(PAGE + "/feed?limit=2&fields=message,attachments{unshimmed_url,url}", pageToken()));
        JsonNode second = ok(follow(first));
        JsonNode third = ok(follow(second));

        assertThat(first.at("/data/0/message").asText()).isEqualTo("Post 4");
        assertThat(first.at("/data/0/attachments/data/0/unshimmed_url").asText())
                .isEqualTo("https://example.com/4");
        assertThat(first.at("/data/0/attachments/data/0/url").asText())
                .isEqualTo("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2F4");
        assertThat(second.at("/data/0/message").asText()).isEqualTo("Post 2");
        assertThat(third.at("/data/0/message").asText()).isEqualTo("Post 0");
        assertThat(third.path("paging").has("next")).isFalse();
        String before = third.at("/paging/cursors/before").asText();
        assertThat(ok(get(PAGE + "/feed?limit=2&before=" + before, pageToken()))
                        .at("/data/1/message")
                        .asText())
                .isEqualTo("Post 1");
    }

    @Test
    @DisplayName("the feed can be asked for a span of time")
    void span() throws Exception {
        posted("Early");
        clock.advance(Duration.ofHours(1));
        String id = posted("Middle");
        long middle = clock.instant().getEpochSecond();
        clock.advance(Duration.ofHours(1));
        posted("Late");

        assertThat(ids("feed?since=" + (middle - 1) + "&until=" + (middle + 1))).containsExactly(id);
        assertThat(ids("feed?since=" + (middle + 1))).hasSize(1);
        assertError(get(PAGE + "/feed?since=yesterday", pageToken()), 400, 100, 0);
    }

    @Test
    @DisplayName("a scheduled post can be put off; one that has appeared cannot")
    void putsOff() throws Exception {
        String id = ok(post(PAGE + "/feed", pageToken(), scheduled("Later", Duration.ofHours(1))))
                .path("id")
                .asText();
        ok(post(id, pageToken(), scheduled("Much later", Duration.ofHours(2))));
        clock.advance(Duration.ofMinutes(61));
        assertThat(ids("feed")).isEmpty();
        clock.advance(Duration.ofMinutes(59));
        assertThat(ids("feed")).containsExactly(id);
        ok(post(id, pageToken(), scheduled("Changed", Duration.ofHours(2))));

        assertThat(ids("feed")).containsExactly(id);
        assertThat(ok(get(id + "?fields=message,updated_time,from,status_type", pageToken())))
                .isEqualTo(json(
                        "{\"message\":\"Changed\",\"updated_time\":\"2026-11-22T12:00:00+0000\",\"from\":{\"id\":\"%s\"},\"status_type\":\"mobile_status_update\",\"id\":\"%s\"}"
                                .formatted(PAGE, id)));
    }

    @Test
    @DisplayName("what is null in JSON was not sent")
    void nulls() throws Exception {
        ok(post(
                PAGE + "/feed",
                pageToken(),
                body("message", "Hello").putNull("link").putNull("published")));

        assertThat(facebook.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.link()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?fields=colour", "?fields=id,,message", "?fields=comments.limit(0", "?fields=shares{"})
    @DisplayName("fields that do not exist or cannot be read are refused")
    void badFields(String query) throws Exception {
        assertThat(get(posted("Hello") + query, pageToken()).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("a cursor of nothing and a limit that is no number are refused")
    void badPaging() throws Exception {
        assertError(get(PAGE + "/feed?after=nothing", pageToken()), 400, 100, 0);
        assertError(get(PAGE + "/feed?limit=many", pageToken()), 400, 100, 0);
    }

    private HttpResponse<String> follow(JsonNode piece) throws IOException, InterruptedException {
        String next = piece.path("paging").path("next").asText();
        return send(HttpRequest.newBuilder(URI.create(next)));
    }

    private List<String> ids(String edge) throws IOException, InterruptedException {
        return ok(get(PAGE + "/" + edge, pageToken())).path("data").findValuesAsText("id");
    }

    private ObjectNode scheduled(String message, Duration ahead) {
        return body("message", message)
                .put("published", false)
                .put("scheduled_publish_time", clock.instant().plus(ahead).getEpochSecond());
    }

    private HttpResponse<String> attempt(String page, String token) throws IOException, InterruptedException {
        return post(page + "/feed", token, body("message", "I am the page"));
    }

    private int status(String token, String message) {
        try {
            return post(PAGE + "/feed", token, body("message", message)).statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
