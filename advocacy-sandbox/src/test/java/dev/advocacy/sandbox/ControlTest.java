package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sandbox's own door for other processes")
class ControlTest extends LinkedInTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"fault\":\"status\",\"status\":500}; 500; 0",
                "{\"fault\":\"status\"}; 503; 0",
                "{\"fault\":\"statusAfterWork\",\"status\":502}; 502; 1",
                "{\"fault\":\"tooManyRequests\"}; 429; 0",
                "{\"fault\":\"tooManyRequests\",\"seconds\":9}; 429; 0",
                "{\"fault\":\"delay\",\"seconds\":0.001}; 201; 1",
                "{\"fault\":\"html\",\"status\":502}; 502; 0",
                "{\"fault\":\"nothing\"}; 200; 1",
                "{\"fault\":\"withoutId\"}; 201; 1",
                "{\"fault\":\"wrongVersion\"}; 426; 0",
                "{\"fault\":\"redirect\"}; 307; 0",
                "{\"fault\":\"json\",\"status\":402,\"body\":{\"title\":\"Payment Required\"}}; 402; 0"
            })
    @DisplayName("faults are ordered as JSON")
    void faults(String order, int status, int posts) throws Exception {
        assertThat(control("POST", "faults", order).statusCode()).isEqualTo(204);

        assertThat(post(token(), text(kari, "Hello")).statusCode()).isEqualTo(status);
        assertThat(linkedIn.posts()).hasSize(posts);
        assertThat(post(token(), text(kari, "Second")).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"dropBeforeWork,0", "dropAfterWork,1", "cutBody,1"})
    @DisplayName("broken connections are ordered the same way, for one place and several times")
    void brokenConnections(String fault, int posts) throws Exception {
        control(
                "POST",
                "faults",
                "{\"fault\":\"" + fault + "\",\"method\":\"POST\",\"path\":\"/rest/posts\",\"times\":9}");

        assertThatIOException().isThrownBy(() -> post(token(), text(kari, "Hello")));
        assertThat(get("/v2/userinfo", token()).statusCode()).isEqualTo(200);
        assertThat(linkedIn.posts()).hasSize(posts);
        assertThat(control("DELETE", "faults", "").statusCode()).isEqualTo(204);
        assertThat(post(token(), text(kari, "Other")).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"fault\":\"earthquake\"}", "{\"fault\":\"nothing\",\"times\":0}"})
    @DisplayName("an order that makes no sense is refused")
    void nonsense(String order) throws Exception {
        assertThat(control("POST", "faults", order).statusCode()).isEqualTo(400);
        assertThat(post(token(), text(kari, "Hello")).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("posts are told with what was sent and what is seen")
    void posts() throws Exception {
        String urn = posted("Look https://example.com/1 (now)");
        JsonNode post = json(control("GET", "posts", "")).path("posts").get(0);

        assertThat(post)
                .isEqualTo(json(
                        "{\"network\":\"linkedin\",\"id\":\"%s\",\"author\":\"%s\",\"commentary\":\"Look https://example.com/1 (now)\",\"publishedText\":\"Look https://example.com/1 \",\"truncated\":true,\"createdAt\":\"2026-11-22T10:00:00Z\",\"deleted\":false,\"mentions\":[],\"link\":\"https://example.com/1\"}"
                                .formatted(urn, kari)));
    }

    @Test
    @DisplayName("counts tell requests, bodies and posts by link")
    void counts() throws Exception {
        posted("Look https://example.com/1");
        get("/v2/userinfo", token());
        JsonNode counts = json(control("GET", "counts", ""));

        assertThat(counts)
                .isEqualTo(
                        json(
                                "{\"requests\":{\"GET /v2/userinfo\":1,\"POST /rest/posts\":1},\"bodies\":{\"POST /rest/posts\":1},\"postsByLink\":{\"https://example.com/1\":1}}"));
    }

    @Test
    @DisplayName("the audience can be made to react, until now or until a given time")
    void audience() throws Exception {
        posted("Hello");
        assertThat(json(control("POST", "audience", "")).path("postsSeen").asInt(-1))
                .isZero();
        assertThat(json(control("POST", "audience?until=2026-11-25T10:00:00Z", ""))
                        .path("postsSeen")
                        .asInt())
                .isEqualTo(1);
        clock.advance(Duration.ofDays(3));
        assertThat(json(control("POST", "audience", "")).path("postsSeen").asInt(-1))
                .isZero();
        assertThat(control("POST", "audience?until=tomorrow", "").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("without a network's name LinkedIn is meant; a network that does not exist is not there")
    void names() throws Exception {
        assertThat(counts("")).isEqualTo(200);
        assertThat(counts("linkedin/")).isEqualTo(200);
        assertThat(counts("friendster/")).isEqualTo(404);
    }

    private int counts(String network) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/" + network + "counts")))
                .statusCode();
    }

    private HttpResponse<String> control(String method, String place, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/linkedin/" + place))
                .method(method, BodyPublishers.ofString(body)));
    }
}
