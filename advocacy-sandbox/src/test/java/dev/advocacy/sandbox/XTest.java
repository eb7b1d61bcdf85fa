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

/** A running sandbox with an app at X and two people, and a plain HTTP client to talk to it. */
abstract class XTest {
    static final String APP = "demo-app";
    static final String SECRET = "demo-secret";
    static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");
    static final String[] ALL = {"tweet.read", "tweet.write", "users.read", "media.write", "offline.access"};

    private static final JsonMapper MAPPER = new JsonMapper();

    final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    final Sandbox sandbox = Sandbox.builder().clock(clock).seed(7).start();
    final XSandbox x = sandbox.x();
    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    String kari = "";
    String ola = "";

    @BeforeEach
    void populate() {
        x.app(APP, SECRET, CALLBACK, ALL);
        kari = x.person("kari", "Kari Nordmann");
        ola = x.person("ola", "Ola Nordmann");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    String token() {
        return x.token("kari", APP, ALL);
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(x.url() + pathAndQuery));
    }

    HttpRequest.Builder api(String pathAndQuery, String token) {
        return request(pathAndQuery).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String pathAndQuery, String token) throws IOException, InterruptedException {
        return send(api(pathAndQuery, token));
    }

    HttpResponse<String> postJson(String path, String token, String json) throws IOException, InterruptedException {
        return send(api(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String token, ObjectNode body) throws IOException, InterruptedException {
        return postJson("/2/tweets", token, body.toString());
    }

    HttpResponse<String> post(String text) throws IOException, InterruptedException {
        return post(token(), text(text));
    }

    /** Posts and gives the id. */
    String posted(String token, ObjectNode body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("data").path("id").asText();
    }

    String posted(String text) throws IOException, InterruptedException {
        return posted(token(), text(text));
    }

    HttpResponse<String> delete(String id, String token) throws IOException, InterruptedException {
        return send(api("/2/tweets/" + id, token).DELETE());
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        String encoded = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded));
    }

    static ObjectNode text(String text) {
        return MAPPER.createObjectNode().put("text", text);
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String detail) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).isEqualTo(detail);
    }

    /** 400 in X's shape, about this parameter. */
    static void assertInvalid(HttpResponse<String> answer, String parameter) throws IOException {
        assertProblem(answer, 400, "One or more parameters to your request was invalid.");
        assertThat(json(answer).path("errors").findValues("parameters"))
                .anySatisfy(parameters -> assertThat(parameters.has(parameter)).isTrue());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
