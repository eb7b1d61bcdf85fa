package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Secret;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever a token endpoint says instead of tokens")
class TokenAnswersTest extends OAuthScene {

    /** What a token endpoint may say instead of tokens; whether it names a definite no; then what a refresh makes of it. */
    static List<Bad> bad() {
        return List.of(
                new Bad(says(400, "{\"error\":\"invalid_grant\"}"), Remedy.RECONNECT, Remedy.RECONNECT),
                new Bad(
                        says(
                                400,
                                "{\"error\":\"invalid_request\",\"error_description\":\"The provided authorization grant or"
                                        + " refresh token is invalid, expired or revoked\"}"),
                        Remedy.RECONNECT,
                        Remedy.RECONNECT),
                new Bad(says(401, "{\"error\":\"invalid_client\"}"), Remedy.NONE, Remedy.NONE),
                new Bad(says(400, "{\"error\":{\"code\":190,\"message\":\"no\"}}"), Remedy.RECONNECT, Remedy.RECONNECT),
                new Bad(says(400, "{\"error\":\"temporarily_unavailable\"}"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(400, "<html>Bad Request</html>"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(403, "<html>Forbidden</html>"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(429, "{\"error\":\"slow\"}"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(302, ""), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(
                        says(503, "").newBuilder().addHeader("Retry-After", "0").build(),
                        Remedy.RECONNECT,
                        Remedy.RETRY),
                new Bad(says(500, "{\"error\":\"server_error\"}"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(200, ""), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(200, "<html>Maintenance</html>"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(200, "[]"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(200, "{\"access_token\":\"A\"}"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(200, "{\"access_token\":\"A\",\"token_type\":\"mac\"}"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(says(200, "{\"access_token\":\"\",\"token_type\":\"bearer\"}"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(
                        says(200, "{\"access_token\":\"a\\nb\",\"token_type\":\"bearer\"}"),
                        Remedy.RECONNECT,
                        Remedy.RETRY),
                new Bad(
                        says(200, "{\"access_token\":\"A\",\"token_type\":\"bearer\",\"expires_in\":-4}"),
                        Remedy.RECONNECT,
                        Remedy.RETRY),
                new Bad(says(200, "{\"access_token\":7,\"token_type\":\"bearer\"}"), Remedy.RECONNECT, Remedy.RETRY),
                new Bad(
                        says(200, "{\"access_token\":\"A\",\"access_token\":\"B\",\"token_type\":\"bearer\"}"),
                        Remedy.RECONNECT,
                        Remedy.RETRY),
                new Bad(
                        says(200, "{\"access_token\":\"A\",\"token_type\":\"bearer\"}")
                                .newBuilder()
                                .setHeader("Content-Length", "999")
                                .onResponseEnd(new SocketEffect.CloseSocket())
                                .build(),
                        Remedy.RECONNECT,
                        Remedy.RETRY),
                new Bad(
                        new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build(),
                        Remedy.RECONNECT,
                        Remedy.RETRY),
                new Bad(
                        new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build(),
                        Remedy.RECONNECT,
                        Remedy.RETRY));
    }

    record Bad(MockResponse answer, Remedy exchange, Remedy refresh) {}

    @ParameterizedTest
    @MethodSource("bad")
    @DisplayName("an exchange without tokens is told and never sent twice")
    void badExchange(Bad bad) {
        server.enqueue(bad.answer());
        server.enqueue(says(200, "{\"access_token\":\"TWICE\",\"token_type\":\"bearer\"}"));
        ChannelException told = Fixture.failure(() -> complete("&code=C1"));
        assertThat(told.remedy()).isEqualTo(bad.exchange());
        assertThat(told).hasMessageStartingWith("demo: exchange code: ");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("bad")
    @DisplayName("a refresh without tokens is told and never sent twice")
    void badRefresh(Bad bad) {
        server.enqueue(bad.answer());
        server.enqueue(says(200, "{\"access_token\":\"TWICE\",\"token_type\":\"bearer\"}"));
        ChannelException told = Fixture.failure(() -> oauth().refresh(old(Optional.of(Secret.of("RT1")))));
        assertThat(told.remedy()).isEqualTo(bad.refresh());
        assertThat(told).hasMessageStartingWith("demo: refresh token: ");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }
}
