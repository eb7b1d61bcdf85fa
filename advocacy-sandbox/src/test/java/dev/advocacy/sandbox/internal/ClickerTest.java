package dev.advocacy.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who clicks on links")
class ClickerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:80/a", "https://127.9.9.9/a", "http://localhost/a", "http://[::1]:8080/a"})
    @DisplayName("this machine is known by its address and its one name")
    void loopback(String link) {
        assertThat(Clicker.isLoopback(URI.create(link))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1.example.com/",
                "http://localhost.example.com/",
                "http://localhost@example.com/",
                "http://128.0.0.1/",
                "http://10.0.0.1/",
                "ftp://127.0.0.1/",
                "/relative",
                "mailto:a@localhost"
            })
    @DisplayName("what only looks like this machine is not")
    void notLoopback(String link) {
        assertThat(Clicker.isLoopback(URI.create(link))).isFalse();
    }
}
