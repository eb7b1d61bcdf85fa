package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Faults on request")
class FaultTest extends LinkedInTest {

    @Test
    @DisplayName("a connection dropped before the work leaves no post, though its body arrived")
    void dropBeforeWork() {
        linkedIn.fail(onPosts(Fault.dropBeforeWork()));

        assertThatIOException().isThrownBy(this::hello);
        assertThat(linkedIn.posts()).isEmpty();
        assertThat(linkedIn.requests().bodies("POST", "/rest/posts")).isPositive();
    }

    @Test
    @DisplayName("a connection dropped after the work leaves the post")
    void dropAfterWork() {
        linkedIn.fail(onPosts(Fault.dropAfterWork()));

        assertThatIOException().isThrownBy(this::hello);
        assertThat(linkedIn.posts()).hasSize(1);
    }

    @Test
    @DisplayName("with a cut body status and id arrive, the rest breaks off")
    void cutBody() throws Exception {
        linkedIn.fail(onPosts(Fault.cutBody()));
        HttpResponse<InputStream> answer = http.send(helloRequest().build(), BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("x-restli-id"))
                .hasValue(linkedIn.posts().get(0).id());
        try (InputStream body = answer.body()) {
            assertThatIOException().isThrownBy(body::readAllBytes);
        }
    }

    @Test
    @DisplayName("a cut body of a figure is half of its JSON")
    void cutJson() {
        linkedIn.fail(Fault.cutBody().on("GET", "/rest/organizationAcls"));

        assertThatIOException().isThrownBy(() -> get("/rest/organizationAcls?q=roleAssignee", token()));
    }

