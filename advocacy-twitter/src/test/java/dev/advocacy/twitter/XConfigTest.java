package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XConfigTest {

    @Test
    @DisplayName("by default it is the real X, asked by the names of old")
    void defaults() {
        XConfig config = Samples.config();

        assertThat(config.api("/2/tweets")).hasToString("https://api.x.com/2/tweets");
        assertThat(config.signIn("/i/oauth2/authorize")).hasToString("https://x.com/i/oauth2/authorize");
        assertThat(config.fieldNames()).isEqualTo(XConfig.FieldNames.TWEET);
        assertThat(XConfig.publicClient("abc", Samples.CALLBACK).clientSecret()).isEmpty();
    }

    @Test
    @DisplayName("every problem is told at once")
    void problems() {
        assertThatThrownBy(() -> new XConfig(
                        " ",
                        Optional.of(Secret.of("")),
                        URI.create("/cb"),
                        URI.create("http://api.example.com"),
                        URI.create("ftp://example.com"),
                        XConfig.FieldNames.POST,
                        Samples.config().http(),
                        Samples.clock()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(
                                        "x.config.client-id",
                                        "x.config.client-secret",
                                        "x.config.redirect-uri",
                                        "x.config.api-url",
                                        "x.config.sign-in-url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example.com/cb",
                "https://app.example.com/cb#x",
                "cb",
                "http://localhost:8080/cb",
                "https://me:pw@example.com/cb"
            })
    @DisplayName("a redirect address that X would not register is refused")
    void redirect(String address) {
        assertThatThrownBy(() -> XConfig.publicClient("abc", URI.create(address)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("redirectUri")
                .hasMessageNotContaining("pw@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/cb", "https://x.example/cb?a=b", "https://x.example/cb/"})
    @DisplayName("an address on 127.0.0.1 may do without TLS")
    void loopback(String address) {
        URI uri = URI.create(address);

        assertThat(XConfig.publicClient("abc", uri).redirectUri()).isEqualTo(uri);
    }

    @Test
    @DisplayName("one call moves both the API and the sign-in to another server, and its path is kept")
    void server() {
        XConfig config = Samples.config().withServer(URI.create("http://127.0.0.1:9000/x/"));

        assertThat(config.api("/2/tweets")).hasToString("http://127.0.0.1:9000/x/2/tweets");
        assertThat(config.signIn("/i/oauth2/authorize")).hasToString("http://127.0.0.1:9000/x/i/oauth2/authorize");
    }

    @Test
    @DisplayName("each choice changes one thing only")
    void choices() {
        var clock = Samples.clock();
        XConfig config =
                Samples.config().withFieldNames(XConfig.FieldNames.POST).withClock(clock);

        assertThat(config)
                .isEqualTo(new XConfig(
                        Samples.CLIENT_ID,
                        Samples.config().clientSecret(),
                        Samples.CALLBACK,
                        Samples.config().apiUrl(),
                        Samples.config().signInUrl(),
                        XConfig.FieldNames.POST,
                        Samples.config().http(),
                        clock));
    }

    @Test
    @DisplayName("no text form shows a secret")
    void textForm() {
        assertThat(Samples.config().toString()).contains(Samples.CLIENT_ID).doesNotContain(Samples.CLIENT_SECRET);
        try (var x = XChannel.of(Samples.config())) {
            assertThat(x.toString()).isEqualTo("XChannel[api.x.com]");
        }
    }
}
