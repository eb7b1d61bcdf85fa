package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The door of the Graph API")
class FacebookDoorTest extends FacebookTest {
    private static final String FEED = "/{version}/{id}/feed";

    @ParameterizedTest
    @CsvSource({"/v26.0,v26.0", "/v21.0,v21.0", "/v20.0,v21.0", "/v3.2,v21.0", "'',v21.0"})
    @DisplayName("a version that has ended is served by the oldest that lives, and a header tells which")
    void versions(String asked, String served) throws Exception {
        HttpResponse<String> answer = send(request(asked + "/me").header("Authorization", "Bearer " + userToken()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("facebook-api-version")).hasValue(served);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v27.0/me", "/vx/me", "/26/me", "/v26.0/me/nothing/here", "/v26.0/oauth/elsewhere"})
    @DisplayName("a version or a place that does not exist is an unknown path")
    void unknownPath(String path) throws Exception {
        HttpResponse<String> answer = send(request(path).header("Authorization", "Bearer " + userToken()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/code").asInt()).isEqualTo(2500);
    }

    @Test
    @DisplayName("an error has a code, a type, a trace, and tells the version too")
    void envelope() throws Exception {
        HttpResponse<String> answer = get("12345", userToken());

        assertError(answer, 400, 100, 33);
        assertThat(json(answer.body()).at("/error/type").asText()).isEqualTo("GraphMethodException");
        assertThat(json(answer.body()).at("/error/message").asText())
                .startsWith("Unsupported get request. Object with ID '12345' does not exist");
        assertThat(answer.headers().firstValue("facebook-api-version")).hasValue("v26.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pretty=1", "debug=all", "date_format=U"})
    @DisplayName("parameters that all versions lost are refused since that day, and taken before")
    void removedParameters(String parameter) throws Exception {
        assertError(get("me?" + parameter, userToken()), 400, 100, 0);
        clock.set("2026-10-26T10:00:00Z");
        ok(get("me?" + parameter, userToken()));
    }

    @Test
    @DisplayName("several ids at once are refused")
    void manyIds() throws Exception {
        assertThat(get("?ids=1,2", userToken()).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("a proof of the secret is checked when it is there, and has to be there when the app says so")
    void proof() throws Exception {
        String token = userToken();
        String proof = proofOf(token, SECRET);
        ok(get("me?appsecret_proof=" + proof, token));
        ok(get("me?appsecret_time=1795341600&appsecret_proof=" + proofOf(token + "|1795341600", SECRET), token));
        assertInvalidProof(get("me?appsecret_proof=" + proofOf(token, "other"), token));
        ok(get("me", token));
        facebook.rules().requireProof(APP);
        assertError(get("me", token), 400, 100, 0);
        ok(get("me?appsecret_proof=" + proof, token));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500})
    @DisplayName("errors may come with any status")
    void statuses(int status) throws Exception {
        facebook.rules().errorStatus(status);

        assertError(get("me", "EAAwrong"), status, 190, 467);
        assertError(get("12345", userToken()), status, 100, 33);
        facebook.fail(facebook.graphError(368, 0));
        assertError(get("me", userToken()), status, 368, 0);
    }

    @Test
    @DisplayName("who asks too often as a person is told 4 after percents of use, until the hour is over")
    void appLimit() throws Exception {
        facebook.quota(4, 100);
        String token = userToken();
        assertThat(get("me", token).headers().firstValue("X-App-Usage"))
                .hasValue("{\"call_count\":25,\"total_time\":25,\"total_cputime\":25}");
        get("me", token);
        get("me", token);
        ok(get("me", token));
        HttpResponse<String> refused = get("me", token);
        assertError(refused, 400, 4, 0);
        assertThat(refused.headers().firstValue("X-App-Usage")).isPresent();
        clock.advance(Duration.ofHours(1));
        ok(get("me", token));
    }

    @Test
    @DisplayName("who asks too often as a page is told 80001 and the minutes until it is over")
    void pageLimit() throws Exception {
        facebook.quota(100, 2);
        String token = pageToken();
        assertThat(get("me", token).headers().firstValue("X-Business-Use-Case-Usage"))
                .hasValue(
                        "{\"" + PAGE
                                + "\":[{\"call_count\":50,\"total_time\":50,\"total_cputime\":50,\"type\":\"pages\",\"estimated_time_to_regain_access\":0}]}");
        ok(get("me", token));
        HttpResponse<String> refused = get("me", token);
        assertError(refused, 400, 80001, 0);
        assertThat(usage(refused)
                        .at("/" + PAGE + "/0/estimated_time_to_regain_access")
                        .asInt())
                .isEqualTo(14 * 60);
    }

    @Test
    @DisplayName("while hardly anything is used nothing is told")
    void noUsage() throws Exception {
        assertThat(get("me", userToken()).headers().firstValue("X-App-Usage")).isEmpty();
        assertThat(get("me", pageToken()).headers().firstValue("X-Business-Use-Case-Usage"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,X-App-Usage", "17,X-App-Usage", "32,X-Page-Usage", "613,X-App-Usage", "80001,X-App-Usage"})
    @DisplayName("each limit can be asked for, in minutes")
    void limits(int code, String header) throws Exception {
        facebook.fail(facebook.rateLimited(code, PAGE, Duration.ofMinutes(7)).on("POST", FEED));
        HttpResponse<String> answer = hello();

        assertError(answer, 400, code, 0);
        assertThat(answer.headers().firstValue(header))
                .hasValueSatisfying(text -> assertThat(text).contains("\"call_count\":100"));
        assertThat(usage(answer)
                        .at("/" + PAGE + "/0/estimated_time_to_regain_access")
                        .asInt())
                .isEqualTo(7);
        assertThat(facebook.posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,0,500", "2,0,500", "368,0,400", "190,460,400", "200,0,403", "10,0,403", "100,1366046,400"})
    @DisplayName("each error can be asked for; codes 1 and 2 say that they pass")
    void errors(int code, int subcode, int status) throws Exception {
        facebook.fail(facebook.graphError(code, subcode).on("POST", FEED));
        HttpResponse<String> answer = hello();

        assertError(answer, status, code, subcode);
        assertThat(json(answer.body()).at("/error/is_transient").asBoolean()).isEqualTo(code <= 2);
        assertThat(facebook.posts()).isEmpty();
    }

    @Test
    @DisplayName("an error after the work hides a post")
    void afterWork() throws Exception {
        facebook.fail(facebook.graphErrorAfterWork(2, 0).on("POST", FEED));

        assertError(hello(), 500, 2, 0);
        assertThat(facebook.posts()).hasSize(1);
        assertError(hello(), 400, 506, 0);
    }

    @Test
    @DisplayName("the faults of all networks strike here too, in the words of this one")
    void commonFaults() throws Exception {
        facebook.fail(Fault.status(503).on("POST", FEED));
        assertError(hello(), 503, 2, 0);
        facebook.fail(Fault.status(429));
        assertError(hello(), 429, 100, 0);
        facebook.fail(Fault.tooManyRequests());
        assertError(hello(), 400, 4, 0);
        facebook.fail(Fault.wrongVersion());
        assertError(hello(), 400, 2500, 0);
        facebook.fail(Fault.dropBeforeWork());
        assertThatIOException().isThrownBy(this::hello);
        assertThat(facebook.posts()).isEmpty();
        facebook.fail(Fault.withoutId());
        assertThat(hello().body()).isEqualTo("{}");
        assertThat(facebook.posts()).hasSize(1);
        assertThat(facebook.requests().bodies("POST", FEED)).isGreaterThanOrEqualTo(6);
    }

    private HttpResponse<String> hello() throws IOException, InterruptedException {
        return post(PAGE + "/feed", pageToken(), body("message", "Hello"));
    }

    private static JsonNode usage(HttpResponse<String> answer) throws IOException {
        return json(answer.headers().firstValue("X-Business-Use-Case-Usage").orElseThrow());
    }

    private static void assertInvalidProof(HttpResponse<String> answer) throws IOException {
        assertError(answer, 400, 100, 0);
        assertThat(json(answer.body()).at("/error/message").asText())
                .isEqualTo("Invalid appsecret_proof provided in the API argument");
    }

    /** By another way than the sandbox itself. */
    private static String proofOf(String message, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        StringBuilder hex = new StringBuilder();
        for (byte part : mac.doFinal(message.getBytes(StandardCharsets.UTF_8))) {
            hex.append("%02x".formatted(part));
        }
        return hex.toString();
    }
}
