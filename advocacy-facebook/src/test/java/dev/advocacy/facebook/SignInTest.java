package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final String SHORT = "{\"access_token\":\"EAAshort\",\"token_type\":\"bearer\",\"expires_in\":7200}";
    private static final String LONG = "{\"access_token\":\"EAAlong\",\"token_type\":\"bearer\"}";
    private static final String ALLOWED = "{\"data\":[{\"permission\":\"pages_manage_posts\",\"status\":\"granted\"},"
            + "{\"permission\":\"read_insights\",\"status\":\"declined\"}]}";
    private static final String END = "],\"paging\":{\"cursors\":{\"before\":\"a\",\"after\":\"b\"}}}";

    private final Wire wire = new Wire();
    private final FacebookChannel pages = wire.pages();
    private final AccountConnector accounts = pages.accounts().orElseThrow();

    @AfterEach
    void close() {
        pages.close();
        wire.close();
    }

    @Test
    @DisplayName("the dialog is asked for a code and for what is needed, separated by commas")
    void dialog() {
        assertThat(accounts.begin().url().toString())
                .contains("/v26.0/dialog/oauth?")
                .contains("client_id=" + Samples.APP)
                .contains("scope=pages_show_list%2Cpages_read_engagement%2Cpages_manage_posts%2Cread_insights");
        assertThat(FacebookChannel.pages(wire.config().withBusinessManagement().withReadUserContent())
                        .accounts()
                        .orElseThrow()
                        .begin()
                        .url()
                        .toString())
                .contains("read_insights%2Cbusiness_management%2Cpages_read_user_content");
    }

    @Test
    @DisplayName("each page gets its own token, which does not end, and the scopes that were granted")
    void pages() {
        wire.json(200, SHORT)
                .json(200, LONG)
                .json(200, ALLOWED)
                .json(
                        200,
                        "{\"data\":[" + page("100", "EAApage1", "CREATE_CONTENT") + "],\"paging\":{\"cursors\":"
                                + "{\"after\":\"Q1\"},\"next\":\"https://evil.example/steal\"}}")
                .json(200, "{\"data\":[" + page("200", "EAApage2", "MANAGE\",\"CREATE_CONTENT") + END);

        Grant grant = complete();

        assertThat(grant.accounts())
                .containsExactly(
                        new Account(FacebookChannel.PAGES, "100", "Page 100"),
                        new Account(FacebookChannel.PAGES, "200", "Page 200"));
        assertThat(grant.credentialsOf(grant.accounts().get(1)))
                .isEqualTo(new Credentials(
                        Secret.of("EAApage2"),
                        Optional.of(Secret.of("EAAlong")),
                        Set.of("pages_manage_posts"),
                        Optional.empty()));
    }

    @Test
    @DisplayName("no address holds the code, a token or the secret, and every token comes with its proof")
    void addresses() {
        wire.json(200, SHORT)
                .json(200, LONG)
                .json(200, ALLOWED)
                .json(200, "{\"data\":[" + page("100", "EAApage1", "CREATE_CONTENT") + END);

        complete();

        var sent = wire.requests();
        assertThat(sent)
                .hasSize(4)
                .allSatisfy(r -> assertThat(r.getTarget())
                        .doesNotContain("EAA")
                        .doesNotContain("the-code")
                        .doesNotContain(Samples.APP_SECRET));
        assertThat(Wire.body(sent.get(1))).contains("grant_type=fb_exchange_token", "fb_exchange_token=EAAshort");
        String proof = AppSecretProof.of(Secret.of("EAAlong"), Secret.of(Samples.APP_SECRET))
                .reveal();
        assertThat(sent.subList(2, 4))
                .allSatisfy(r -> assertThat(r.getTarget()).contains("appsecret_proof=" + proof))
                .allSatisfy(r -> assertThat(r.getHeaders().get("Authorization")).isEqualTo("Bearer EAAlong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"100\",\"name\":\"x\",\"tasks\":[\"CREATE_CONTENT\"]}",
                "{\"id\":\"100\",\"name\":\"x\",\"access_token\":\"EAApage\",\"tasks\":[\"ANALYZE\"]}",
                "{\"id\":\"100\",\"name\":\"x\",\"access_token\":\"EAApage\"}",
                "{\"id\":\"../1\",\"access_token\":\"EAApage\",\"tasks\":[\"CREATE_CONTENT\"]}",
                ""
            })
    @DisplayName("a page without a token, without the task or without a number is no account, and that is told")
    void unusablePages(String page) {
        wire.json(200, SHORT).json(200, LONG).json(200, ALLOWED).json(200, "{\"data\":[" + page + END);

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(e.code()).isEqualTo("facebook-page.no-pages");
    }

    @Test
    @DisplayName("who took publishing away in the dialog is told so")
    void declined() {
        wire.json(200, SHORT).json(200, LONG).json(200, "{\"data\":[]}").json(200, "{\"data\":[" + END);

        assertThat(refused()).hasMessageContaining("pages_manage_posts was not allowed");
    }

    @Test
    @DisplayName("whatever fails after the code was spent starts the sign-in again")
    void spent() {
        wire.json(200, SHORT).json(200, "{\"token_type\":\"bearer\"}");

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(e.code()).isEqualTo("facebook-page.sign-in-incomplete");
    }

    @Test
    @DisplayName("a page's token is not renewed: the page is connected again, and nothing is sent")
    void noRefresh() {
        var e = catchThrowableOfType(ChannelException.class, () -> accounts.refresh(Samples.CREDENTIALS));

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(wire.requestCount()).isZero();
    }

    @Test
    @DisplayName("access is ended with the person's token; where that only ran out, it is not known to have ended")
    void revoke() {
        wire.json(200, "{\"success\":true}")
                .error(400, 190, 458, "The user has not authorized application")
                .error(400, 190, 463, "Session has expired");

        accounts.revoke(Samples.CREDENTIALS);
        accounts.revoke(Samples.CREDENTIALS);
        var e = catchThrowableOfType(ChannelException.class, () -> accounts.revoke(Samples.CREDENTIALS));

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        var sent = wire.requests().get(0);
        assertThat(sent.getMethod()).isEqualTo("DELETE");
        assertThat(sent.getTarget()).startsWith("/v26.0/me/permissions?");
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + Samples.PERSON_TOKEN);
    }

    private Grant complete() {
        Authorization begun = accounts.begin();
        return accounts.complete(
                begun,
                URI.create(Samples.CALLBACK + "?code=the-code&state="
                        + begun.state().reveal()));
    }

    private ChannelException refused() {
        return catchThrowableOfType(ChannelException.class, this::complete);
    }

    private static String page(String id, String token, String tasks) {
        return "{\"id\":\"" + id + "\",\"name\":\"Page " + id + "\",\"access_token\":\"" + token + "\",\"tasks\":[\""
                + tasks + "\"]}";
    }
}
