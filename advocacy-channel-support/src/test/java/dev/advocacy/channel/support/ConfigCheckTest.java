package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCheckTest {

    @Test
    @DisplayName("every problem is told at once, with a code, the field and the way out")
    void everything() {
        var check = ConfigCheck.of("net", "Net")
                .filled("clientId", " ", "the app's page")
                .filled("clientSecret", null, "the app's page")
                .present("http", null)
                .redirect("redirectUri", null)
                .server("apiUrl", URI.create("ftp://net.example"))
                .require(false, "apiVersion", "'x' must be a number");
        var refused = catchThrowableOfType(RefusedException.class, check::refuse);
        assertThat(refused).hasMessageContaining("Net configuration");
        assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "net.config.client-id",
                        "net.config.client-secret",
                        "net.config.http",
                        "net.config.redirect-uri",
                        "net.config.api-url",
                        "net.config.api-version");
        assertThat(refused).hasMessageContaining("clientId is missing: take it from the app's page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example/cb", "http://127.0.0.1:8080/cb", "http://LOCALHOST/cb", "http://[::1]:1/"})
    @DisplayName("https, and http on loopback, are addresses")
    void addresses(String address) {
        var uri = URI.create(address);
        var check = ConfigCheck.of("net", "Net").redirect("redirectUri", uri).server("apiUrl", uri);
        assertThatNoException().isThrownBy(check::refuse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://a.example/", "/cb", "https:///cb", "https://u:CANARY@a.example/", "https://a.example/#x"
            })
    @DisplayName("anything else is none, and a password in it is not printed")
    void noAddresses(String address) {
        var uri = URI.create(address);
        assertThatThrownBy(() -> ConfigCheck.of("net", "Net")
                        .redirect("redirectUri", uri)
                        .refuse())
                .isInstanceOf(RefusedException.class)
                .hasMessageNotContaining("CANARY");
        assertThatThrownBy(
                        () -> ConfigCheck.of("net", "Net").server("apiUrl", uri).refuse())
                .isInstanceOf(RefusedException.class)
                .hasMessageNotContaining("CANARY");
    }

    @Test
    @DisplayName("a server's address has no query, and what stood in it is not printed")
    void noQuery() {
        assertThatThrownBy(() -> ConfigCheck.of("net", "Net")
                        .server("apiUrl", URI.create("https://a.example/?key=CANARY"))
                        .refuse())
                .hasMessageContaining("without a query")
                .hasMessageNotContaining("CANARY");
    }
}
