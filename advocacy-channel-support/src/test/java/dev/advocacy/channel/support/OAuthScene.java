package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CANARY;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A token endpoint on loopback and a way to it; each test class that signs in is one. */
abstract class OAuthScene {
    final MockWebServer server = new MockWebServer();
    final ChannelHttp http = Fixture.http(Fixture.QUICK.withCallTimeout(Duration.ofSeconds(3)), Fixture.PLAIN);

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    OAuth oauth() {
        return OAuth.of(http, settings(Optional.empty()));
    }

    OAuthSettings settings(Optional<String> issuer) {
        OAuthSettings settings = settings("app", Optional.of(Secret.of(CANARY)));
        return issuer.map(settings::withIssuer).orElse(settings);
    }

    OAuthSettings settings(String id, Optional<Secret> secret) {
        return OAuthSettings.of(
                server.url("/auth").uri(),
                server.url("/token").uri(),
                id,
                secret,
                URI.create("https://app.test/cb"),
                List.of("openid", "w_post"));
    }

    static Map<String, List<String>> form(RecordedRequest sent) {
        return URLUtils.parseParameters(
                Objects.requireNonNull(sent.getBody(), "body").utf8());
    }

    Credentials complete(String query) {
        Authorization begun = oauth().begin();
        return oauth().complete(begun, callback(begun, query));
    }

    static Credentials old(Optional<Secret> refresh) {
        return new Credentials(Secret.of("A1"), refresh, Set.of("w_post"), Optional.empty());
    }

    static URI callback(Authorization begun, String more) {
        String state = URLEncoder.encode(begun.state().reveal(), StandardCharsets.UTF_8);
        return URI.create("https://app.test/cb?state=" + state + more);
    }

    void answer(int status, String json) {
        server.enqueue(says(status, json));
    }

    static MockResponse says(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }
}
