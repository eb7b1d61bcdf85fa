package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final String TOKENS = "{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"Q0Mz\","
            + "\"scope\":\"tweet.read users.read tweet.write media.write offline.access\",\"refresh_token\":\"bWRW\"}";
    private static final String ME =
            "{\"data\":{\"id\":\"2244994945\",\"name\":\"Developers\",\"username\":\"XDevelopers\"}}";

    private final Wire wire = new Wire();
    private final XChannel x = XChannel.of(wire.config());
    private final XChannel open = XChannel.of(publicClient());

    private XConfig publicClient() {
        XConfig local = wire.config();
        return XConfig.publicClient(Samples.CLIENT_ID, Samples.CALLBACK)
                .withServer(local.apiUrl())
                .withHttp(local.http())
                .withClock(wire.clock);
    }

    @AfterEach
    void close() {
        x.close();
        open.close();
        wire.close();
    }

    @Test
    @DisplayName("a person signs in at x.com and is asked for exactly five things")
    void asks() {
        try (var real = XChannel.of(Samples.config())) {
            URI page = accounts(real).begin().url();

            assertThat(page.toString())
                    .startsWith("https://x.com/i/oauth2/authorize?")
                    .contains("client_id=" + Samples.CLIENT_ID)
                    .contains("code_challenge_method=S256");
            assertThat(page.getQuery().replace('+', ' '))
                    .contains("scope=tweet.read tweet.write users.read media.write offline.access");
        }
    }

    @Test
    @DisplayName("the code is exchanged before anything else is asked, with id and secret in the header only")
    void confidential() {
        wire.json(200, TOKENS).json(200, ME);

        Grant grant = complete(x);

        RecordedRequest exchange = wire.request();
        assertThat(Wire.path(exchange)).isEqualTo("POST /2/oauth2/token");
        String pair = Samples.CLIENT_ID + ":" + Samples.CLIENT_SECRET;
        assertThat(exchange.getHeaders().get("Authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
        assertThat(Wire.body(exchange))
                .contains("grant_type=authorization_code", "code=VGNi", "code_verifier=")
                .doesNotContain("client_");
        assertThat(Wire.path(wire.request())).isEqualTo("GET /2/users/me");
        assertThat(grant.accounts()).containsExactly(new Account(XChannel.ID, "2244994945", "@XDevelopers"));
        Credentials given = grant.credentialsOf(grant.accounts().get(0));
        assertThat(given.accessToken().reveal()).isEqualTo("Q0Mz");
        assertThat(given.expiresAt()).contains(Samples.NOW.plus(Duration.ofHours(2)));
        assertThat(given.scopes()).containsExactlyInAnyOrderElementsOf(SignIn.SCOPES);
    }

    @Test
    @DisplayName("an app without a secret names itself in the form, at sign-in, refresh and end alike")
    void publicApp() {
        wire.json(200, TOKENS).json(200, ME).json(200, TOKENS).json(200, "{\"revoked\":true}");

        Grant grant = complete(open);
        accounts(open).refresh(grant.credentialsOf(grant.accounts().get(0)));
        accounts(open).revoke(Samples.CREDENTIALS);

        assertThat(wire.requests())
                .filteredOn(r -> r.getUrl().encodedPath().startsWith("/2/oauth2/"))
                .hasSize(3)
                .allMatch(r -> r.getHeaders().get("Authorization") == null)
                .allMatch(r -> Wire.body(r).contains("client_id=" + Samples.CLIENT_ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_request", "invalid_grant"})
    @DisplayName("a refresh token that was used or has ended is RECONNECT, and is sent once")
    void deadRefreshToken(String error) {
        wire.json(
                400, "{\"error\":\"" + error + "\",\"error_description\":\"Value passed for the token was invalid.\"}");

        ChannelException e = refreshRefused();

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    @DisplayName("a refresh that X could not answer is RETRY, and is sent once")
    void brokenRefresh(int status) {
        wire.answer(new MockResponse.Builder().code(status).body("<html>"));

        assertThat(refreshRefused().remedy()).isEqualTo(Remedy.RETRY);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("an app that X does not know is the operator's to mend")
    void unknownApp() {
        wire.json(
                401,
                "{\"error\":\"unauthorized_client\",\"error_description\":\"Missing valid authorization header\"}");

        assertThat(refreshRefused().remedy()).isEqualTo(Remedy.NONE);
    }

    @Test
    @DisplayName("ending the access sends the refresh token, with id and secret in the header")
    void revoke() {
        wire.json(200, "{\"revoked\":true}");

        accounts(x).revoke(Samples.CREDENTIALS);

        RecordedRequest sent = wire.request();
        assertThat(Wire.path(sent)).isEqualTo("POST /2/oauth2/revoke");
        assertThat(Wire.body(sent)).contains("token=" + Samples.REFRESH);
        assertThat(sent.getHeaders().get("Authorization")).startsWith("Basic ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {"503|<html>", "200|{}", "200|{\"data\":{}}", "200|{\"data\":{\"id\":\"kari\"}}", "401|{}"})
    @DisplayName("where the account cannot be read, the sign-in starts again, for the code is spent")
    void unreadableAccount(int status, String body) {
        wire.json(200, TOKENS).json(status, body).json(status, body);

        var e = catchThrowableOfType(ChannelException.class, () -> complete(x));

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("an account without a handle goes by its number")
    void withoutHandle() {
        wire.json(200, TOKENS).json(200, "{\"data\":{\"id\":2244994945}}");

        assertThat(complete(x).accounts()).containsExactly(new Account(XChannel.ID, "2244994945", "2244994945"));
    }

    private ChannelException refreshRefused() {
        return catchThrowableOfType(ChannelException.class, () -> accounts(x).refresh(Samples.CREDENTIALS));
    }

    private static Grant complete(XChannel channel) {
        Authorization begun = accounts(channel).begin();
        URI callback = URI.create(
                Samples.CALLBACK + "?code=VGNi&state=" + begun.state().reveal());
        return accounts(channel).complete(begun, callback);
    }

    private static AccountConnector accounts(XChannel channel) {
        return channel.accounts().orElseThrow();
    }
}
