package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How an application shows that it is the registered one")
class ClientAuthenticationTest extends OAuthScene {
    private static final String TOKENS = "{\"access_token\":\"A\",\"token_type\":\"bearer\"}";
    private static final Secret ODD = Secret.of("s:e/c r\u00e6t");

    @Test
    @DisplayName("basic authentication is one header, its parts URL-encoded, and neither id nor secret in the form")
    void basic() throws Exception {
        OAuth oauth = OAuth.of(http, settings("my:app", Optional.of(ODD)).withBasicAuthentication());
        for (RecordedRequest sent : List.of(exchanged(oauth), refreshed(oauth))) {
            assertThat(decoded(sent)).isEqualTo("my%3Aapp:s%3Ae%2Fc+r%C3%A6t");
            assertThat(form(sent)).doesNotContainKeys("client_id", "client_secret");
        }
    }

    @Test
    @DisplayName("without basic authentication both are in the form and there is no header")
    void inTheForm() throws Exception {
        OAuth oauth = OAuth.of(http, settings("my:app", Optional.of(ODD)));
        for (RecordedRequest sent : List.of(exchanged(oauth), refreshed(oauth))) {
            assertThat(sent.getHeaders().get("Authorization")).isNull();
            assertThat(form(sent))
                    .containsEntry("client_id", List.of("my:app"))
                    .containsEntry("client_secret", List.of(ODD.reveal()));
        }
    }

    @Test
    @DisplayName("a public client sends its id in the form, no secret and no header, whatever is set")
    void publicClient() throws Exception {
        OAuthSettings settings = settings("app", Optional.empty());
        for (OAuth oauth : List.of(OAuth.of(http, settings), OAuth.of(http, settings.withBasicAuthentication()))) {
            for (RecordedRequest sent : List.of(exchanged(oauth), refreshed(oauth))) {
                assertThat(sent.getHeaders().get("Authorization")).isNull();
                assertThat(form(sent))
                        .containsEntry("client_id", List.of("app"))
                        .doesNotContainKey("client_secret");
            }
        }
    }

    @Test
    @DisplayName("a header that is echoed is hidden in the message")
    void echoed() {
        OAuth oauth = OAuth.of(http, settings("app", Optional.of(ODD)).withBasicAuthentication());
        String header = base64("app:s%3Ae%2Fc+r%C3%A6t");
        answer(401, "{\"error\":\"invalid_client\",\"error_description\":\"got " + header + " here\"}");
        ChannelException told = Fixture.failure(() -> oauth.refresh(old(Optional.of(Secret.of("RT1")))));
        assertThat(told).hasMessageContaining("invalid_client 'got [hidden] here'");
    }

    private RecordedRequest exchanged(OAuth oauth) throws InterruptedException {
        answer(200, TOKENS);
        Authorization begun = oauth.begin();
        assertThat(oauth.complete(begun, callback(begun, "&code=C1")).accessToken())
                .isEqualTo(Secret.of("A"));
        return server.takeRequest();
    }

    private RecordedRequest refreshed(OAuth oauth) throws InterruptedException {
        answer(200, TOKENS);
        assertThat(oauth.refresh(old(Optional.of(Secret.of("RT1")))).accessToken())
                .isEqualTo(Secret.of("A"));
        return server.takeRequest();
    }

    private static String decoded(RecordedRequest sent) {
        String header = String.valueOf(sent.getHeaders().get("Authorization"));
        assertThat(header).startsWith("Basic ");
        return new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
