package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Limits and costs at X")
class XLimitsTest extends XTest {
    @Test
    @DisplayName("every answer tells the limit of its place, what is left, and when counting starts anew")
    void headers() throws Exception {
        HttpResponse<String> good = post("Hello");
        HttpResponse<String> duplicate = post("Hello");
        HttpResponse<String> stranger = post("guess", text("Hello"));

        assertRate(good, 100, 99);
        assertRate(duplicate, 100, 98);
        assertRate(stranger, 100, 99);
        assertThat(good.headers().firstValue("x-rate-limit-reset"))
                .hasValue(Long.toString(
                        clock.instant().plus(Duration.ofMinutes(15)).getEpochSecond()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /2/users/me, 75",
        "GET, /2/tweets?ids=1, 5000",
        "GET, /2/tweets/1, 900",
        "DELETE, /2/tweets/1, 50",
        "POST, /2/tweets, 100",
        "POST, /2/media/upload, 500",
        "GET, /2/media/upload?command=STATUS&media_id=1, 1000",
        "POST, /2/media/upload/initialize, 1875",
        "POST, /2/media/upload/1/append, 1875",
        "POST, /2/media/upload/1/finalize, 1875",
        "POST, /2/media/metadata, 500"
    })
    @DisplayName("the limits per user are those that X documents")
    void table(String method, String place, int limit) throws Exception {
        assertRate(send(api(place, token()).method(method, BodyPublishers.noBody())), limit, limit - 1);
    }

    @Test
    @DisplayName("who asks too often gets 429 until the quarter of an hour is over; others are not concerned")
    void rateLimit() throws Exception {
        x.limit("POST", "/2/tweets", 2);
        assertRate(post("One"), 2, 1);
        clock.advance(Duration.ofMinutes(14));
        assertRate(post("Two"), 2, 0);
        HttpResponse<String> refused = post("Three");
        assertProblem(refused, 429, "Too Many Requests");
        assertRate(refused, 2, 0);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(post(x.token("ola", APP, ALL), text("Ola's")).statusCode()).isEqualTo(201);
        assertThat(get("/2/users/me", token()).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(post("Three").statusCode()).isEqualTo(201);
        assertThat(x.posts()).hasSize(4);
    }

    @Test
    @DisplayName("a limit for a place that does not exist is refused, naming those that do")
    void unknownPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> x.limit("POST", "/2/tweet", 1))
                .withMessageStartingWith("No place is known as POST /2/tweet; known are [")
                .withMessageContaining("POST /2/tweets]");
    }

    @Test
    @DisplayName("a used-up month answers 429 although the rate headers show room")
    void usageCap() throws Exception {
        x.usageCapped(true);
        HttpResponse<String> refused = post("Hello");
        assertProblem(refused, 429, "Usage cap exceeded: Monthly product cap");
        assertThat(json(refused).path("title").asText()).isEqualTo("UsageCapExceeded");
        assertRate(refused, 100, 99);
        x.usageCapped(false);
        assertThat(post("Hello").statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("an app that is not enrolled answers 403 Client Forbidden")
    void notEnrolled() throws Exception {
        x.enrolled(false);
        HttpResponse<String> refused = post("Hello");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("reason").asText()).isEqualTo("client-not-enrolled");
        x.enrolled(true);
        assertThat(post("Hello").statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("the bill tells each kind by X's price list, and nothing that failed")
    void bill() throws Exception {
        String id = posted("Hello");
        posted("Look https://example.com/1");
        ObjectNode reply = text("See https://example.com/2");
        reply.putObject("reply").put("in_reply_to_tweet_id", id);
        posted(token(), reply);
        post("Hello");
        get("/2/users/me", token());
        delete(id, token());
        delete(id, token());

        assertThat(x.bill())
                .isEqualTo(Map.of(
                        "post", 15_000L,
                        "post with link", 200_000L,
                        "summoned reply", 10_000L,
                        "user read", 10_000L,
                        "delete", 10_000L));
    }

    @Test
    @DisplayName("a post that is read costs once a day, by UTC, an unknown one nothing")
    void reads() throws Exception {
        String id = posted("Hello");
        get("/2/tweets?ids=" + id + ",1", token());
        get("/2/users/" + kari + "/tweets", token());
        assertThat(x.bill()).containsEntry("post read", 5_000L);
        clock.advance(Duration.ofHours(14));
        get("/2/tweets/" + id, token());
        assertThat(x.bill()).containsEntry("post read", 10_000L);
    }

    @Test
    @DisplayName("when the credits are gone every call answers 402 until there are new ones")
    void credits() throws Exception {
        x.credits(15_001);
        assertThat(post("One").statusCode()).isEqualTo(201);
        assertThat(post("Two").statusCode()).isEqualTo(201);
        HttpResponse<String> refused = post("Three");
        assertThat(refused.statusCode()).isEqualTo(402);
        assertThat(json(refused).path("title").asText()).isEqualTo("CreditsDepleted");
        assertThat(json(refused).path("detail").asText()).contains("does not have any credits to fulfill this request");
        assertThat(get("/2/users/me", token()).statusCode()).isEqualTo(402);
        x.credits(1_000_000);
        assertThat(post("Three").statusCode()).isEqualTo(201);
    }

    private static void assertRate(HttpResponse<String> answer, int limit, int remaining) {
        assertThat(answer.headers().firstValue("x-rate-limit-limit")).hasValue(Integer.toString(limit));
        assertThat(answer.headers().firstValue("x-rate-limit-remaining")).hasValue(Integer.toString(remaining));
    }
}
