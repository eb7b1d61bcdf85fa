package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The life of a token")
class SessionTest extends LinkedInTest {

    @Test
    @DisplayName("a token expires after 60 days and is told apart from a revoked and an invented one")
    void unusableTokens() throws Exception {
        String old = token();
        clock.advance(Duration.ofDays(60).minusSeconds(1));
        assertThat(userInfo(old).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(userInfo(old).statusCode()).isEqualTo(401);
        assertThat(json(userInfo(old)))
                .isEqualTo(
                        json(
                                "{\"status\":401,\"code\":\"EXPIRED_ACCESS_TOKEN\",\"message\":\"The token used in the request has expired\",\"serviceErrorCode\":65602}"));
        assertThat(json(userInfo("invented")))
                .isEqualTo(
                        json(
                                "{\"status\":401,\"code\":\"INVALID_ACCESS_TOKEN\",\"message\":\"Invalid access token\",\"serviceErrorCode\":65600}"));
    }

    @Test
    @DisplayName("no token at all has an error of its own")
    void noToken() throws Exception {
        HttpResponse<String> answer = send(request("/v2/userinfo"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer))
                .isEqualTo(json("{\"message\":\"Empty oauth2_access_token\",\"serviceErrorCode\":401,\"status\":401}"));
        assertThat(send(request("/v2/userinfo").header("Authorization", "Basic abc"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("revoking a person ends access and refresh tokens alike")
    void revoked() throws Exception {
        JsonNode tokens = signIn();
        linkedIn.revoke("kari");

        assertThat(json(userInfo(tokens.path("access_token").asText())))
                .isEqualTo(
                        json(
                                "{\"status\":401,\"code\":\"REVOKED_ACCESS_TOKEN\",\"message\":\"The token used in the request has been revoked by the user\",\"serviceErrorCode\":65601}"));
        assertRefreshRefused(refresh(tokens.path("refresh_token").asText()));
    }

    @Test
    @DisplayName("expired tokens of a person can be refreshed, others are untouched")
    void expired() throws Exception {
        JsonNode tokens = signIn();
        String olas = linkedIn.token("ola", APP, "openid");
        linkedIn.expireTokens("kari");

        assertThat(userInfo(tokens.path("access_token").asText()).statusCode()).isEqualTo(401);
        assertThat(userInfo(olas).statusCode()).isEqualTo(200);
        JsonNode fresh = json(refresh(tokens.path("refresh_token").asText()));
        assertThat(userInfo(fresh.path("access_token").asText()).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("refreshing does not extend the year that counts from the first issue")
    void refreshYear() throws Exception {
        String refreshToken = signIn().path("refresh_token").asText();
        clock.advance(Duration.ofDays(59));
        assertThat(json(refresh(refreshToken)).path("refresh_token_expires_in").asLong())
                .isEqualTo(Duration.ofDays(306).toSeconds());
        clock.advance(Duration.ofDays(301));
        JsonNode late = json(refresh(refreshToken));
        assertThat(late.path("refresh_token_expires_in").asLong())
                .isEqualTo(Duration.ofDays(5).toSeconds());
        assertThat(late.path("expires_in").asLong())
                .isEqualTo(Duration.ofDays(5).toSeconds());
        clock.advance(Duration.ofDays(5));
        assertRefreshRefused(refresh(refreshToken));
    }

    @Test
    @DisplayName("an unknown refresh token, or one of another app, is refused")
    void foreignRefresh() throws Exception {
        assertRefreshRefused(refresh("invented"));
        String refreshToken = signIn().path("refresh_token").asText();
        linkedIn.app("other", "other-secret", CALLBACK, "openid");
        Map<String, String> fields = client("other", "other-secret");
        fields.putAll(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        assertRefreshRefused(form("/oauth/v2/accessToken", fields));
    }

    @Test
    @DisplayName("asking for another set of scopes ends earlier tokens of that person and app, the same set does not")
    void otherScopes() throws Exception {
        String first = linkedIn.token("kari", APP, "openid");
        String second = linkedIn.token("kari", APP, "openid");
        assertThat(userInfo(first).statusCode()).isEqualTo(200);
        String third = linkedIn.token("kari", APP, "openid", "profile");

        assertThat(json(userInfo(first)).path("code").asText()).isEqualTo("REVOKED_ACCESS_TOKEN");
        assertThat(json(userInfo(second)).path("code").asText()).isEqualTo("REVOKED_ACCESS_TOKEN");
        assertThat(userInfo(third).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("introspection tells times, scope and status")
    void introspection() throws Exception {
        String token = linkedIn.token("kari", APP, "openid", "profile");
        JsonNode active = introspect(token);
        assertThat(active.path("active").asBoolean()).isTrue();
        assertThat(active.path("status").asText()).isEqualTo("active");
        assertThat(active.path("client_id").asText()).isEqualTo(APP);
        assertThat(active.path("scope").asText()).isEqualTo("openid,profile");
        assertThat(active.path("auth_type").asText()).isEqualTo("3L");
        assertThat(active.path("created_at").asLong()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(active.path("expires_at").asLong()
                        - active.path("created_at").asLong())
                .isEqualTo(5184000);
        linkedIn.expireTokens("kari");
        assertThat(introspect(token).path("status").asText()).isEqualTo("expired");
        linkedIn.revoke("kari");
        assertThat(introspect(token).path("status").asText()).isEqualTo("revoked");
        assertThat(introspect("invented").path("active").asBoolean(true)).isFalse();
    }

    @Test
    @DisplayName("an app can give a token back, but not another app's")
    void givesBack() throws Exception {
        String token = token();
        linkedIn.app("other", "other-secret", CALLBACK, "openid");
        Map<String, String> foreign = client("other", "other-secret");
        foreign.put("token", token);
        assertThat(form("/oauth/v2/revoke", foreign).statusCode()).isEqualTo(200);
        assertThat(userInfo(token).statusCode()).isEqualTo(200);
        Map<String, String> own = client(APP, SECRET);
        own.put("token", token);
        assertThat(form("/oauth/v2/revoke", own).statusCode()).isEqualTo(200);
        assertThat(userInfo(token).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("a token without the dance needs a known app and person and scopes that the app has")
    void shortCut() {
        assertThatIllegalArgumentException().isThrownBy(() -> linkedIn.token("nobody", APP, "openid"));
        assertThatIllegalArgumentException().isThrownBy(() -> linkedIn.token("kari", "no-app", "openid"));
        assertThatIllegalArgumentException().isThrownBy(() -> linkedIn.token("kari", APP, "w_compliance"));
    }

    @Test
    @DisplayName("an app's redirect address is absolute and has no fragment, and its text tells no secret")
    void apps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxApp.of("id", "secret", URI.create("/callback"), "openid"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxApp.of("id", "secret", URI.create("http://a.example/#b"), "openid"));
        assertThat(SandboxApp.of("id", "hush", CALLBACK, "openid").toString()).doesNotContain("hush");
    }

    private JsonNode signIn() throws IOException, InterruptedException {
        Map<String, String> wish = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", APP,
                "redirect_uri", CALLBACK.toString(),
                "scope", "openid profile",
                "decision", "allow",
                "login", "kari"));
        String location = form("/oauth/v2/authorization", wish)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Map<String, String> fields = client(APP, SECRET);
        fields.putAll(Map.of(
                "grant_type", "authorization_code",
                "code", location.substring(location.indexOf("code=") + 5),
                "redirect_uri", CALLBACK.toString()));
        return json(form("/oauth/v2/accessToken", fields));
    }

    private HttpResponse<String> refresh(String refreshToken) throws IOException, InterruptedException {
        Map<String, String> fields = client(APP, SECRET);
        fields.putAll(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        return form("/oauth/v2/accessToken", fields);
    }

    private JsonNode introspect(String token) throws IOException, InterruptedException {
        Map<String, String> fields = client(APP, SECRET);
        fields.put("token", token);
        return json(form("/oauth/v2/introspectToken", fields));
    }

    private static Map<String, String> client(String id, String secret) {
        return new HashMap<>(Map.of("client_id", id, "client_secret", secret));
    }

    private HttpResponse<String> userInfo(String token) throws IOException, InterruptedException {
        return send(request("/v2/userinfo").header("Authorization", "Bearer " + token));
    }

    private static void assertRefreshRefused(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer))
                .isEqualTo(
                        json(
                                "{\"error\":\"invalid_request\",\"error_description\":\"The provided authorization grant or refresh token is invalid, expired or revoked\"}"));
    }
}
