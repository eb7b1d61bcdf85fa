package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.Secret;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInConfigTest {

    @Test
    @DisplayName("by default it is the real LinkedIn with version 202609 and without member analytics")
    void defaults() {
        LinkedInConfig config = Samples.config();

        assertThat(config.apiUrl()).hasToString("https://api.linkedin.com");
        assertThat(config.oauthUrl()).hasToString("https://www.linkedin.com");
        assertThat(config.apiVersion()).isEqualTo("202609");
        assertThat(config.memberAnalytics()).isFalse();
    }

    @Test
    @DisplayName("every problem is told at once")
    void problems() {
        assertThatThrownBy(() -> new LinkedInConfig(
                        " ",
                        Secret.of(""),
                        URI.create("/cb"),
                        "09/2026",
                        URI.create("http://api.example.com"),
                        URI.create("ftp://example.com"),
                        false,
                        Samples.config().http(),
                        Samples.clock()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(
                                        "linkedin.config.client-id",
                                        "linkedin.config.client-secret",
                                        "linkedin.config.redirect-uri",
                                        "linkedin.config.api-version",
                                        "linkedin.config.api-url",
                                        "linkedin.config.oauth-url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://app.example.com/cb", "https://app.example.com/cb#x", "cb", "https://me:pw@example.com/cb"
            })
    @DisplayName("a redirect address that LinkedIn would not register is refused")
    void redirect(String address) {
        assertThatThrownBy(() -> LinkedInConfig.of("abc123", Secret.of("s"), URI.create(address)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("redirectUri")
                .hasMessageNotContaining("pw@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/cb",
                "http://localhost/cb",
                "http://[::1]:9/cb",
                "https://x.example/cb?a=b"
            })
    @DisplayName("loopback may do without TLS")
    void loopback(String address) {
        URI uri = URI.create(address);

        assertThat(LinkedInConfig.of("abc123", Secret.of("s"), uri).redirectUri())
                .isEqualTo(uri);
    }

    @Test
    @DisplayName("one call moves both the API and the sign-in to another server, and its path is kept")
    void server() {
        LinkedInConfig config = Samples.config().withServer(URI.create("http://127.0.0.1:9000/linkedin/"));

        assertThat(config.api("/rest/posts")).hasToString("http://127.0.0.1:9000/linkedin/rest/posts");
        assertThat(config.oauth("/oauth/v2/accessToken"))
                .hasToString("http://127.0.0.1:9000/linkedin/oauth/v2/accessToken");
    }

    @Test
    @DisplayName("each choice changes one thing only")
    void choices() {
        var clock = Samples.clock();
        LinkedInConfig config =
                Samples.config().withApiVersion("202701").withMemberAnalytics().withClock(clock);

        assertThat(config.apiVersion()).isEqualTo("202701");
        assertThat(config.memberAnalytics()).isTrue();
        assertThat(config.clock()).isSameAs(clock);
        assertThat(config.clientId()).isEqualTo("abc123");
        assertThat(config.apiUrl()).isEqualTo(Samples.config().apiUrl());
    }

    @Test
    @DisplayName("its text form shows no secret")
    void textForm() {
        assertThat(Samples.config().toString()).contains("abc123").doesNotContain(Samples.CLIENT_SECRET);
    }
}
