package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The door of the versioned API")
class RestDoorTest extends LinkedInTest {
    private static final String ACLS = "/rest/organizationAcls?q=roleAssignee";

    @Test
    @DisplayName("a call without a version is refused")
    void versionMissing() throws Exception {
        HttpResponse<String> answer = send(request(ACLS)
                .header("Authorization", "Bearer " + token())
                .header("X-Restli-Protocol-Version", "2.0.0"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo("VERSION_MISSING");
    }

    @Test
    @DisplayName("a call without the Rest.li protocol version is refused")
    void protocolMissing() throws Exception {
        HttpResponse<String> answer =
                send(request(ACLS).header("Authorization", "Bearer " + token()).header("LinkedIn-Version", "202609"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo("ILLEGAL_ARGUMENT");
    }

    @Test
    @DisplayName("a call without a token is refused before anything else")
    void tokenMissing() throws Exception {
        assertThat(send(request(ACLS)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"202601", "202602", "202603", "202604", "202605", "202606", "202607", "202608", "202609"})
    @DisplayName("the versions of January to September 2026 are active in November")
    void activeVersions(String version) throws Exception {
        assertThat(withVersion(version).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a revision behind the version is fine")
    void revision() throws Exception {
        assertThat(withVersion("202609.01").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "202411,20241101",
        "202510,20251001",
        "202511,20251101",
        "202512,20251201",
        "202610,20261001",
        "202611,20261101",
        "202701,20270101",
        "latest,latest",
        "202613,202613"
    })
    @DisplayName("a version that is over, never came, or is not yet there answers 426")
    void inactiveVersions(String version, String named) throws Exception {
        HttpResponse<String> answer = withVersion(version);

        assertThat(answer.statusCode()).isEqualTo(426);
        assertThat(json(answer))
                .isEqualTo(json(
                        "{\"status\":426,\"code\":\"NONEXISTENT_VERSION\",\"message\":\"Requested version %s is not active\"}"
                                .formatted(named)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-16T23:59:59Z,202609,426",
        "2026-09-17T00:00:00Z,202609,200",
        "2026-11-15T23:59:59Z,202511,200",
        "2026-11-16T00:00:00Z,202511,426",
        "2027-01-14T23:59:59Z,202601,200",
        "2027-01-15T00:00:00Z,202601,426",
        "2027-03-15T12:00:00Z,202603,200",
        "2027-03-16T00:00:00Z,202603,426",
        "2028-05-20T00:00:00Z,202805,200"
    })
    @DisplayName("versions come and go by the sandbox's clock")
    void versionsInTime(String now, String version, int status) throws Exception {
        clock.set(now);

        assertThat(withVersion(version).statusCode()).isEqualTo(status);
    }

    @Test
    @DisplayName("after 150 requests a member waits for midnight UTC, others do not")
    void memberQuota() throws Exception {
        String token = token();
        for (int i = 0; i < 150; i++) {
            assertThat(get(ACLS, token).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> tooMany = get(ACLS, token);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).isEmpty();
        assertThat(json(tooMany))
                .isEqualTo(
                        json(
                                "{\"message\":\"Resource level throttle MEMBER DAY limit for calls to this resource is reached.\",\"status\":429,\"serviceErrorCode\":101}"));
        assertThat(get(ACLS, linkedIn.token("ola", APP, ALL)).statusCode()).isEqualTo(200);
        clock.set("2026-11-22T23:59:59Z");
        assertThat(get(ACLS, token).statusCode()).isEqualTo(429);
        clock.set("2026-11-23T00:00:00Z");
        assertThat(get(ACLS, token).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("the quotas of members and of an app in all can be set")
    void otherQuotas() throws Exception {
        linkedIn.quota(10, 2);
        assertThat(get(ACLS, token()).statusCode()).isEqualTo(200);
        assertThat(get(ACLS, linkedIn.token("ola", APP, ALL)).statusCode()).isEqualTo(200);
        assertThat(json(get(ACLS, token())).path("message").asText()).contains("APPLICATION DAY");
    }

    @Test
    @DisplayName("a query tunnelled through a POST is read like any other")
    void tunnel() throws Exception {
        HttpResponse<String> answer = send(rest("/rest/organizationAcls", token())
                .header("X-HTTP-Method-Override", "GET")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("q=roleAssignee&role=ADMINISTRATOR")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a place that does not exist answers 404")
    void unknownPlace() throws Exception {
        HttpResponse<String> answer = get("/rest/shares", token());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer)).isEqualTo(json("{\"message\":\"Not found\",\"status\":404}"));
    }

    private HttpResponse<String> withVersion(String version) throws IOException, InterruptedException {
        return send(request(ACLS)
                .header("Authorization", "Bearer " + token())
                .header("X-Restli-Protocol-Version", "2.0.0")
                .header("LinkedIn-Version", version));
    }
}
