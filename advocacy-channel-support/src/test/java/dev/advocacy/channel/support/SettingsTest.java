package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Settings and requests are checked when they are made")
class SettingsTest {

    @Test
    @DisplayName("OAuth settings name every problem at once, and no secret")
    void oauth() {
        var refused = catchThrowableOfType(
                RefusedException.class,
                () -> OAuthSettings.of(
                        URI.create("http://a.test/auth"),
                        URI.create("/token?client_secret=" + CANARY),
                        " ",
                        Optional.of(Secret.of("")),
                        URI.create("https://app.test/cb#x"),
                        List.of("a b")));
        assertThat(refused.findings())
                .extracting(f -> f.field())
                .containsExactly(
                        "authorizationEndpoint", "tokenEndpoint", "redirectUri", "clientId", "clientSecret", "scopes");
        assertThat(refused).hasMessageNotContaining(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1.evil.test/",
                "http://localhost.evil.test/",
                "ftp://127.0.0.1/",
                "mailto:a@b.test",
                "http://user@127.0.0.1/"
            })
    @DisplayName("only loopback may use http")
    void notLoopback(String uri) {
        assertThat(catchThrowableOfType(RefusedException.class, () -> settings(uri)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.test/", "http://127.0.0.1:80/", "http://localhost:1/", "http://[::1]:9/x"})
    @DisplayName("https anywhere and http on loopback are taken")
    void taken(String uri) {
        assertThat(settings(uri).tokenEndpoint()).isEqualTo(URI.create(uri));
    }

    private static OAuthSettings settings(String endpoint) {
        return OAuthSettings.of(
                URI.create(endpoint),
                URI.create(endpoint),
                "app",
                Optional.empty(),
                URI.create("https://a.test/"),
                List.of("a"));
    }

    @Test
    @DisplayName("HTTP settings name every problem at once")
    void http() {
        var refused = catchThrowableOfType(
                RefusedException.class,
                () -> new HttpSettings(
                        Duration.ZERO,
                        Duration.ofSeconds(-1),
                        0,
                        0,
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(1),
                        Duration.ZERO));
        assertThat(refused.findings())
                .extracting(f -> f.field())
                .containsExactly(
                        "callTimeout", "connectTimeout", "circuitOpen", "maxResponseBytes", "attempts", "longestPause");
    }

    @Test
    @DisplayName("each setting can be changed alone")
    void withers() {
        var changed = HttpSettings.standard()
                .withCallTimeout(Duration.ofSeconds(1))
                .withConnectTimeout(Duration.ofSeconds(2))
                .withMaxResponseBytes(3)
                .withRepeats(4, Duration.ofSeconds(5), Duration.ofSeconds(6))
                .withCircuitOpen(Duration.ofSeconds(7));
        assertThat(changed)
                .isEqualTo(new HttpSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        3,
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/relative", "ftp://a.test/", "https:///x", "https://user:" + CANARY + "@a.test/", "urn:x:y"})
    @DisplayName("a request needs an http or https address with a host and without user information")
    void addresses(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpCall.get("read", URI.create(uri)))
                .withMessageStartingWith("read: ")
                .withMessageNotContaining(CANARY);
    }

    @Test
    @DisplayName("a header cannot be split, and its value is not shown")
    void headers() {
        var call = HttpCall.get("read", URI.create("https://a.test/"));
        for (String value : List.of(CANARY + "\r\nX: y", CANARY + "\n", CANARY + "é", CANARY + "\u0000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> call.header("X-Key", value))
                    .withMessageContaining("X-Key")
                    .withMessageNotContaining(CANARY);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> call.header("a b", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> call.body("text/plain", new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> HttpCall.put("up", URI.create("https://a.test/")).body("no type", new byte[0]));
    }

    @Test
    @DisplayName("a request is shown by method, host, path and step")
    void shown() {
        var call = HttpCall.post("create post", URI.create("https://a.test/rest/posts?token=" + CANARY))
                .bearer(Secret.of(CANARY))
                .json("{\"x\":\"" + CANARY + "\"}");
        assertThat(call).hasToString("POST a.test/rest/posts (create post)");
        assertThat(call.method()).isEqualTo("POST");
    }

    @Test
    @DisplayName("changing a request leaves the first as it was")
    void immutable() {
        var first = HttpCall.put("up", URI.create("https://a.test/"));
        var second = first.header("A", "b").query("q", "1").body("image/png", new byte[] {1});
        assertThat(first.body()).isNull();
        assertThat(first.uri()).hasNoQuery();
        assertThat(first.headers()).isEmpty();
        assertThat(second.headers()).hasSize(1);
    }

    @Test
    @DisplayName("a call that could outlive the look for a lost post is refused")
    void longCalls() {
        var standard = HttpSettings.standard();
        assertThat(standard.withCallTimeout(Duration.ofSeconds(30)).callTimeout())
                .isEqualTo(Duration.ofSeconds(30));
        var refused =
                catchThrowableOfType(RefusedException.class, () -> standard.withCallTimeout(Duration.ofMillis(30_001)));
        assertThat(refused).hasMessageContaining("callTimeout").hasMessageContaining("at most 30 s");
    }
}
