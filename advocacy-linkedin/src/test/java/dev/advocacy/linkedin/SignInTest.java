package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Grant;
import java.net.URI;
import java.util.Set;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final String TOKENS = "{\"access_token\":\"" + Samples.TOKEN + "\",\"expires_in\":5183999,"
            + "\"scope\":\"openid,profile,w_member_social\",\"token_type\":\"Bearer\"}";

    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"en-US\"", "{\"country\":\"US\",\"language\":\"en\"}", "null", "7"})
    @DisplayName("whatever form the locale has, the member is read")
    void locale(String locale) {
        wire.json(200, TOKENS)
                .json(
                        200,
                        "{\"sub\":\"782bbtaQ\",\"name\":\"John Doe\",\"given_name\":\"John\",\"family_name\":\"Doe\","
                                + "\"picture\":\"https://media.licdn.com/x\",\"locale\":" + locale + "}");

        assertThat(members().accounts())
                .containsExactly(new Account(LinkedInChannel.MEMBERS, "urn:li:person:782bbtaQ", "John Doe"));
    }

    @Test
    @DisplayName("the profile is asked for with the token alone, and the scopes are those that were granted")
    void profileRequest() {
        wire.json(200, TOKENS).json(200, "{\"sub\":\"782bbtaQ\",\"name\":\"John Doe\"}");

        Grant grant = members();

        var sent = wire.requests().get(1);
        assertThat(sent.getTarget()).isEqualTo("/v2/userinfo");
        assertThat(sent.getHeaders().get("LinkedIn-Version")).isNull();
        assertThat(grant.credentialsOf(grant.accounts().get(0)).scopes())
                .containsExactlyInAnyOrder("openid", "profile", "w_member_social");
    }

    @Test
    @DisplayName(
            "PKCE, which LinkedIn refuses from apps with a secret, is used neither in the address nor in the exchange")
    void withoutPkce() {
        wire.json(200, TOKENS).json(200, "{\"sub\":\"782bbtaQ\",\"name\":\"John Doe\"}");

        members();

        assertThat(Wire.body(wire.requests().get(0)))
                .contains("code=code-1", "client_secret=")
                .doesNotContain("code_verifier");
        try (var channel = LinkedInChannel.pages(wire.config())) {
            assertThat(channel.accounts().orElseThrow().begin().url().toString())
                    .contains("state=")
                    .doesNotContain("code_challenge");
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":null,\"given_name\":\"John\",\"family_name\":\"Doe\" | John Doe",
                "\"given_name\":\"John\" | John",
                "\"name\":\" \" | 782bbtaQ"
            })
    @DisplayName("a member without a whole name is called by what there is")
    void name(String fields, String name) {
        wire.json(200, TOKENS).json(200, "{\"sub\":\"782bbtaQ\"," + fields + "}");

        assertThat(members().accounts()).extracting(Account::name).containsExactly(name);
    }

    @Test
    @DisplayName("a member who cannot be read starts again, since the code is spent")
    void unreadable() {
        wire.json(200, TOKENS).json(500, "{}").json(500, "{}");

        var e = catchThrowableOfType(ChannelException.class, this::members);
        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(e.code()).isEqualTo("linkedin.sign-in-incomplete");
    }

    @Test
    @DisplayName("a profile without an id connects nobody")
    void withoutId() {
        wire.json(200, TOKENS).json(200, "{\"name\":\"John Doe\"}");

        var e = catchThrowableOfType(ChannelException.class, this::members);
        assertThat(e.code()).isEqualTo("linkedin.profile-unreadable");
    }

    @Test
    @DisplayName("no secret stands in what a failed sign-in says, even where the network repeats it")
    void secrets() {
        wire.json(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"client " + Samples.CLIENT_SECRET
                        + " code code-1" + "\"}");

        var e = catchThrowableOfType(ChannelException.class, this::members);
        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(e.toString()).doesNotContain(Samples.CLIENT_SECRET).doesNotContain("code-1");
    }

    @Test
    @DisplayName("disconnecting ends the access at LinkedIn, with the refresh token and the app's own name and secret")
    void revoke() {
        wire.answer(new MockResponse.Builder().code(200));

        try (var channel = LinkedInChannel.members(wire.config())) {
            channel.accounts().orElseThrow().revoke(Samples.CREDENTIALS);
        }

        var sent = wire.requests().get(0);
        assertThat(sent.getMethod() + " " + sent.getTarget()).isEqualTo("POST /oauth/v2/revoke");
        assertThat(Wire.body(sent).split("&"))
                .contains("token=" + Samples.REFRESH, "client_id=abc123", "client_secret=" + Samples.CLIENT_SECRET);
    }

    @Test
    @DisplayName("an access that may not have ended is told, so that it can be tried again")
    void revokeFails() {
        wire.json(500, "{}").json(500, "{}");

        try (var channel = LinkedInChannel.members(wire.config())) {
            AccountConnector accounts = channel.accounts().orElseThrow();
            var e = catchThrowableOfType(ChannelException.class, () -> accounts.revoke(Samples.CREDENTIALS));
            assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
            assertThat(e.toString()).doesNotContain(Samples.REFRESH).doesNotContain(Samples.CLIENT_SECRET);
        }
    }

    @Test
    @DisplayName("only what is used is asked for")
    void scopes() {
        assertThat(scopes(LinkedInChannel.members(wire.config())))
                .isEqualTo(Set.of("openid", "profile", "w_member_social"));
        assertThat(scopes(LinkedInChannel.pages(wire.config())))
                .isEqualTo(Set.of("w_organization_social", "r_organization_social", "rw_organization_admin"));
    }

    private static Set<String> scopes(LinkedInChannel channel) {
        try (channel) {
            String query = channel.accounts().orElseThrow().begin().url().getQuery();
            return Set.of(query.replaceAll(".*(?:^|&)scope=([^&]*).*", "$1").split("[ +]"));
        }
    }

    private Grant members() {
        try (var channel = LinkedInChannel.members(wire.config())) {
            return complete(channel);
        }
    }

    private static Grant complete(LinkedInChannel channel) {
        AccountConnector accounts = channel.accounts().orElseThrow();
        var begun = accounts.begin();
        String state = begun.state().reveal();
        return accounts.complete(begun, URI.create(Samples.CALLBACK + "?code=code-1&state=" + state));
    }
}
