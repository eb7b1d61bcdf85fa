package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Faults on request at X")
class XFaultTest extends XTest {
    private static final String POSTS = "/2/tweets";

    @Test
    @DisplayName("a connection dropped before the work leaves no post, one dropped after it does")
    void dropped() {
        x.fail(onPosts(Fault.dropBeforeWork()));
        assertThatIOException().isThrownBy(() -> post("Hello"));
        int first = x.posts().size();
        x.fail(onPosts(Fault.dropAfterWork()));
        assertThatIOException().isThrownBy(() -> post("Hello"));

        assertThat(first).isZero();
        assertThat(x.posts()).hasSize(1);
    }

    @Test
    @DisplayName("after a lost answer the second attempt is a duplicate, and the timeline shows the post")
    void lostAnswer() throws Exception {
        x.fail(onPosts(Fault.statusAfterWork(503)));
        assertThat(post("Look https://example.com/r/1").statusCode()).isEqualTo(503);
        assertProblem(
                post("Look https://example.com/r/1"),
                403,
                "You are not allowed to create a Tweet with duplicate content.");

        JsonNode timeline = json(get("/2/users/" + kari + "/tweets?tweet.fields=created_at,entities", token()));
        assertThat(timeline.path("data").findValuesAsText("expanded_url")).containsExactly("https://example.com/r/1");
        assertThat(x.postsByLink()).containsExactly(Map.entry("https://example.com/r/1", 1));
        assertThat(x.requests().bodies("POST", POSTS)).isEqualTo(2);
    }

    @Test
    @DisplayName("a late answer is too late for an impatient caller, but the post is there")
    void delayed() {
        x.fail(onPosts(Fault.delay(Duration.ofMinutes(5))));
        HttpRequest.Builder impatient = api(POSTS, token())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMillis(300))
                .POST(BodyPublishers.ofString("{\"text\":\"Hello\"}"));

        assertThatIOException().isThrownBy(() -> send(impatient)).isInstanceOf(HttpTimeoutException.class);
        await().untilAsserted(() -> assertThat(x.posts()).hasSize(1));
    }

    @Test
    @DisplayName("with a cut body the status arrives and the id does not")
    void cutBody() throws Exception {
        x.fail(onPosts(Fault.cutBody()));
        HttpRequest request = api(POSTS, token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"Hello\"}"))
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(201);
        try (InputStream body = answer.body()) {
            assertThatIOException().isThrownBy(body::readAllBytes);
        }
        assertThat(x.posts()).hasSize(1);
    }

    @Test
    @DisplayName("a 201 may lack the id, or everything")
    void withoutId() throws Exception {
        x.fail(onPosts(Fault.withoutId()));
        HttpResponse<String> answer = post("Hello");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("data").has("id")).isFalse();
        assertThat(json(answer).path("data").path("text").asText()).isEqualTo("Hello");
        x.fail(onPosts(Fault.nothing()));
        assertThat(post("Second").body()).isEmpty();
        assertThat(x.posts()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"200", "502"})
    @DisplayName("a web page may come where JSON was expected")
    void html(int status) throws Exception {
        x.fail(onPosts(Fault.html(status)));
        HttpResponse<String> answer = post("Hello");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        assertThat(x.posts()).isEmpty();
    }

    @Test
    @DisplayName("statuses and 429 are in X's words, 429 with the rate headers that tell when to come back")
    void words() throws Exception {
        x.fail(onPosts(Fault.status(503)));
        HttpResponse<String> broken = post("Hello");
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(json(broken).path("type").asText()).isEqualTo("about:blank");
        x.fail(onPosts(Fault.tooManyRequests()));
        HttpResponse<String> tooMany = post("Hello");
        assertProblem(tooMany, 429, "Too Many Requests");
        assertThat(tooMany.headers().firstValue("x-rate-limit-remaining")).hasValue("0");
        assertThat(tooMany.headers().firstValue("x-rate-limit-reset"))
                .hasValue(Long.toString(
                        clock.instant().plus(Duration.ofMinutes(15)).getEpochSecond()));
        assertThat(x.posts()).isEmpty();
    }

    @Test
    @DisplayName("who follows a redirect sends the body twice, and that is counted")
    void redirect() throws Exception {
        x.fail(onPosts(Fault.redirect()));
        HttpResponse<String> first = post("Hello");

        assertThat(first.statusCode()).isEqualTo(307);
        assertThat(x.url().resolve(first.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(URI.create(x.url() + POSTS));
        assertThat(post("Hello").statusCode()).isEqualTo(201);
        assertThat(x.requests().bodies("POST", POSTS)).isEqualTo(2);
        assertThat(x.posts()).hasSize(1);
    }

    @Test
    @DisplayName("faults strike on places with an id in the middle, and can be taken back")
    void places() throws Exception {
        x.fail(Fault.status(500).on("POST", "/2/media/upload/{id}/append").times(2));
        x.fail(Fault.status(500).on("GET", "/2/users/{id}/tweets"));
        assertThat(send(api("/2/media/upload/12/append", token()).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(500);
        assertThat(get("/2/users/" + kari + "/tweets", token()).statusCode()).isEqualTo(500);
        x.heal();
        assertThat(send(api("/2/media/upload/12/append", token()).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(x.requests().requests("POST", "/2/media/upload/{id}/append")).isEqualTo(2);
    }

    @Test
    @DisplayName("the sandbox's own door orders faults for X, tells its books and sends its audience")
    void control() throws Exception {
        assertThat(control("POST", "faults", "{\"fault\":\"status\",\"status\":502,\"path\":\"/2/tweets\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post("Hello https://example.com/1").statusCode()).isEqualTo(502);
        String id = posted("Hello https://example.com/1");

        JsonNode post = json(control("GET", "posts", "")).path("posts").get(0);
        assertThat(post.path("network").asText()).isEqualTo("x");
        assertThat(post.path("id").asText()).isEqualTo(id);
        assertThat(json(control("GET", "counts", "")))
                .isEqualTo(
                        json(
                                "{\"requests\":{\"POST /2/tweets\":2},\"bodies\":{\"POST /2/tweets\":2},\"postsByLink\":{\"https://example.com/1\":1}}"));
        assertThat(json(control("POST", "audience?until=2026-11-25T10:00:00Z", ""))
                        .path("postsSeen")
                        .asInt())
                .isEqualTo(1);
        assertThat(sandbox.linkedIn().posts()).isEmpty();
    }

    private HttpResponse<String> control(String method, String place, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/x/" + place))
                .method(method, BodyPublishers.ofString(body)));
    }

    private static Fault onPosts(Fault fault) {
        return fault.on("POST", POSTS);
    }
}
