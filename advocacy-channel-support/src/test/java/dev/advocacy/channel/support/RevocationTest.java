package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ending tokens")
class RevocationTest extends OAuthScene {
    private static final Credentials BOTH = old(Optional.of(Secret.of(CANARY)));

    @Test
    @DisplayName("the refresh token is ended, since the access tokens go with it")
    void refreshToken() throws Exception {
        server.enqueue(says(200, ""));
        basic().revoke(BOTH);
        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getMethod()).isEqualTo("POST");
        assertThat(sent.getUrl().encodedPath()).isEqualTo("/revoke");
        assertThat(sent.getHeaders().get("Authorization")).startsWith("Basic ");
        assertThat(form(sent)).isEqualTo(Map.of("token", List.of(CANARY), "token_type_hint", List.of("refresh_token")));
    }

    @Test
    @DisplayName("without a refresh token, the access token is ended; a public client sends its id")
    void accessToken() throws Exception {
        server.enqueue(says(200, "{\"revoked\":true}"));
        revoking(settings("app", Optional.empty())).revoke(old(Optional.empty()));
        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getHeaders().get("Authorization")).isNull();
        assertThat(form(sent))
                .isEqualTo(Map.of(
                        "token", List.of("A1"),
                        "token_type_hint", List.of("access_token"),
                        "client_id", List.of("app")));
    }

    @Test
    @DisplayName("without an address or without a token nothing is sent")
    void nothing() {
        OAuth.of(http, settings("app", Optional.empty())).revoke(BOTH);
        basic().revoke(Credentials.none());
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @DisplayName("a token that is invalid already is as good as ended")
    void already() {
        answer(400, "{\"error\":\"invalid_token\"}");
        basic().revoke(BOTH);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("trouble passes: the third request ends the token")
    void again() {
        server.enqueue(says(503, ""));
        server.enqueue(says(500, "<html>"));
        server.enqueue(says(200, ""));
        basic().revoke(BOTH);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401 | {'error':'invalid_client'} | NONE",
                "400 | {'error':'unsupported_token_type'} | NONE",
                "403 | {'error':'unauthorized_client'} | NONE",
                "400 | {'error':'temporarily_unavailable'} | RETRY",
                "400 | <html>Bad</html> | RETRY",
                "302 | `` | RETRY",
                "404 | `` | RETRY",
                "500 | {'error':'invalid_token'} | RETRY",
                "503 | `` | RETRY"
            })
    @DisplayName("what did not end the token is told")
    void told(int status, String body, Remedy remedy) {
        for (int i = 0; i < 3; i++) {
            answer(status, body.replace('\'', '"'));
        }
        ChannelException told = refused();
        assertThat(told.remedy()).isEqualTo(remedy);
        assertThat(told).hasMessageStartingWith("demo: revoke token: HTTP " + status);
    }

    @Test
    @DisplayName("a wait that the network asks for is handed on")
    void waits() {
        server.enqueue(says(429, "").newBuilder().addHeader("Retry-After", "60").build());
        assertThat(refused().retryAfter()).contains(Duration.ofSeconds(60));
    }

    @Test
    @DisplayName("a network that is not there is RETRY, and no secret is in the message")
    void notThere() {
        answer(400, "{\"error\":\"" + CANARY + "\",\"error_description\":\"" + CANARY + "\"}");
        assertThat(refused()).hasMessageContaining("[hidden]").hasMessageNotContaining(CANARY);
        server.close();
        ChannelException told = refused();
        assertThat(told.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(told.code()).isEqualTo("demo.unreachable");
    }

    @Test
    @DisplayName("the address is checked like the others")
    void address() {
        var settings = settings("app", Optional.empty());
        var refused = catchThrowableOfType(
                RefusedException.class, () -> settings.withRevocation(URI.create("http://a.test/revoke")));
        assertThat(refused.findings()).extracting(f -> f.field()).containsExactly("revocationEndpoint");
    }

    private ChannelException refused() {
        return Fixture.failure(() -> {
            basic().revoke(BOTH);
            return "ended";
        });
    }

    private OAuth basic() {
        return revoking(settings("app", Optional.of(Secret.of("s3"))).withBasicAuthentication());
    }

    private OAuth revoking(OAuthSettings settings) {
        return OAuth.of(http, settings.withRevocation(server.url("/revoke").uri()));
    }
}
