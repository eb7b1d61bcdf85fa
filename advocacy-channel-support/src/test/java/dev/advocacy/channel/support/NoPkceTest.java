package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.util.Objects;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in at a network that refuses PKCE")
class NoPkceTest extends OAuthScene {

    @Test
    @DisplayName("no challenge is sent, and the state still is")
    void begin() {
        Authorization begun = withoutPkce().begin();

        assertThat(begun.url().getQuery())
                .contains("state=" + begun.state().reveal())
                .doesNotContain("code_challenge")
                .doesNotContain(begun.verifier().reveal());
        assertThat(begun.verifier().reveal()).isNotBlank();
    }

    @Test
    @DisplayName("the code is exchanged once, with the secret and without a verifier")
    void exchange() throws Exception {
        answer(200, "{\"access_token\":\"A\",\"token_type\":\"bearer\"}");
        OAuth oauth = withoutPkce();
        Authorization begun = oauth.begin();

        Credentials got = oauth.complete(begun, callback(begun, "&code=C1"));

        assertThat(got.accessToken()).isEqualTo(Secret.of("A"));
        RecordedRequest sent = server.takeRequest();
        assertThat(form(sent)).containsKeys("code", "client_secret").doesNotContainKey("code_verifier");
        assertThat(Objects.requireNonNull(sent.getBody()).utf8())
                .doesNotContain(begun.verifier().reveal());
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("a code that neither a secret nor PKCE protects is refused when the settings are made")
    void publicClient() {
        OAuthSettings open = settings("app", Optional.empty());

        var refused = catchThrowableOfType(RefusedException.class, open::withoutPkce);

        assertThat(refused.findings()).extracting(f -> f.field()).containsExactly("pkce");
        assertThat(refused).hasMessageContaining("clientSecret");
    }

    @Test
    @DisplayName("PKCE stays off whatever is set after it, and is on where nothing is said")
    void kept() {
        OAuthSettings on = settings(Optional.empty());

        assertThat(on.pkce()).isTrue();
        assertThat(on.withoutPkce()
                        .withBasicAuthentication()
                        .withIssuer("https://a.test")
                        .withRevocation(on.tokenEndpoint())
                        .pkce())
                .isFalse();
    }

    private OAuth withoutPkce() {
        return OAuth.of(http, settings(Optional.empty()).withoutPkce());
    }
}
