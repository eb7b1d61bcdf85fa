package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sandbox")
class SandboxTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @DisplayName("listens on loopback only, at a free port, and several live side by side")
    void sideBySide() {
        try (Sandbox one = Sandbox.start();
                Sandbox two = Sandbox.start()) {
            assertThat(one.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(one.url()).isNotEqualTo(two.url());
            assertThat(one.linkedIn().url()).isEqualTo(URI.create(one.url() + "/linkedin"));
        }
    }

    @Test
    @DisplayName("stops when closed, and closing again does nothing")
    void closes() throws Exception {
        Sandbox sandbox = Sandbox.start();
        URI place = URI.create(sandbox.url() + "/_sandbox/counts");
        assertThat(status(place)).isEqualTo(200);
        sandbox.close();
        sandbox.close();

        assertThatIOException().isThrownBy(() -> status(place));
    }

    @Test
    @DisplayName("takes a given port and says so when it is taken")
    void takenPort() {
        try (Sandbox first = Sandbox.start()) {
            int port = first.url().getPort();

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> Sandbox.builder().port(port).start())
                    .withMessage("Cannot listen on 127.0.0.1:" + port);
        }
    }

    @Test
    @DisplayName("started as a command prints what to use")
    void command() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Sandbox sandbox = SandboxMain.start(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                "--port",
                "0",
                "--seed",
                "5",
                "--redirect-uri",
                "http://127.0.0.1:9/back")) {
            String text = printed.toString(StandardCharsets.UTF_8);
            assertThat(text)
                    .contains("LinkedIn     " + sandbox.url() + "/linkedin")
                    .contains("client id sandbox-app, secret sandbox-secret", "http://127.0.0.1:9/back")
                    .contains("kari (Kari Nordmann) urn:li:person:", "urn:li:organization:5515715")
                    .contains("X            " + sandbox.url() + "/x (instead of https://api.x.com)")
                    .contains("client id sandbox-x-app, secret sandbox-x-secret");
            assertThat(status(URI.create(sandbox.x().url()
                            + "/i/oauth2/authorize?response_type=code&client_id=sandbox-x-app&scope=tweet.read&state=a"
                            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                            + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fback")))
                    .isEqualTo(200);
            assertThat(status(URI.create(sandbox.linkedIn().url()
                            + "/oauth/v2/authorization?response_type=code&client_id=sandbox-app&scope=openid"
                            + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fback")))
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("the command explains every network and how to use it from a shell")
    void explains() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Sandbox sandbox = Sandbox.start()) {
            SandboxMain.explain(sandbox, new PrintStream(printed, true, StandardCharsets.UTF_8));
            String text = printed.toString(StandardCharsets.UTF_8);

            assertThat(sandbox.networks())
                    .hasSize(3)
                    .allSatisfy(network -> assertThat(text).contains(network.name()));
            Matcher address = Pattern.compile("curl (http\\S+)").matcher(text);
            assertThat(address.results().map(found -> found.group(1)))
                    .hasSize(2)
                    .allSatisfy(place -> assertThat(status(URI.create(place))).isEqualTo(200));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--seed x", "--colour red", "--redirect-uri /relative"})
    @DisplayName("wrong options of the command are refused")
    void wrongOptions(String options) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        assertThatIllegalArgumentException().isThrownBy(() -> SandboxMain.start(nowhere, options.split(" ", -1)));
    }

    private int status(URI place) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofString())
                .statusCode();
    }
}
