package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in at Facebook")
class FacebookSignInTest extends FacebookTest {
    private static final String DIALOG = "/v26.0/dialog/oauth";
    private static final String TOKEN = "/v26.0/oauth/access_token?";

    private final Map<String, String> wish = new HashMap<>(Map.of(
            "response_type", "code",
            "client_id", APP,
            "redirect_uri", CALLBACK.toString(),
            "state", "s t&1",
            "scope", "pages_show_list,pages_manage_posts,read_insights"));

    @Test
    @DisplayName("the consent page names the app, has a tick for each wish, and labels its fields")
    void consentPage() throws Exception {
        HttpResponse<String> page = send(request(DIALOG + "?" + encoded(wish)));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "<strong>" + APP + "</strong>", "<form method=\"post\"")
                .contains("<input type=\"checkbox\" id=\"permit:read_insights\"")
                .contains("create, change and delete posts of your pages", "<label for=\"login\">");
    }

    @Test
    @DisplayName("what the app sends along is escaped")
    void escapes() throws Exception {
        wish.put("state", "\"><script>alert(1)</script>");

        assertThat(send(request(DIALOG + "?" + encoded(wish))).body())
                .doesNotContain("<script>")
                .contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    @DisplayName("the way of a token: yes, code, short-lived, long-lived, and a page's token that time does not end")
    void wholeWay() throws Exception {
        String code = code("pages_show_list", "pages_manage_posts");
        JsonNode shortLived = ok(redeem(code));
        assertThat(shortLived.path("token_type").asText()).isEqualTo("bearer");
        assertThat(shortLived.path("expires_in").asLong()).isEqualTo(7200);
        JsonNode longLived = ok(exchange(shortLived.path("access_token").asText()));
        assertThat(longLived.path("expires_in").asLong()).isEqualTo(5_183_944);
        JsonNode page = ok(get(
                        "me/accounts?fields=id,name,access_token,tasks",
                        longLived.path("access_token").asText()))
                .at("/data/0");

        assertThat(page.path("name").asText()).isEqualTo("Nordic Turbines");
        assertThat(page.path("id").asText()).isEqualTo(PAGE);
        assertThat(page.path("tasks")).hasSize(5);
        clock.advance(Duration.ofDays(400));
        assertThat(ok(get("me?fields=id,name", page.path("access_token").asText())))
                .isEqualTo(json("{\"id\":\"" + PAGE + "\",\"name\":\"Nordic Turbines\"}"));
        assertError(get("me", longLived.path("access_token").asText()), 400, 190, 463);
    }

    @Test
    @DisplayName("a page's token from a short-lived one ends with it")
    void shortPageToken() throws Exception {
        String user = ok(redeem(code("pages_show_list"))).path("access_token").asText();
        String page = ok(get("me/accounts", user)).at("/data/0/access_token").asText();
        ok(get("me", page));
        clock.advance(Duration.ofHours(2));

        assertError(get("me", page), 400, 190, 463);
        assertError(exchange(user), 400, 190, 463);
    }

    @Test
    @DisplayName(
            "where the network gives a long-lived token at once, a page's token from it is not ended by time either")
    void longLivedAtOnce() throws Exception {
        facebook.rules().longLivedAtOnce(true);
        JsonNode user = ok(redeem(code("pages_show_list")));
        assertThat(user.path("expires_in").asLong()).isEqualTo(5_183_944);
        String page = ok(get("me/accounts", user.path("access_token").asText()))
                .at("/data/0/access_token")
                .asText();

        assertThat(debug(page).path("expires_at").asLong(-1)).isZero();
    }

    @Test
    @DisplayName("what the person did not tick is declined, and the tokens cannot do it")
    void declines() throws Exception {
        String user = ok(redeem(code("pages_show_list"))).path("access_token").asText();

        assertThat(ok(get("me/permissions", user)).path("data"))
                .isEqualTo(
                        json(
                                "[{\"permission\":\"pages_show_list\",\"status\":\"granted\"},{\"permission\":\"public_profile\",\"status\":\"granted\"},{\"permission\":\"pages_manage_posts\",\"status\":\"declined\"},{\"permission\":\"read_insights\",\"status\":\"declined\"}]"));
        String page = ok(get("me/accounts", user)).at("/data/0/access_token").asText();
        assertError(post(PAGE + "/feed", page, body("message", "Hello")), 403, 200, 0);
    }

    @Test
    @DisplayName("saying yes later to more adds to what the tokens can do")
    void adds() throws Exception {
        String user = ok(redeem(code())).path("access_token").asText();
        assertError(get("me/accounts", user), 403, 200, 0);
        code("pages_show_list");

        assertThat(ok(get("me/accounts", user)).path("data")).hasSize(1);
    }

    @Test
    @DisplayName("Cancel sends the person back with user_denied and the state")
    void cancel() throws Exception {
        wish.put("decision", "cancel");

        assertThat(location(form(DIALOG, wish)))
                .isEqualTo(
                        CALLBACK
                                + "?error_reason=user_denied&error=access_denied&error_description=Permissions+error.&state=s+t%261");
    }

    @Test
    @DisplayName("an unknown person or no decision shows the page again and says why")
    void asksAgain() throws Exception {
        assertThat(form(DIALOG, wish).body()).contains("Please choose Continue or Cancel");
        wish.putAll(Map.of("decision", "allow", "login", "nobody"));
        assertThat(form(DIALOG, wish).body()).contains("Nobody is known by that name");
    }

    @Test
    @DisplayName("an unknown app, a foreign address or a scope that the app lacks gets a page, never a redirect")
    void unsafe() throws Exception {
        wish.put("scope", "publish_actions");
        assertRefused("Invalid Scopes: publish_actions");
        wish.put("redirect_uri", "http://127.0.0.1:9/elsewhere");
        assertRefused("URL blocked");
        wish.put("client_id", "stranger");
        assertRefused("Invalid App ID");
    }

    @Test
    @DisplayName("a code works once, for its app, at its address, for ten minutes, with the secret")
    void codes() throws Exception {
        String code = code("pages_show_list");
        Map<String, String> right = exchangeOf(code);
        assertError(send(request(TOKEN + with(right, "client_secret", "wrong"))), 400, 1, 0);
        assertError(send(request(TOKEN + with(right, "client_id", "stranger"))), 400, 101, 0);
        assertError(send(request(TOKEN + with(right, "redirect_uri", "http://127.0.0.1:9/x"))), 400, 100, 36008);
        ok(redeem(code));
        assertError(redeem(code), 400, 100, 36009);
        String late = code("pages_show_list");
        clock.advance(Duration.ofMinutes(10));
        assertError(redeem(late), 400, 100, 36009);
    }

    @Test
    @DisplayName("debug_token tells what a token is worth")
    void debugs() throws Exception {
        assertThat(debug(pageToken()))
                .isEqualTo(json(
                        "{\"app_id\":\"%s\",\"type\":\"PAGE\",\"is_valid\":true,\"expires_at\":0,\"issued_at\":1795341600,\"user_id\":\"%s\",\"profile_id\":\"%s\",\"scopes\":[\"pages_manage_posts\",\"pages_read_engagement\",\"pages_read_user_content\",\"pages_show_list\",\"public_profile\",\"read_insights\"]}"
                                .formatted(APP, kari, PAGE)));
        String user = userToken();
        assertThat(debug(user).path("expires_at").asLong()).isEqualTo(1795341600L + 5_183_944);
        facebook.revoke("kari");
        assertThat(debug(user).path("is_valid").asBoolean(true)).isFalse();
        assertThat(debug(user).at("/error/subcode").asInt()).isEqualTo(458);
        assertThat(debug("made up").path("is_valid").asBoolean(true)).isFalse();
        assertError(send(request("/v26.0/debug_token?input_token=x&access_token=y")), 400, 190, 0);
    }

    @Test
    @DisplayName("accounts come in pieces, with the address of the next one")
    void accounts() throws Exception {
        for (int i = 1; i <= 5; i++) {
            facebook.page("30" + i, "Page " + i, Map.of("kari", Set.of("ANALYZE")));
        }
        facebook.page("400", "Of Ola", "ola");
        JsonNode first = ok(get("me/accounts?fields=id&limit=4", userToken()));
        JsonNode second = ok(
                send(HttpRequest.newBuilder(URI.create(first.at("/paging/next").asText()))));

        assertThat(first.path("data").findValuesAsText("id")).hasSize(4);
        assertThat(second.path("data").findValuesAsText("id")).containsExactly("304", "305");
        assertThat(second.path("paging").has("next")).isFalse();
        assertThat(second.at("/paging/cursors/after").asText()).isNotEmpty();
    }

    @Test
    @DisplayName("somebody without a task on a page gets no token for it, somebody without pages an empty list")
    void withoutRights() throws Exception {
        facebook.page("7", "No tasks", Map.of("ola", Set.of()));
        JsonNode page = ok(get("me/accounts", facebook.token("ola", APP, ALL))).at("/data/0");
        assertThat(page.path("name").asText()).isEqualTo("No tasks");
        assertThat(page.has("access_token")).isFalse();
        facebook.page("7", "No tasks");

        assertThat(ok(get("me/accounts", facebook.token("ola", APP, ALL)))).isEqualTo(json("{\"data\":[]}"));
    }

    @Test
    @DisplayName("a page gives its token to a person with a task, its own to itself, and none to another page")
    void tokenOfPage() throws Exception {
        facebook.page("2", "Other page", "kari");
        String own = pageToken();

        assertThat(ok(get("2?fields=name,access_token", userToken()))
                        .path("access_token")
                        .asText())
                .startsWith("EAAP");
        assertThat(ok(get("me?fields=access_token", own)).path("access_token").asText())
                .isEqualTo(own);
        assertThat(ok(get("2?fields=name,access_token,link,category", own)))
                .isEqualTo(
                        json(
                                "{\"name\":\"Other page\",\"link\":\"https://www.facebook.com/2\",\"category\":\"Company\",\"id\":\"2\"}"));
        assertError(get("me/accounts", own), 400, 100, 33);
    }

    @Test
    @DisplayName("tokens end for the reason that the person gave: app removed, password changed, role lost")
    void ends() throws Exception {
        String page = pageToken();
        facebook.page(PAGE, "Nordic Turbines", "ola");
        assertError(get("me", page), 400, 190, 492);
        facebook.page(PAGE, "Nordic Turbines", "kari");
        ok(get("me", page));
        facebook.changePassword("kari");
        assertError(get("me", page), 400, 190, 460);
        String user = userToken();
        assertThat(ok(delete("me/permissions", user))).isEqualTo(json("{\"success\":true}"));
        assertError(get("me", user), 400, 190, 458);
        assertError(get("me", page), 400, 190, 460);
    }

    @Test
    @DisplayName("expired tokens of a person leave the page's tokens alone")
    void expires() throws Exception {
        String user = userToken();
        String page = pageToken();
        facebook.expireTokens("kari");

        assertError(get("me", user), 400, 190, 463);
        ok(get("me", page));
    }

    @Test
    @DisplayName(
            "a token is taken as a parameter, as Bearer and as OAuth; none, a wrong one and an empty one are told apart")
    void placesOfToken() throws Exception {
        String user = userToken();
        ok(send(request("/v26.0/me?access_token=" + user)));
        ok(send(request("/v26.0/me").header("Authorization", "OAuth " + user)));
        assertThat(ok(send(request("/v26.0/me").header("Authorization", "Bearer " + user))))
                .isEqualTo(json("{\"id\":\"" + kari + "\",\"name\":\"Kari Nordmann\"}"));
        assertError(send(request("/v26.0/me")), 400, 104, 0);
        assertError(get("me", "EAAwrong"), 400, 190, 467);
        assertError(get("me", "wrong"), 400, 190, 0);
    }

    @Test
    @DisplayName(
            "a token without the dance is for people, pages and apps that are known and scopes that the app may ask for")
    void tokenForTests() {
        assertThatIllegalArgumentException().isThrownBy(() -> facebook.token("kari", "stranger"));
        assertThatIllegalArgumentException().isThrownBy(() -> facebook.token("nobody", APP));
        assertThatIllegalArgumentException().isThrownBy(() -> facebook.token("kari", APP, "publish_actions"));
        assertThatIllegalArgumentException().isThrownBy(() -> facebook.pageToken("kari", APP, "0"));
    }

    /** Says yes to these of the wishes. */
    private String code(String... ticked) throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(wish);
        form.putAll(Map.of("decision", "allow", "login", "kari"));
        for (String scope : ticked) {
            form.put("permit:" + scope, "on");
        }
        String location = location(form(DIALOG, form));
        assertThat(location).startsWith(CALLBACK + "?code=AQD").endsWith("&state=s+t%261");
        String code = location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
        return URLDecoder.decode(code, StandardCharsets.UTF_8);
    }

    private static Map<String, String> exchangeOf(String code) {
        return Map.of("client_id", APP, "client_secret", SECRET, "redirect_uri", CALLBACK.toString(), "code", code);
    }

    private static String with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return encoded(changed);
    }

    private HttpResponse<String> redeem(String code) throws IOException, InterruptedException {
        return send(request(TOKEN + encoded(exchangeOf(code))));
    }

    private HttpResponse<String> exchange(String token) throws IOException, InterruptedException {
        return send(request(TOKEN
                + encoded(Map.of(
                        "grant_type",
                        "fb_exchange_token",
                        "client_id",
                        APP,
                        "client_secret",
                        SECRET,
                        "fb_exchange_token",
                        token))));
    }

    private JsonNode debug(String token) throws IOException, InterruptedException {
        return ok(send(request("/v26.0/debug_token?"
                        + encoded(Map.of("input_token", token, "access_token", APP + "|" + SECRET)))))
                .path("data");
    }

    private void assertRefused(String why) throws IOException, InterruptedException {
        HttpResponse<String> page = send(request(DIALOG + "?" + encoded(wish)));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(why);
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
