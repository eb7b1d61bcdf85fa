package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in at LinkedIn")
class SignInTest extends LinkedInTest {
    private static final String AUTHORIZATION = "/oauth/v2/authorization";

    private final Map<String, String> wish = new HashMap<>(Map.of(
            "response_type", "code",
            "client_id", APP,
            "redirect_uri", CALLBACK.toString(),
            "state", "s t&1",
            "scope", "openid profile w_member_social"));

    @Test
    @DisplayName("the consent page names the app, says in words what it asks for, and labels its field")
    void consentPage() throws Exception {
        HttpResponse<String> page = ask();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("<html lang=\"en\">", "<title>", "<strong>demo-app</strong>", "<form method=\"post\"")
                .contains("create, change and delete posts for you")
                .contains("<label for=\"login\">", ">Allow</button>", ">Cancel</button>");
    }

    @Test
    @DisplayName("the consent page proposes who is known, and says that it is a sandbox")
    void consentPageProposes() throws Exception {
        assertThat(ask().body())
                .contains("This is a sandbox, not LinkedIn.", "Known here: kari, ola.")
                .contains("<option value=\"kari\">", "aria-describedby=\"known\"");
        for (int i = 0; i < 9; i++) {
            linkedIn.person("<p" + i + ">", "Person " + i);
        }
        assertThat(ask().body()).contains("Known here: &lt;p0&gt;, &lt;p1&gt;", ", and more.");
    }

