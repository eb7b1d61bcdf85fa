package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Signing in at X")
class XSignInTest extends XTest {
    // Verifier and challenge of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String SPENT = "Value passed for the token was invalid.";

    private final Map<String, String> wish = new HashMap<>(Map.of(
            "response_type", "code",
            "client_id", APP,
            "redirect_uri", CALLBACK.toString(),
            "state", "s t&1",
            "scope", "tweet.read tweet.write users.read offline.access",
            "code_challenge", CHALLENGE,
            "code_challenge_method", "S256"));

    @Test
    @DisplayName("the consent page names the app, says in words what it asks for, and escapes what the app sent")
    void consentPage() throws Exception {
        wish.put("state", "\"><script>alert(1)</script>");
        HttpResponse<String> page = ask();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("not X", "<strong>demo-app</strong>", "post, reply and delete for you", "stay connected")
                .contains("<label for=\"login\">", ">Allow</button>", ">Cancel</button>")
                .doesNotContain("<script>");
    }

    @Test
    @DisplayName("Allow sends the person back with a code and the state as it was, Cancel with access_denied")
    void decisions() throws Exception {
        assertThat(location(decide("allow", "kari"))).startsWith(CALLBACK + "?state=s+t%261&code=VGNi");
        assertThat(location(decide("cancel", ""))).isEqualTo(CALLBACK + "?state=s+t%261&error=access_denied");
        assertThat(decide("allow", "nobody").statusCode()).isEqualTo(400);
        assertThat(decide("perhaps", "kari").body()).contains("Please choose Allow or Cancel");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, stranger",
        "redirect_uri, http://127.0.0.1:9/callback/",
        "response_type, token",
        "scope, tweet.read dm.write",
        "scope, ''",
        "state, ''",
        "code_challenge, ''",
        "code_challenge_method, plain"
    })
    @DisplayName("a wrong request gets a page that says why, never a redirect")
    void wrongRequest(String field, String value) throws Exception {
        wish.put(field, value);

        assertErrorPage(ask());
        assertErrorPage(decide("allow", "kari"));
    }

    @Test
    @DisplayName("a state of 500 characters is carried, a longer one is refused")
    void longState() throws Exception {
        wish.put("state", "s".repeat(500));
        assertThat(ask().statusCode()).isEqualTo(200);
        wish.put("state", "s".repeat(501));
        assertErrorPage(ask());
    }

    @Test
    @DisplayName("a code becomes a pair of tokens: two hours, type bearer, scopes separated by blanks")
    void exchange() throws Exception {
        HttpResponse<String> answer = send(basic(exchange(code())));
        JsonNode tokens = json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tokens.path("token_type").asText()).isEqualTo("bearer");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(7200);
        assertThat(tokens.path("scope").asText().split(" ", -1))
                .containsExactlyInAnyOrder("tweet.read", "tweet.write", "users.read", "offline.access");
        assertThat(tokens.path("refresh_token").asText()).isNotEmpty();
        assertThat(json(get("/2/users/me", tokens.path("access_token").asText())))
                .isEqualTo(json(
                        "{\"data\":{\"id\":\"%s\",\"name\":\"Kari Nordmann\",\"username\":\"kari\"}}".formatted(kari)));
    }

    @Test
    @DisplayName("without offline.access there is no refresh token")
    void noRefreshToken() throws Exception {
        wish.put("scope", "tweet.read users.read");

        assertThat(json(send(basic(exchange(code())))).has("refresh_token")).isFalse();
    }

    @Test
    @DisplayName("a code lives 30 seconds by the sandbox's clock")
    void codeExpires() throws Exception {
        String inTime = code();
        String late = code();
        clock.advance(Duration.ofSeconds(29));
        assertThat(send(basic(exchange(inTime))).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertInvalid(send(basic(exchange(late))));
    }

    @Test
    @DisplayName("a code works once; the second use fails and ends what the first one gave")
    void codeTwice() throws Exception {
        Map<String, String> exchange = exchange(code());
        String access = json(send(basic(exchange))).path("access_token").asText();
        assertThat(get("/2/users/me", access).statusCode()).isEqualTo(200);

        assertInvalid(send(basic(exchange)));
        assertThat(get("/2/users/me", access).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl",
        "code_verifier, ''",
        "redirect_uri, http://127.0.0.1:9/elsewhere",
        "code, VGNiunknown",
        "grant_type, password"
    })
    @DisplayName("a wrong proof, address, code or grant type gets no token")
    void wrongExchange(String field, String value) throws Exception {
        Map<String, String> exchange = exchange(code());
        String good = exchange.put(field, value);
        assertInvalid(send(basic(exchange)));
        exchange.put(field, good);
        assertThat(send(basic(exchange)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a confidential app must prove itself by HTTP Basic; its secret in the body is not looked at")
    void basicOnly() throws Exception {
        Map<String, String> exchange = exchange(code());
        exchange.putAll(Map.of("client_id", APP, "client_secret", SECRET));
        assertUnauthorized(send(form("/2/oauth2/token", exchange)));
        assertUnauthorized(send(form("/2/oauth2/token", exchange).header("Authorization", proof(APP, "guess"))));
        assertUnauthorized(send(form("/2/oauth2/token", exchange).header("Authorization", "Basic not base64!")));
        assertUnauthorized(send(form("/2/oauth2/token", exchange).header("Authorization", "Bearer abc")));
        assertThat(send(basic(exchange)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a public app tells its client id in the body, on refreshing and revoking too")
    void publicApp() throws Exception {
        x.publicApp("phone-app", CALLBACK, ALL);
        wish.put("client_id", "phone-app");
        Map<String, String> exchange = exchange(code());
        assertUnauthorized(send(form("/2/oauth2/token", exchange)));
        exchange.put("client_id", "phone-app");
        JsonNode tokens = json(send(form("/2/oauth2/token", exchange)));
        Map<String, String> refresh = refresh(tokens);
        assertUnauthorized(send(form("/2/oauth2/token", refresh)));
        refresh.put("client_id", "phone-app");
        JsonNode fresh = json(send(form("/2/oauth2/token", refresh)));

        String access = fresh.path("access_token").asText();
        assertThat(get("/2/users/me", access).statusCode()).isEqualTo(200);
        HttpResponse<String> revoked =
                send(form("/2/oauth2/revoke", Map.of("token", access, "client_id", "phone-app")));
        assertThat(json(revoked).path("revoked").asBoolean()).isTrue();
        assertThat(get("/2/users/me", access).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("each refresh gives a new pair and ends the old one")
    void refreshing() throws Exception {
        JsonNode first = json(send(basic(exchange(code()))));
        JsonNode second = json(send(basic(refresh(first))));
        JsonNode third = json(send(basic(refresh(second))));

        assertThat(get("/2/users/me", first.path("access_token").asText()).statusCode())
                .isEqualTo(401);
        assertThat(get("/2/users/me", third.path("access_token").asText()).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("a refresh token that was used before is refused and ends the whole family")
    void replay() throws Exception {
        JsonNode first = json(send(basic(exchange(code()))));
        JsonNode second = json(send(basic(refresh(first))));
        HttpResponse<String> replayed = send(basic(refresh(first)));

        assertThat(replayed.statusCode()).isEqualTo(400);
        assertThat(json(replayed))
                .isEqualTo(json("{\"error\":\"invalid_request\",\"error_description\":\"" + SPENT + "\"}"));
        assertThat(get("/2/users/me", second.path("access_token").asText()).statusCode())
                .isEqualTo(401);
        assertInvalid(send(basic(refresh(second))));
    }

    @Test
    @DisplayName("a refresh whose answer is lost has spent the token all the same")
    void lostRefresh() throws Exception {
        JsonNode tokens = json(send(basic(exchange(code()))));
        x.fail(Fault.dropAfterWork().on("POST", "/2/oauth2/token"));
        assertThatIOException().isThrownBy(() -> send(basic(refresh(tokens))));
        assertInvalid(send(basic(refresh(tokens))));
    }

    @Test
    @DisplayName("access tokens live two hours, then answer 401 until they are refreshed")
    void expiry() throws Exception {
        JsonNode tokens = json(send(basic(exchange(code()))));
        String access = tokens.path("access_token").asText();
        clock.advance(Duration.ofHours(2).minusSeconds(1));
        assertThat(get("/2/users/me", access).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        HttpResponse<String> late = get("/2/users/me", access);
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(json(late))
                .isEqualTo(
                        json(
                                "{\"title\":\"Unauthorized\",\"type\":\"about:blank\",\"status\":401,\"detail\":\"Unauthorized\"}"));
        assertThat(send(basic(refresh(tokens))).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("tokens can be made to expire at once, and a person can take everything back")
    void fromOutside() throws Exception {
        JsonNode tokens = json(send(basic(exchange(code()))));
        x.expireTokens("kari");
        assertThat(get("/2/users/me", tokens.path("access_token").asText()).statusCode())
                .isEqualTo(401);
        JsonNode fresh = json(send(basic(refresh(tokens))));
        assertThat(get("/2/users/me", fresh.path("access_token").asText()).statusCode())
                .isEqualTo(200);
        x.revoke("kari");
        assertThat(get("/2/users/me", fresh.path("access_token").asText()).statusCode())
                .isEqualTo(401);
        assertInvalid(send(basic(refresh(fresh))));
    }

    @Test
    @DisplayName("only the app that was given a token can give it back")
    void revokeForeign() throws Exception {
        x.app("other", "other-secret", CALLBACK, ALL);
        String access = token();
        send(form("/2/oauth2/revoke", Map.of("token", access)).header("Authorization", proof("other", "other-secret")));
        assertThat(get("/2/users/me", access).statusCode()).isEqualTo(200);
        send(form("/2/oauth2/revoke", Map.of("token", access)).header("Authorization", proof(APP, SECRET)));
        assertThat(get("/2/users/me", access).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("the token place takes web forms only")
    void noForm() throws Exception {
        assertInvalid(send(request("/2/oauth2/token").POST(BodyPublishers.ofString("{}"))));
    }

    @Test
    @DisplayName("a token for a test needs a known app, a known person and allowed scopes")
    void tokenForTests() {
        assertThatIllegalArgumentException().isThrownBy(() -> x.token("kari", "stranger", "tweet.read"));
        assertThatIllegalArgumentException().isThrownBy(() -> x.token("stranger", APP, "tweet.read"));
        assertThatIllegalArgumentException().isThrownBy(() -> x.token("kari", APP, "dm.write"));
        assertThatIllegalArgumentException().isThrownBy(() -> x.app("bare", "", CALLBACK));
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder();
        wish.forEach((name, value) -> query.append('&').append(name).append('=').append(encode(value)));
        return send(request("/i/oauth2/authorize?" + query.substring(1)));
    }

    private HttpResponse<String> decide(String decision, String login) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(wish);
        fields.put("decision", decision);
        fields.put("login", login);
        return send(form("/i/oauth2/authorize", fields));
    }

    private String code() throws IOException, InterruptedException {
        String location = location(decide("allow", "kari"));
        return location.substring(location.indexOf("code=") + 5);
    }

    private static Map<String, String> exchange(String code) {
        return new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                CALLBACK.toString(),
                "code_verifier",
                VERIFIER));
    }

    private static Map<String, String> refresh(JsonNode tokens) {
        return new HashMap<>(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asText()));
    }

    private HttpRequest.Builder basic(Map<String, String> fields) {
        return form("/2/oauth2/token", fields).header("Authorization", proof(APP, SECRET));
    }

    private static String proof(String clientId, String secret) {
        byte[] both = (clientId + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static void assertErrorPage(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.body()).contains("role=\"alert\"");
    }

    private static void assertInvalid(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_request");
    }

    private static void assertUnauthorized(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer))
                .isEqualTo(
                        json(
                                "{\"error\":\"unauthorized_client\",\"error_description\":\"Missing valid authorization header\"}"));
    }
}
