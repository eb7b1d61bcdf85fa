package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A secret is in no exception, no text form and no log")
class CanaryTest {
    private static final Secret SECRET = Secret.of(CANARY);
    private static final List<String> ANSWERS = List.of(
            "HTTP/1.1 400 " + CANARY + "\r\n%s\r\n{\"message\":\"Invalid token " + CANARY + "\",\"code\":\"" + CANARY
                    + "\"}",
            "HTTP/1.1 422 No\r\n%s\r\n{\"error\":\"" + CANARY + "\",\"error_description\":\"refresh_token=" + CANARY
                    + "\"}",
            "HTTP/1.1 400 No\r\n%s\r\n{\"error\":\"invalid_grant\",\"error_description\":\"" + base64() + " " + CANARY
                    + "\"}",
            "HTTP/1.1 500 No\r\nSet-Cookie: s=" + CANARY + "\r\n%s\r\n<html>" + CANARY,
            "HTTP/1.1 302 No\r\nLocation: /x?access_token=" + CANARY + "\r\n%s\r\n",
            "HTTP/1.1 200 OK\r\n%s\r\n" + CANARY,
            "HTTP/1.1 200 OK\r\n%s\r\n{\"access_token\":\"" + CANARY + "\",\"access_token\":\"" + CANARY + "\"}",
            "HTTP/1.1 200 OK\r\n%s\r\n{\"access_token\":\"" + CANARY + "\",\"token_type\":\"" + CANARY + "\"}",
            "HTTP/1.1 200 OK\r\n%s\r\n{\"access_token\":\"" + CANARY
                    + "\",\"token_type\":\"bearer\",\"refresh_token\":7}",
            "Bearer " + CANARY + " is no status line\r\n\r\n",
            "HTTP/1.1 " + CANARY + "\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{\"access_token\":\"" + CANARY);

    private final List<String> texts = new ArrayList<>();

    @Test
    @DisplayName("whatever a network answers to requests full of secrets")
    void nowhere() throws IOException {
        for (String answer : ANSWERS) {
            tryAll(answer);
        }
        textForms();
        String all = String.join("\n", texts) + Files.readString(Path.of("target/test-log.txt"));
        assertThat(all).contains("demo", "HTTP 422", "create post");
        for (String form : List.of(CANARY, encoded(), base64(), base64().substring(0, 20), "7f3a")) {
            assertThat(all).as("no %s", form).doesNotContain(form);
        }
    }

    private void tryAll(String answer) {
        String full = answer.replace("%s", "Connection: close\r\n");
        RawServer.Turn turn = RawServer.saysAndCloses(full);
        try (var server = new RawServer(turn, turn, turn, turn, turn, turn, turn, turn, turn, turn, turn, turn);
                var http = Fixture.http()) {
            collect(() -> read(http.publish(create(server))));
            collect(() -> read(http.repeat(read(server))));
            OAuth oauth = OAuth.of(http, settings(server));
            Authorization begun = new Authorization(server.uri("/a?state=" + CANARY), SECRET, verifier());
            collect(() -> oauth.complete(begun, URI.create("https://app.test/cb?state=" + CANARY + "&code=" + CANARY)));
            collect(() -> oauth.complete(
                    begun,
                    URI.create("https://app.test/cb?state=" + CANARY + "&error=" + CANARY + "&error_description="
                            + CANARY)));
            collect(() -> oauth.complete(begun, URI.create("https://app.test/cb?state=x" + CANARY)));
            var credentials = new Credentials(SECRET, Optional.of(SECRET), Set.of(), Optional.empty());
            collect(() -> oauth.refresh(credentials));
            collect(() -> {
                oauth.revoke(credentials);
                return "ended";
            });
            collect(() -> read(http.publish(upload(server))));
            assertThat(server.requests).isNotEmpty();
        }
    }

    private void collect(java.util.function.Supplier<?> work) {
        try {
            texts.add(String.valueOf(work.get()));
        } catch (ChannelException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            texts.add(trace.toString());
        }
    }

    /** The JSON itself is the caller's; the answer's text form must not show it. */
    private static HttpAnswer read(HttpAnswer answer) {
        answer.json();
        return answer;
    }

    private void textForms() {
        try (var server = new RawServer(RawServer.says(
                        "HTTP/1.1 200 " + CANARY + "\r\nX: " + CANARY + "\r\nContent-Length: 18\r\n\r\n" + CANARY));
                var http = Fixture.http()) {
            texts.add(create(server) + " " + read(server) + " " + http + settings(server)
                    + OAuth.of(http, settings(server)));
            texts.add(http.publish(create(server)).toString());
        }
    }

    private static HttpCall create(RawServer server) {
        return HttpCall.post("create post", server.uri("/posts?access_token=" + CANARY))
                .bearer(SECRET)
                .header("X-Api-Key", CANARY)
                .form(Map.of("access_token", CANARY));
    }

    private static HttpCall upload(RawServer server) {
        return HttpCall.post("upload", server.uri("/up"))
                .query("access_token", CANARY)
                .multipart(List.of(HttpCall.Part.field("access_token", CANARY)))
                .hiding(SECRET);
    }

    private static HttpCall read(RawServer server) {
        return HttpCall.get("read", server.uri("/posts?code=" + CANARY)).bearer(SECRET);
    }

    private static OAuthSettings settings(RawServer server) {
        return OAuthSettings.of(
                        server.uri("/a"),
                        server.uri("/t"),
                        "app",
                        Optional.of(SECRET),
                        URI.create("https://app.test/cb"),
                        List.of("a"))
                .withBasicAuthentication()
                .withRevocation(server.uri("/revoke"));
    }

    private static Secret verifier() {
        return Secret.of(CANARY + "-" + CANARY + "-" + CANARY);
    }

    private static String encoded() {
        return URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
    }

    private static String base64() {
        return Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8));
    }
}
