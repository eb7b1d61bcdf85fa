package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CANARY;
import static dev.advocacy.channel.support.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Signing in and staying signed in")
class OAuthTest extends OAuthScene {

    @Test
    @DisplayName("the person is sent with a state, an S256 challenge and the scopes")
    void begin() {
        Authorization begun = oauth().begin();
        var sent = query(begun.url());
        assertThat(sent)
                .containsEntry("response_type", List.of("code"))
                .containsEntry("client_id", List.of("app"))
                .containsEntry("redirect_uri", List.of("https://app.test/cb"))
                .containsEntry("scope", List.of("openid w_post"))
                .containsEntry("state", List.of(begun.state().reveal()))
                .containsEntry("code_challenge_method", List.of("S256"));
        assertThat(sent.get("code_challenge"))
                .containsExactly(challenge(begun.verifier().reveal()));
        assertThat(sent).doesNotContainKeys("code_verifier", "client_secret");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @DisplayName("10,000 sign-ins: no state and no verifier twice, each of 256 bits")
    void distinct() {
        var seen = new HashSet<String>();
        OAuth oauth = oauth();
        for (int i = 0; i < 10_000; i++) {
            Authorization begun = oauth.begin();
            assertThat(seen.add(begun.state().reveal())).isTrue();
            assertThat(seen.add(begun.verifier().reveal())).isTrue();
            assertThat(begun.state().reveal()).matches("[A-Za-z0-9_-]{43}");
            assertThat(begun.verifier().reveal()).matches("[A-Za-z0-9_-]{43}");
        }
    }

    @Test
    @DisplayName("the code is exchanged once, with the verifier of the challenge; scopes may be parted by commas")
    void exchange() throws Exception {
        answer(
                200,
                "{\"access_token\":\"AQ1\",\"expires_in\":5184000,\"refresh_token\":\"RT1\","
                        + "\"scope\":\"openid,w_post\",\"token_type\":\"Bearer\",\"id_token\":\"eyJ\"}");
        Authorization begun = oauth().begin();

        Credentials got = oauth().complete(begun, callback(begun, "&code=C1"));

        assertThat(got.accessToken()).isEqualTo(Secret.of("AQ1"));
        assertThat(got.refreshToken()).contains(Secret.of("RT1"));
        assertThat(got.scopes()).containsExactlyInAnyOrder("openid", "w_post");
        assertThat(got.expiresAt()).contains(NOW.plus(Duration.ofDays(60)));
        var sent = server.takeRequest();
        var form = form(sent);
        assertThat(sent.getMethod()).isEqualTo("POST");
        assertThat(form)
                .containsEntry("grant_type", List.of("authorization_code"))
                .containsEntry("code", List.of("C1"))
                .containsEntry("redirect_uri", List.of("https://app.test/cb"))
                .containsEntry("client_id", List.of("app"))
                .containsEntry("client_secret", List.of(CANARY))
                .doesNotContainKey("code_challenge_method");
        assertThat(challenge(only(form, "code_verifier"))).isEqualTo(only(query(begun.url()), "code_challenge"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'access_token':'A','token_type':'bearer'} | openid w_post |",
                "{'access_token':'A','token_type':'BEARER','scope':'','expires_in':'60'} | openid w_post | 60",
                "{'access_token':'A','token_type':'Bearer','scope':'w_post','expires_in':0} | w_post |",
                "{'access_token':'A','token_type':'Bearer','scope':'a, b  c'} | a b c |",
                "{'access_token':'A','token_type':'Bearer','expires_in':9223372036854775807} | openid w_post | 315360000"
            })
    @DisplayName("absent scopes are those asked for; an absent or senseless lifetime is unknown")
    void lenient(String json, String scopes, Long seconds) {
        answer(200, json.replace('\'', '"'));
        Credentials got = complete("&code=C1");
        assertThat(got.scopes()).isEqualTo(Set.of(scopes.split(" ")));
        assertThat(got.expiresAt()).isEqualTo(Optional.ofNullable(seconds).map(NOW::plusSeconds));
        assertThat(got.refreshToken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "&error=access_denied, demo.consent-refused",
        "&error=user_cancelled_login&error_description=The+user+cancelled, demo.consent-refused",
        "&error=unauthorized_scope_error, demo.sign-in-refused",
        "&error=access_denied&code=C1, demo.consent-refused",
        "'', demo.callback-unreadable",
        "&code=, demo.callback-unreadable",
        "&code=C1&code=C2, demo.callback-unreadable"
    })
    @DisplayName("a callback without a code is RECONNECT, and no token is asked for")
    void noCode(String query, String code) {
        ChannelException told = Fixture.failure(() -> complete(query));
        assertThat(told.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(told.code()).isEqualTo(code);
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?code=C1", "?code=C1&state=", "?code=C1&state=other", "", "?error=access_denied&state=x"})
    @DisplayName("a wrong, missing or empty state is refused, and no token is asked for")
    void wrongState(String query) {
        OAuth oauth = oauth();
        var callback = URI.create("https://app.test/cb" + query);
        ChannelException told = Fixture.failure(() -> oauth.complete(oauth.begin(), callback));
        assertThat(told.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(told.code()).isEqualTo("demo.state-mismatch");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @DisplayName("a state given twice is refused even if one is right")
    void stateTwice() {
        OAuth oauth = oauth();
        Authorization begun = oauth.begin();
        ChannelException told = Fixture.failure(() -> oauth.complete(begun, callback(begun, "&code=C&state=x")));
        assertThat(told.code()).isEqualTo("demo.state-mismatch");
    }

    @Test
    @DisplayName("where an issuer is set, the code of another one never leaves")
    void issuer() {
        OAuth oauth = OAuth.of(http, settings(Optional.of("https://right.test")));
        for (String iss : List.of("", "&iss=https%3A%2F%2Fevil.test")) {
            Authorization begun = oauth.begin();
            ChannelException told = Fixture.failure(() -> oauth.complete(begun, callback(begun, "&code=C1" + iss)));
            assertThat(told.code()).isEqualTo("demo.iss-mismatch");
        }
        assertThat(server.getRequestCount()).isZero();

        answer(200, "{\"access_token\":\"A\",\"token_type\":\"bearer\"}");
        Authorization begun = oauth.begin();
        assertThat(oauth.complete(begun, callback(begun, "&code=C1&iss=https%3A%2F%2Fright.test"))
                        .accessToken())
                .isEqualTo(Secret.of("A"));
    }

    @Test
    @DisplayName("a refresh keeps the old refresh token and scopes where the network gives none")
    void refreshKeeps() throws Exception {
        answer(200, "{\"access_token\":\"A2\",\"token_type\":\"bearer\",\"expires_in\":7200}");
        Credentials got = oauth().refresh(old(Optional.of(Secret.of("RT1"))));
        assertThat(got.accessToken()).isEqualTo(Secret.of("A2"));
        assertThat(got.refreshToken()).contains(Secret.of("RT1"));
        assertThat(got.scopes()).containsExactly("w_post");
        assertThat(got.expiresAt()).contains(NOW.plusSeconds(7200));
        assertThat(form(server.takeRequest()))
                .containsEntry("grant_type", List.of("refresh_token"))
                .containsEntry("refresh_token", List.of("RT1"))
                .doesNotContainKey("scope");
    }

    @Test
    @DisplayName("a refresh takes the new refresh token and scopes where the network gives them")
    void refreshRotates() {
        answer(
                200,
                "{\"access_token\":\"A2\",\"token_type\":\"bearer\",\"refresh_token\":\"RT2\",\"scope\":\"openid\"}");
        Credentials got = oauth().refresh(old(Optional.of(Secret.of("RT1"))));
        assertThat(got.refreshToken()).contains(Secret.of("RT2"));
        assertThat(got.scopes()).containsExactly("openid");
    }

    @Test
    @DisplayName("when refreshing ends is kept as the network said it; a new refresh token without an end has none")
    void tellsWhenRefreshingEnds() {
        answer(
                200,
                "{\"access_token\":\"A2\",\"token_type\":\"bearer\",\"refresh_token\":\"RT2\","
                        + "\"refresh_token_expires_in\":31536000}");
        Credentials second = oauth().refresh(old(Optional.of(Secret.of("RT1"))));
        assertThat(second.refreshableUntil()).contains(NOW.plusSeconds(31_536_000));
        answer(200, "{\"access_token\":\"A3\",\"token_type\":\"bearer\"}");
        Credentials third = oauth().refresh(second);
        assertThat(third.refreshableUntil()).isEqualTo(second.refreshableUntil());
        answer(200, "{\"access_token\":\"A4\",\"token_type\":\"bearer\",\"refresh_token_expires_in\":\"soon\"}");
        assertThat(oauth().refresh(third).refreshableUntil()).isEqualTo(second.refreshableUntil());
        answer(200, "{\"access_token\":\"A5\",\"token_type\":\"bearer\",\"refresh_token\":\"RT5\"}");
        assertThat(oauth().refresh(third).refreshableUntil()).isEmpty();
    }

    @Test
    @DisplayName("without a refresh token there is nothing to ask: RECONNECT")
    void nothingToRefresh() {
        ChannelException told = Fixture.failure(() -> oauth().refresh(old(Optional.empty())));
        assertThat(told.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @DisplayName("a network that is not there: a refresh is RETRY, an exchange starts again")
    void notThere() {
        server.close();
        assertThat(Fixture.failure(() -> oauth().refresh(old(Optional.of(Secret.of("RT1")))))
                        .remedy())
                .isEqualTo(Remedy.RETRY);
        assertThat(Fixture.failure(() -> complete("&code=C1")).remedy()).isEqualTo(Remedy.RECONNECT);
    }

    private static String only(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).get(0);
    }

    private static Map<String, List<String>> query(URI uri) {
        return URLUtils.parseParameters(uri.getRawQuery());
    }

    /** RFC 7636, 4.2. */
    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
