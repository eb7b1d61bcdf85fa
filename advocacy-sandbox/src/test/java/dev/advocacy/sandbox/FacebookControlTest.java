package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Facebook for other processes")
class FacebookControlTest extends FacebookTest {

    @Test
    @DisplayName("faults go in under the network's name, also an error of the Graph API as it was once seen")
    void faults() throws Exception {
        control(
                "POST",
                "faults",
                "{\"fault\":\"json\",\"status\":400,\"method\":\"POST\",\"path\":\"/{version}/{id}/feed\",\"body\":{\"error\":{\"message\":\"(#506) Duplicate status message\",\"type\":\"OAuthException\",\"code\":506}}}");
        ok(get("me", userToken()));
        HttpResponse<String> answer = post(PAGE + "/feed", pageToken(), body("message", "Hello"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/code").asInt()).isEqualTo(506);
        control("POST", "faults", "{\"fault\":\"status\",\"status\":503,\"times\":9}");
        control("DELETE", "faults", "");
        ok(post(PAGE + "/feed", pageToken(), body("message", "Hello")));
    }

    @Test
    @DisplayName("the books come out under the network's name, apart from those of other networks")
    void books() throws Exception {
        String id = posted("Look https://example.com/1");

        assertThat(json(control("GET", "posts", "").body()).path("posts"))
                .isEqualTo(json(
                        "[{\"network\":\"facebook\",\"id\":\"%s\",\"author\":\"%s\",\"commentary\":\"Look https://example.com/1\",\"publishedText\":\"Look https://example.com/1\",\"truncated\":false,\"createdAt\":\"2026-11-22T10:00:00Z\",\"deleted\":false,\"mentions\":[],\"link\":\"https://example.com/1\"}]"
                                .formatted(id, PAGE)));
        assertThat(json(control("GET", "counts", "").body()))
                .isEqualTo(
                        json(
                                "{\"requests\":{\"POST /{version}/{id}/feed\":1},\"bodies\":{\"POST /{version}/{id}/feed\":1},\"postsByLink\":{\"https://example.com/1\":1}}"));
        assertThat(json(control("POST", "audience?until=2026-11-25T10:00:00Z", "")
                                .body())
                        .path("postsSeen")
                        .asInt())
                .isEqualTo(1);
        assertThat(sandbox.linkedIn().posts()).isEmpty();
    }

    @Test
    @DisplayName("started as a command the sandbox prints how to point an app to it, and that works")
    void command() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Sandbox started = SandboxMain.start(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                "--port",
                "0",
                "--redirect-uri",
                "http://127.0.0.1:9/back")) {
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("Facebook     " + started.url() + "/facebook (instead of https://www.facebook.com")
                    .contains("App          id 1029384756, secret sandbox-facebook-secret", "175154750010052");
            HttpResponse<String> page =
                    send(HttpRequest.newBuilder(URI.create(started.facebook().url()
                            + "/v26.0/dialog/oauth?client_id=1029384756&scope=pages_show_list,pages_manage_posts"
                            + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fback")));
            assertThat(page.statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> control(String method, String place, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/facebook/" + place))
                .method(method, BodyPublishers.ofString(body)));
    }
}