    @Test
    @DisplayName("what the app sends along is escaped on the consent page")
    void escapes() throws Exception {
        wish.put("state", "\"><script>alert(1)</script>");

        assertThat(ask().body()).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    @DisplayName("Allow sends the person back with a code and the state as it was")
    void allow() throws Exception {
        HttpResponse<String> back = decide("allow", "kari");

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(location(back)).startsWith(CALLBACK + "?code=AQT").endsWith("&state=s+t%261");
    }

    @Test
    @DisplayName("Cancel sends the person back with user_cancelled_authorize")
    void cancel() throws Exception {
        assertThat(location(decide("cancel", "")))
                .startsWith(CALLBACK + "?error=user_cancelled_authorize&error_description=")
                .endsWith("&state=s+t%261");
    }

    @Test
    @DisplayName("an unknown person or no decision shows the page again and says why")
    void asksAgain() throws Exception {
        assertThat(decide("allow", "<nobody>").body()).contains("Nobody is known as “&lt;nobody&gt;”");
        assertThat(decide("perhaps", "kari").body()).contains("Please choose Allow or Cancel");
        assertThat(decide("allow", "nobody").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("an unknown app or a foreign redirect address gets an error page, never a redirect")
    void unsafe() throws Exception {
        wish.put("redirect_uri", "http://127.0.0.1:9/elsewhere");
        assertErrorPage(ask());
        assertErrorPage(decide("allow", "kari"));
        wish.put("client_id", "stranger");
        assertErrorPage(ask());
    }

    @Test
    @DisplayName("a scope that the app lacks makes the whole consent fail")
    void scopeLacking() throws Exception {
        wish.put("scope", "openid w_compliance");

        assertThat(location(ask())).startsWith(CALLBACK + "?error=unauthorized_scope_error");
        assertThat(location(decide("allow", "kari"))).startsWith(CALLBACK + "?error=unauthorized_scope_error");
    }

    @Test
    @DisplayName("a query whose escapes are broken is refused")
    void brokenEscape() throws Exception {
        assertThat(send(request(AUTHORIZATION).method("POST", BodyPublishers.ofString("client_id=%zz")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("a response type other than code is refused")
    void responseType() throws Exception {
        wish.put("response_type", "token");

        assertThat(location(ask())).startsWith(CALLBACK + "?error=unsupported_response_type");
    }

    @Test
    @DisplayName("a code becomes a token whose scope is separated by commas and which lives 60 days")
    void exchange() throws Exception {
        HttpResponse<String> answer = exchange(code());
        JsonNode token = json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(token.path("access_token").asText()).hasSizeGreaterThan(1000);
        assertThat(token.path("expires_in").asInt()).isEqualTo(5184000);
        assertThat(token.path("refresh_token").asText()).isNotEmpty();
        assertThat(token.path("refresh_token_expires_in").asInt()).isEqualTo(31536000);
        assertThat(token.path("scope").asText()).isEqualTo("openid,profile,w_member_social");
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
    }

    @Test
    @DisplayName("an app without programmatic refresh gets no refresh token")
    void noRefresh() throws Exception {
        linkedIn.app(SandboxApp.of(APP, SECRET, CALLBACK, ALL).withoutRefresh());

        assertThat(json(exchange(code())).has("refresh_token")).isFalse();
    }

    @Test
    @DisplayName("a code works once; the second use fails and revokes what the first one gave")
    void codeTwice() throws Exception {
        String code = code();
        String token = json(exchange(code)).path("access_token").asText();

        assertInvalidRequest(exchange(code));
        assertThat(json(userInfo(token)).path("code").asText()).isEqualTo("REVOKED_ACCESS_TOKEN");
    }

    @Test
    @DisplayName("a code lives half an hour by the sandbox's clock")
    void codeExpires() throws Exception {
        String inTime = code();
        String late = code();
        clock.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(exchange(inTime).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertInvalidRequest(exchange(late));
    }

    @Test
    @DisplayName("a wrong secret, a wrong redirect address, another app or an unknown code get no token")
    void wrongExchange() throws Exception {
        Map<String, String> fields = exchangeFields(code());
        fields.put("client_secret", "guess");
        assertThat(form("/oauth/v2/accessToken", fields).statusCode()).isEqualTo(401);
        fields.put("client_secret", SECRET);
        fields.put("redirect_uri", "http://127.0.0.1:9/elsewhere");
        assertInvalidRequest(form("/oauth/v2/accessToken", fields));
        linkedIn.app("other", "other-secret", CALLBACK, "openid");
        fields.putAll(
                Map.of("client_id", "other", "client_secret", "other-secret", "redirect_uri", CALLBACK.toString()));
        assertInvalidRequest(form("/oauth/v2/accessToken", fields));
        assertInvalidRequest(exchange("AQTunknown"));
    }

    @Test
    @DisplayName("an exchange that is no web form, or has another grant type, is refused")
    void malformedExchange() throws Exception {
        HttpResponse<String> json = postJson("/oauth/v2/accessToken", "none", "{}");
        assertInvalidRequest(json);
        Map<String, String> fields = exchangeFields(code());
        fields.put("grant_type", "password");
        assertThat(json(form("/oauth/v2/accessToken", fields)).path("error").asText())
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    @DisplayName(
            "a verifier from an app with a secret is refused as LinkedIn refuses it, and the code is still good without")
    void verifierRefused() throws Exception {
        Map<String, String> fields = exchangeFields(code());
        fields.put("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        HttpResponse<String> refused = form("/oauth/v2/accessToken", fields);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).path("error").asText()).isEqualTo("invalid_client");
        assertThat(json(refused).path("error_description").asText()).isEqualTo("Client authentication failed");
        fields.remove("code_verifier");
        assertThat(form("/oauth/v2/accessToken", fields).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a code that was asked for with a challenge becomes no token, with or without its verifier")
    void challengeIsNoUse() throws Exception {
        // Verifier and challenge of RFC 7636, appendix B.
        wish.put("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        wish.put("code_challenge_method", "S256");
        Map<String, String> fields = exchangeFields(code());
        assertInvalidRequest(form("/oauth/v2/accessToken", fields));
        fields.put("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assertThat(form("/oauth/v2/accessToken", fields).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("the plain challenge method is refused")
    void plainProofKey() throws Exception {
        wish.put("code_challenge", "abc");
        wish.put("code_challenge_method", "plain");

        assertThat(location(ask())).startsWith(CALLBACK + "?error=invalid_request");
    }

    @Test
    @DisplayName("userinfo tells who the token is for, as far as its scopes go")
    void userInfo() throws Exception {
        JsonNode all = json(userInfo(linkedIn.token("kari", APP, "openid", "profile", "email")));
        assertThat("urn:li:person:" + all.path("sub").asText()).isEqualTo(kari);
        assertThat(all.path("name").asText()).isEqualTo("Kari Nordmann");
        assertThat(all.path("given_name").asText()).isEqualTo("Kari");
        assertThat(all.path("family_name").asText()).isEqualTo("Nordmann");
        assertThat(all.path("email").asText()).isEqualTo("kari@example.org");
        assertThat(json(userInfo(linkedIn.token("ola", APP, "openid"))).has("name"))
                .isFalse();
        assertThat(userInfo(linkedIn.token("ola", APP, "w_member_social")).statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("sub depends on the login name alone, so it is the same in every sandbox")
    void stableSub() {
        try (Sandbox other = Sandbox.builder().seed(99).start()) {
            assertThat(other.linkedIn().person("kari", "Someone Else")).isEqualTo(kari);
            assertThat(other.linkedIn().person("ola", "Kari Nordmann")).isNotEqualTo(kari);
        }
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        return send(request(AUTHORIZATION + "?" + formEncoded(wish)));
    }

    private HttpResponse<String> decide(String decision, String login) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(wish);
        fields.put("decision", decision);
        fields.put("login", login);
        return form(AUTHORIZATION, fields);
    }

    private String code() throws IOException, InterruptedException {
        String location = location(decide("allow", "kari"));
        return location.substring(location.indexOf("code=") + 5, location.indexOf("&state="));
    }

    private HttpResponse<String> exchange(String code) throws IOException, InterruptedException {
        return form("/oauth/v2/accessToken", exchangeFields(code));
    }

    private static Map<String, String> exchangeFields(String code) {
        return new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK.toString(),
                "client_id", APP,
                "client_secret", SECRET));
    }

    private HttpResponse<String> userInfo(String token) throws IOException, InterruptedException {
        return send(request("/v2/userinfo").header("Authorization", "Bearer " + token));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static void assertErrorPage(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.body()).contains("role=\"alert\"");
    }

    private static void assertInvalidRequest(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_request");
    }
}
