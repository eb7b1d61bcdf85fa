package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Accounts that are connected with OAuth 2.0, and with PKCE where the network takes it. */
@Room("accounts")
abstract class AccountLaws extends PostIdLaws {
    private static final Secret CODE = Secret.of("canary-code-5e17d9a0c3b84f26");

    @Test
    @DisplayName("a person is asked for exactly the expected scopes, and publishing is among them")
    void leastScopes() {
        try (var scene = open()) {
            AccountConnector accounts = scene.accounts();
            Set<String> asked = AuthorizationUrl.of(accounts.begin()).scopes();
            assertThat(asked).as("scopes asked for").isEqualTo(expectedScopes());
            assertThat(asked).as("with the publishing scope").contains(accounts.publishingScope());
        }
    }

    @Test
    @DisplayName(
            "an authorization asks for a code, with its state and, where the network takes PKCE, an S256 challenge of its verifier, and costs no I/O")
    void authorizationIsProtected() {
        try (var scene = open()) {
            Authorization begun = scene.accounts().begin();
            AuthorizationUrl url = AuthorizationUrl.of(begun);
            assertThat(url.parameter("response_type")).contains("code");
            assertThat(url.parameter("state")).contains(begun.state().reveal());
            assertChallenge(url, begun.verifier());
            scene.assertNoIo();
        }
    }

    private void assertChallenge(AuthorizationUrl url, Secret verifier) {
        if (!usesPkce()) {
            assertThat(url.parameters()).doesNotContainKeys("code_challenge", "code_challenge_method");
            return;
        }
        assertThat(url.parameter("code_challenge_method")).contains("S256");
        assertThat(url.parameter("code_challenge")).contains(AuthorizationUrl.challengeOf(verifier));
        assertThat(verifier.reveal()).matches("[A-Za-z0-9._~-]{43,128}");
    }

    @Test
    @DisplayName("two authorizations share neither state nor verifier, and neither is printed")
    void authorizationsDiffer() {
        try (var scene = open()) {
            Authorization one = scene.accounts().begin();
            Authorization other = scene.accounts().begin();
            assertThat(one.state()).isNotEqualTo(other.state());
            assertThat(one.verifier()).isNotEqualTo(other.verifier());
            Leaks.of(one.state(), one.verifier()).assertNoneIn("an authorization", one.toString());
        }
    }

    @Test
    @DisplayName(
            "a code becomes a grant: each account gets the tokens and scopes that the network gave, exchanged once, with the verifier where the network takes PKCE")
    void codeBecomesAGrant() {
        try (var scene = open()) {
            Authorization begun = scene.accounts().begin();
            Attempt<Grant> attempt = complete(scene, begun, granted(fresh(Set.of("less"))));
            Grant grant = attempt.returned();
            assertThat(grant.accounts())
                    .extracting(Account::id)
                    .contains(sampleAccount().id());
            grant.accounts().forEach(account -> assertGranted(account, grant));
            assertExchangedOnce(scene, begun);
        }
    }

    private void assertExchangedOnce(Scene scene, Authorization begun) {
        assertThat(sendsOf(scene, CODE)).as("requests with the code").isEqualTo(1);
        assertThat(sendsOf(scene, begun.verifier()))
                .as("requests with the verifier")
                .isEqualTo(usesPkce() ? 1 : 0);
    }

    private void assertGranted(Account account, Grant grant) {
        Credentials expected = credentialsOf(account, fresh(Set.of("less")));
        Credentials given = grant.credentialsOf(account);
        assertThat(account.channel())
                .as("channel of %s", account)
                .isEqualTo(sampleAccount().channel());
        assertThat(given.accessToken()).as("access token of %s", account).isEqualTo(expected.accessToken());
        assertThat(given.refreshToken()).as("refresh token of %s", account).isEqualTo(expected.refreshToken());
        assertThat(given.scopes()).as("scopes as granted").isEqualTo(expected.scopes());
        Leaks.of(given).assertNoneIn("a grant", grant.toString());
    }

    @Test
    @DisplayName("a person who says no is RECONNECT, and the network is not asked")
    void noIsReconnect() {
        try (var scene = open()) {
            AccountConnector accounts = scene.accounts();
            Authorization begun = accounts.begin();
            URI callback = callback(begun, "error=access_denied");
            scene.attempt(() -> accounts.complete(begun, callback))
                    .sentNothing()
                    .threw(Remedy.RECONNECT);
        }
    }