    @Test
    @DisplayName("a status comes before the work")
    void status() throws Exception {
        linkedIn.fail(onPosts(Fault.status(503)));

        HttpResponse<String> answer = hello();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).path("status").asInt()).isEqualTo(503);
        assertThat(linkedIn.posts()).isEmpty();
    }

    @Test
    @DisplayName("any answer that a network once sent can be replayed")
    void json() throws Exception {
        linkedIn.fail(onPosts(Fault.json(402, "{\"title\":\"Payment Required\"}")));

        HttpResponse<String> answer = hello();
        assertThat(answer.statusCode()).isEqualTo(402);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"title\":\"Payment Required\"}");
        assertThat(linkedIn.posts()).isEmpty();
    }

    @Test
    @DisplayName("a status after the work hides a post, which the next attempt meets as a duplicate")
    void statusAfterWork() throws Exception {
        linkedIn.fail(onPosts(Fault.statusAfterWork(502)));

        assertThat(hello().statusCode()).isEqualTo(502);
        assertThat(linkedIn.posts()).hasSize(1);
        assertThat(json(hello()).path("message").asText())
                .contains(linkedIn.posts().get(0).id());
    }

    @Test
    @DisplayName("429 comes with Retry-After only when that is asked for")
    void tooManyRequests() throws Exception {
        linkedIn.fail(onPosts(Fault.tooManyRequests()));
        linkedIn.fail(onPosts(Fault.tooManyRequests(Duration.ofMinutes(2))));

        HttpResponse<String> bare = hello();
        assertThat(bare.statusCode()).isEqualTo(429);
        assertThat(bare.headers().firstValue("Retry-After")).isEmpty();
        HttpResponse<String> told = hello();
        assertThat(told.statusCode()).isEqualTo(429);
        assertThat(told.headers().firstValue("Retry-After")).hasValue("120");
        assertThat(linkedIn.posts()).isEmpty();
    }

    @Test
    @DisplayName("a delayed answer is too late for an impatient caller, but the post is there")
    void delayed() {
        linkedIn.fail(onPosts(Fault.delay(Duration.ofMinutes(5))));

        assertThatIOException()
                .isThrownBy(() -> send(helloRequest().timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
        await().untilAsserted(() -> assertThat(linkedIn.posts()).hasSize(1));
    }

    @Test
    @DisplayName("a patient caller gets the right answer after the delay")
    void delayedShortly() throws Exception {
        linkedIn.fail(onPosts(Fault.delay(Duration.ofMillis(50))));
        long before = System.nanoTime();

        assertThat(hello().statusCode()).isEqualTo(201);
        assertThat(System.nanoTime() - before)
                .isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
    }

    @ParameterizedTest
    @CsvSource({"200", "503"})
    @DisplayName("a web page may come where JSON was expected")
    void html(int status) throws Exception {
        linkedIn.fail(onPosts(status == 200 ? Fault.html() : Fault.html(status)));

        HttpResponse<String> answer = hello();
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        assertThat(linkedIn.posts()).isEmpty();
    }

    @Test
    @DisplayName("an answer may be empty although the work is done")
    void nothing() throws Exception {
        linkedIn.fail(onPosts(Fault.nothing()));

        HttpResponse<String> answer = hello();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("x-restli-id")).isEmpty();
        assertThat(linkedIn.posts()).hasSize(1);
    }

    @Test
    @DisplayName("a 201 may lack the id")
    void withoutId() throws Exception {
        linkedIn.fail(onPosts(Fault.withoutId()));

        HttpResponse<String> answer = hello();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("x-restli-id")).isEmpty();
        assertThat(linkedIn.posts()).hasSize(1);
    }

    @Test
    @DisplayName("a version may turn out to be over")
    void wrongVersion() throws Exception {
        linkedIn.fail(onPosts(Fault.wrongVersion()));

        HttpResponse<String> answer = hello();
        assertThat(answer.statusCode()).isEqualTo(426);
        assertThat(json(answer).path("code").asText()).isEqualTo("NONEXISTENT_VERSION");
    }

    @Test
    @DisplayName("who follows the redirect sends the body twice, and that is counted")
    void redirect() throws Exception {
        linkedIn.fail(onPosts(Fault.redirect()));

        HttpResponse<String> first = hello();
        assertThat(first.statusCode()).isEqualTo(307);
        URI again =
                linkedIn.url().resolve(first.headers().firstValue("Location").orElseThrow());
        assertThat(again).isEqualTo(URI.create(linkedIn.url() + "/rest/posts"));
        assertThat(hello().statusCode()).isEqualTo(201);
        assertThat(linkedIn.requests().bodies("POST", "/rest/posts")).isEqualTo(2);
        assertThat(linkedIn.posts()).hasSize(1);
    }

    @Test
    @DisplayName("a fault strikes as often as asked for, only where asked for, and in order")
    void timesAndPlace() throws Exception {
        linkedIn.fail(onPosts(Fault.status(500)).times(2));
        linkedIn.fail(onPosts(Fault.status(501)));

        assertThat(get("/rest/organizationAcls?q=roleAssignee", token()).statusCode())
                .isEqualTo(200);
        assertThat(hello().statusCode()).isEqualTo(500);
        assertThat(hello().statusCode()).isEqualTo(500);
        assertThat(hello().statusCode()).isEqualTo(501);
        assertThat(hello().statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("a fault on a template with an id strikes any id; without a place it strikes anything")
    void templates() throws Exception {
        linkedIn.fail(Fault.status(500).on("GET", "/rest/posts/{id}"));
        assertThat(get("/rest/posts/" + encode("urn:li:share:1"), token()).statusCode())
                .isEqualTo(500);
        linkedIn.fail(Fault.status(500));
        assertThat(get("/v2/userinfo", token()).statusCode()).isEqualTo(500);
        assertThat(linkedIn.requests().requests("GET", "/rest/posts/{id}")).isEqualTo(1);
        assertThat(linkedIn.requests().total()).isEqualTo(2);
    }

    @Test
    @DisplayName("faults that have not struck can be taken back")
    void heal() throws Exception {
        linkedIn.fail(Fault.status(500).times(100));
        linkedIn.heal();

        assertThat(hello().statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    @DisplayName("a fault strikes at least once")
    void atLeastOnce(int times) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.nothing().times(times))
                .withMessageContaining("times");
    }

    @Test
    @DisplayName("a fault says what it is")
    void saysWhatItIs() {
        assertThat(Fault.nothing().on("POST", "/rest/posts").times(2))
                .hasToString("Fault[nothing on POST /rest/posts, 2 times]");
        assertThat(Fault.html()).hasToString("Fault[html on anything, 1 times]");
    }

    private static Fault onPosts(Fault fault) {
        return fault.on("POST", "/rest/posts");
    }

    private HttpRequest.Builder helloRequest() {
        return rest("/rest/posts", token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(kari, "Hello").toString()));
    }

    private HttpResponse<String> hello() throws IOException, InterruptedException {
        return send(helloRequest());
    }
}
