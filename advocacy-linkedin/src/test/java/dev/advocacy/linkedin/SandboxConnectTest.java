package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sign-in, tokens and quotas, over real HTTP. */
class SandboxConnectTest extends SandboxWorld {

    @Test
    @DisplayName("a member who allows it is connected by name, with the scopes that were granted")
    void connectMember() {
        Grant grant = connect(members, "kari");

        assertThat(grant.accounts())
                .containsExactly(
                        new Account(LinkedInChannel.MEMBERS, network.person("kari", "Kari Nordmann"), "Kari Nordmann"));
        assertThat(grant.credentialsOf(grant.accounts().get(0)).scopes())
                .containsExactlyInAnyOrder("openid", "profile", "w_member_social", "r_member_postAnalytics");
        assertThat(grant.credentialsOf(grant.accounts().get(0)).expiresAt())
                .hasValueSatisfying(end -> assertThat(end).isAfter(Samples.NOW.plus(Duration.ofDays(59))));
    }

    @Test
    @DisplayName("a member who says no is not connected")
    void cancel() {
        AccountConnector accounts = members.accounts().orElseThrow();
        var begun = accounts.begin();
        URI back = Consent.decide(begun.url(), "kari", "cancel");

        var e = catchThrowableOfType(ChannelException.class, () -> accounts.complete(begun, back));
        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(network.requests().requests("POST", "/oauth/v2/accessToken")).isZero();
    }

    @Test
    @DisplayName("an app without member analytics is not asked for it, since the whole sign-in would fail")
    void analyticsOnlyIfGranted() {
        network.app("plain", Samples.CLIENT_SECRET, Samples.CALLBACK, "openid", "profile", "w_member_social");
        try (var plain = LinkedInChannel.members(config("plain"));
                var greedy = LinkedInChannel.members(config("plain").withMemberAnalytics())) {
            assertThat(connect(plain, "ola").accounts()).hasSize(1);

            AccountConnector accounts = greedy.accounts().orElseThrow();
            var begun = accounts.begin();
            var e = catchThrowableOfType(
                    ChannelException.class, () -> accounts.complete(begun, Consent.turnedAway(begun.url())));
            assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        }
    }

    @Test
    @DisplayName("an administrator of two pages gets two accounts")
    void connectPages() {
        assertThat(connect(pages, "kari").accounts())
                .extracting(Account::id)
                .containsExactlyInAnyOrder("urn:li:organization:2414183", "urn:li:organization:77");
    }

    @Test
    @DisplayName("who administers no page is told so")
    void noPages() {
        var e = catchThrowableOfType(ChannelException.class, () -> connect(pages, "ola"));

        assertThat(e.code()).isEqualTo("linkedin-page.no-pages");
        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("a token that was taken back needs the person, one that ended needs a refresh, which works")
    void tokens() {
        Grant kari = connect(members, "kari");
        network.expireTokens("kari");
        assertThat(refused(members, kari, Samples.TEXT).remedy()).isEqualTo(Remedy.REFRESH);

        Credentials fresh = members.accounts()
                .orElseThrow()
                .refresh(kari.credentialsOf(kari.accounts().get(0)));
        publish(members, Grant.of(kari.accounts(), fresh), Samples.TEXT);

        network.revoke("kari");
        assertThat(refused(members, Grant.of(kari.accounts(), fresh), Samples.ARTICLE)
                        .remedy())
                .isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("a token without the scope is told which one is missing")
    void scope() {
        Credentials poor = new Credentials(
                Secret.of(network.token("kari", "people", "openid")),
                Optional.empty(),
                Set.of("openid"),
                Optional.empty());
        var account = new Account(LinkedInChannel.MEMBERS, network.person("kari", "Kari Nordmann"), "Kari");

        ChannelException e = refused(members, Grant.of(List.of(account), poor), Samples.TEXT);

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(e).hasMessageContaining("w_member_social");
    }

    @Test
    @DisplayName("a version that LinkedIn does not serve waits for an operator, and no post is lost")
    void version() {
        Grant kari = connect(members, "kari");
        try (var old = LinkedInChannel.members(config("people").withApiVersion("202510"))) {
            ChannelException e = refused(old, kari, Samples.TEXT);

            assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
            assertThat(e.isForWholeChannel()).isTrue();
            assertThat(e).hasMessageContainingAll("apiVersion", "no post is lost");
        }
    }

    @Test
    @DisplayName("a used-up quota is told until 00:00 UTC, and then it is free again")
    void quota() {
        Grant kari = connect(members, "kari");
        network.quota(0, 100_000);
        clock.set(Instant.parse("2026-11-22T23:00:00Z"));

        ChannelException e = refused(members, kari, Samples.TEXT);

        assertThat(e.retryAfter()).contains(Duration.ofHours(1));
        network.quota(150, 100_000);
        clock.advance(Duration.ofHours(1));
        publish(members, kari, Samples.TEXT);
        assertThat(network.posts()).hasSize(1);
    }
}