    @Test
    @DisplayName("a code that the network refuses is RECONNECT, and it is not printed")
    void refusedCodeIsReconnect() {
        try (var scene = open()) {
            Authorization begun = scene.accounts().begin();
            Attempt<Grant> attempt = complete(scene, begun, grantRefused());
            Leaks.of(CODE, begun.verifier()).assertNoneIn(attempt.threw(Remedy.RECONNECT));
        }
    }

    @Test
    @DisplayName("a code is sent once, even where the network does not answer")
    void codeIsSentOnce() {
        try (var scene = open()) {
            Authorization begun = scene.accounts().begin();
            complete(scene, begun, Reply.dropAfterRequest()).threw();
            assertExchangedOnce(scene, begun);
        }
    }

    @Test
    @DisplayName("a refresh gives the fresh tokens")
    void refreshGivesFreshTokens() {
        try (var scene = open()) {
            assumeRefreshes(scene);
            Credentials given = refresh(scene, sampleCredentials(), granted(fresh(expectedScopes())))
                    .returned();
            assertThat(given.accessToken()).isEqualTo(fresh(Set.of()).accessToken());
            assertThat(given.refreshToken()).isEqualTo(fresh(Set.of()).refreshToken());
        }
    }

    @Test
    @DisplayName("a refresh that the network refuses is RECONNECT, is asked for once, and prints no token")
    void refusedRefreshIsReconnect() {
        try (var scene = open()) {
            assumeRefreshes(scene);
            Attempt<Credentials> attempt = refresh(scene, sampleCredentials(), grantRefused());
            Leaks.of(sampleCredentials()).assertNoneIn(attempt.sentOnce().threw(Remedy.RECONNECT));
        }
    }

    @Test
    @DisplayName("a refresh that the network could not answer is RETRY")
    void brokenRefreshIsRetry() {
        try (var scene = open()) {
            assumeRefreshes(scene);
            refresh(scene, sampleCredentials(), Reply.status(503)).sentOnce().threw(Remedy.RETRY);
        }
    }

    @Test
    @DisplayName("a refresh without a refresh token is RECONNECT, and the network is not asked")
    void refreshWithoutTokenIsReconnect() {
        try (var scene = open()) {
            Credentials whole = sampleCredentials();
            var without = new Credentials(whole.accessToken(), Optional.empty(), whole.scopes(), whole.expiresAt());
            refresh(scene, without, grantRefused()).sentNothing().threw(Remedy.RECONNECT);
        }
    }

    @Test
    @DisplayName("where a network gives no refresh tokens, a refresh is RECONNECT, and the network is not asked")
    void noRefreshIsReconnect() {
        try (var scene = open()) {
            scene.accounts();
            Assumptions.assumeFalse(refreshes(), "this network gives refresh tokens");
            Attempt<Credentials> attempt = refresh(scene, sampleCredentials(), grantRefused());
            assertThat(attempt.sent()).as("requests").isEmpty();
            attempt.threw(Remedy.RECONNECT);
        }
    }

    private void assumeRefreshes(Scene scene) {
        scene.accounts();
        Assumptions.assumeTrue(refreshes(), "this network gives no refresh tokens");
    }

    private Attempt<Credentials> refresh(Scene scene, Credentials current, Reply reply) {
        AccountConnector accounts = scene.accounts();
        scene.network.answer(Route.any(), reply);
        return scene.attempt(() -> accounts.refresh(current));
    }

    private Attempt<Grant> complete(Scene scene, Authorization begun, Reply reply) {
        AccountConnector accounts = scene.accounts();
        scene.network.answer(Route.get("**"), profile(sampleAccount())).answer(Route.post("**"), reply);
        return scene.attempt(() -> accounts.complete(begun, callback(begun, "code=" + CODE.reveal())));
    }

    private static URI callback(Authorization begun, String answer) {
        String redirect = AuthorizationUrl.of(begun).parameter("redirect_uri").orElse("https://app.example/callback");
        return URI.create(redirect + (redirect.contains("?") ? "&" : "?") + answer + "&state="
                + begun.state().reveal());
    }

    private static long sendsOf(Scene scene, Secret secret) {
        return scene.network.requests().stream()
                .filter(request -> (request.target() + request.headers() + request.body()).contains(secret.reveal()))
                .count();
    }

    private Credentials fresh(Set<String> scopes) {
        return new Credentials(
                Secret.of("canary-fresh-access-90c2d7e61b"),
                refreshes() ? Optional.of(Secret.of("canary-fresh-refresh-3fd84a25e7")) : Optional.empty(),
                scopes,
                Optional.empty());
    }
}
