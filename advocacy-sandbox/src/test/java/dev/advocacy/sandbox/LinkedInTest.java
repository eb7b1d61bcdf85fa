package dev.advocacy.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running sandbox with an app, two people and a page, and a plain HTTP client to talk to it. */
abstract class LinkedInTest {
    static final String APP = "demo-app";
    static final String SECRET = "demo-secret";
    static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");
    static final String[] ALL = {
        "openid",
        "profile",
        "email",
        "w_member_social",
        "r_member_social",
        "w_organization_social",
        "r_organization_social",
        "rw_organization_admin",
        "r_member_postAnalytics"
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    final Sandbox sandbox = Sandbox.builder().clock(clock).seed(7).start();
    final LinkedInSandbox linkedIn = sandbox.linkedIn();
    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    String kari = "";
    String ola = "";
    String page = "";

    @BeforeEach
    void populate() {
        linkedIn.app(APP, SECRET, CALLBACK, ALL);
        kari = linkedIn.person("kari", "Kari Nordmann");
        ola = linkedIn.person("ola", "Ola Nordmann");
        page = linkedIn.organization("5515715", "Nordic Turbines", "kari");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    String token() {
        return linkedIn.token("kari", APP, ALL);
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(linkedIn.url() + pathAndQuery));
    }

    HttpRequest.Builder rest(String pathAndQuery, String token) {
        return request(pathAndQuery)
                .header("Authorization", "Bearer " + token)
                .header("LinkedIn-Version", "202609")
                .header("X-Restli-Protocol-Version", "2.0.0");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String pathAndQuery, String token) throws IOException, InterruptedException {
        return send(rest(pathAndQuery, token));
    }

    HttpResponse<String> postJson(String path, String token, String json) throws IOException, InterruptedException {
        return send(rest(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String token, ObjectNode body) throws IOException, InterruptedException {
        return postJson("/rest/posts", token, body.toString());
    }

    /** Posts as Kari and gives the URN. */
    String posted(String commentary) throws IOException, InterruptedException {
        return post(token(), text(kari, commentary))
                .headers()
                .firstValue("x-restli-id")
                .orElseThrow();
    }

    HttpResponse<String> delete(String urn, String token) throws IOException, InterruptedException {
        return send(rest("/rest/posts/" + encode(urn), token)
                .header("X-RestLi-Method", "DELETE")
                .DELETE());
    }

    HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(formEncoded(fields))));
    }

    static ObjectNode text(String author, String commentary) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("author", author)
                .put("commentary", commentary)
                .put("visibility", "PUBLIC")
                .put("lifecycleState", "PUBLISHED")
                .put("isReshareDisabledByAuthor", false);
        body.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        return body;
    }

    static ObjectNode article(String author, String commentary, String source) {
        ObjectNode body = text(author, commentary);
        body.putObject("content").putObject("article").put("source", source).put("title", "A title");
        return body;
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text);
    }

    static String formEncoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
