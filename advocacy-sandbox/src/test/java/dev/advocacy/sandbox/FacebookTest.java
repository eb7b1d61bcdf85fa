package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A running sandbox with a Facebook app, two people and a page, and a plain HTTP client to talk to it. */
abstract class FacebookTest {
    static final String APP = "1234567890";
    static final String SECRET = "demo-secret";
    static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");
    static final String PAGE = "175154750010052";
    static final String[] ALL = {
        "public_profile",
        "pages_show_list",
        "pages_read_engagement",
        "pages_read_user_content",
        "pages_manage_posts",
        "read_insights"
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    final Sandbox sandbox = Sandbox.builder().clock(clock).seed(7).start();
    final FacebookSandbox facebook = sandbox.facebook();
    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    String kari = "";

    @BeforeEach
    void populate() {
        facebook.app(APP, SECRET, CALLBACK, ALL);
        kari = facebook.person("kari", "Kari Nordmann");
        facebook.person("ola", "Ola Nordmann");
        facebook.page(PAGE, "Nordic Turbines", "kari");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    String userToken() {
        return facebook.token("kari", APP, ALL);
    }

    String pageToken() {
        return facebook.pageToken("kari", APP, PAGE, ALL);
    }

    HttpRequest.Builder request(String pathAndQuery) {
        String address = facebook.url() + pathAndQuery.replace("{", "%7B").replace("}", "%7D");
        return HttpRequest.newBuilder(URI.create(address));
    }

    HttpRequest.Builder graph(String pathAndQuery, String token) {
        return request("/v26.0/" + pathAndQuery).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String pathAndQuery, String token) throws IOException, InterruptedException {
        return send(graph(pathAndQuery, token));
    }

    HttpResponse<String> delete(String path, String token) throws IOException, InterruptedException {
        return send(graph(path, token).DELETE());
    }

    HttpResponse<String> post(String pathAndQuery, String token, ObjectNode body)
            throws IOException, InterruptedException {
        return send(graph(pathAndQuery, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Posts to the page and gives the post's id. */
    String posted(String message) throws IOException, InterruptedException {
        return ok(post(PAGE + "/feed", pageToken(), body("message", message)))
                .path("id")
                .asText();
    }

    static ObjectNode body() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode body(String name, String value) {
        return body().put(name, value);
    }

    static ObjectNode link(String message, String link) {
        return body("message", message).put("link", link);
    }

    /** The body of an answer that must be a success. */
    static JsonNode ok(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response.body());
    }

    static void assertError(HttpResponse<String> response, int status, int code, int subcode) throws IOException {
        JsonNode error = json(response.body()).path("error");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(error.path("code").asInt()).as(response.body()).isEqualTo(code);
        assertThat(error.path("error_subcode").asInt(0)).as(response.body()).isEqualTo(subcode);
        assertThat(error.path("message").asText()).isNotEmpty();
        assertThat(error.path("type").asText()).endsWith("Exception");
        assertThat(error.path("fbtrace_id").asText()).isNotEmpty();
    }

    static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text);
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
