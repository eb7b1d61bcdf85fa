package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Secret;
import dev.advocacy.sandbox.Fault;
import dev.advocacy.sandbox.LinkedInSandbox;
import dev.advocacy.sandbox.Sandbox;
import dev.advocacy.sandbox.SandboxPost;
import dev.advocacy.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the consent page to the counts, over real HTTP, against a LinkedIn that shares no code with the adapter. */
class SandboxJourneyTest {
    private final SettableClock clock = Samples.clock();
    private final Sandbox sandbox = Sandbox.builder().clock(clock).start();
    private final LinkedInSandbox network = sandbox.linkedIn();
    private final LinkedInChannel members =
            LinkedInChannel.members(config("people").withMemberAnalytics());
    private final LinkedInChannel pages = LinkedInChannel.pages(config("pages"));

    @BeforeEach
    void world() {
        network.person("kari", "Kari Nordmann");
        network.person("ola", "Ola Nordmann");
        network.organization("2414183", "Turbines", "kari");
        network.organization("77", "Blades", "kari");
        network.app(
                "people",
                Samples.CLIENT_SECRET,
                Samples.CALLBACK,
                "openid",
                "profile",
                "w_member_social",
                "r_member_postAnalytics");
        network.app(
                "pages",
                Samples.CLIENT_SECRET,
                Samples.CALLBACK,
                "w_organization_social",
                "r_organization_social",
                "rw_organization_admin");
    }

    @AfterEach
    void close() {
        members.close();
        pages.close();
        sandbox.close();
    }

    @Test
    @DisplayName("a member who allows it is connected by name, with the scopes that were granted")
    void connectMember() {
        Grant grant = connect(members, "kari");

        assertThat(grant.accounts())
                .containsExactly(
                        new Account(LinkedInChannel.MEMBERS, network.person("kari", "Kari Nordmann"), "Kari Nordmann"));
        assertThat(grant.credentials().scopes())
                .containsExactlyInAnyOrder("openid", "profile", "w_member_social", "r_member_postAnalytics");
        assertThat(grant.credentials().expiresAt())
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

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("every kind of post arrives whole, as it was written, and was on the wire once")
    void kinds(Post post) {
        Published published = publish(members, connect(members, "kari"), post);

        SandboxPost there = network.posts().get(0);
        assertThat(there.urn()).isEqualTo(published.post().id());
        assertThat(there.publishedText()).isEqualTo(post.text());
        assertThat(there.truncated()).isFalse();
        assertThat(postsSent()).isEqualTo(1);
    }

    static Stream<Post> kinds() {
        Post text = Post.text("129 of them (18%) hit_the_error | <b> #release C# a@b.com {x} [y] *z* ~ \\ 🚀");
        return Stream.of(
                text,
                Samples.ARTICLE,
                text.withLink(new LinkCard(Samples.LINK, "It stood", "For weeks", Samples.gif("a turbine"))),
                text.withMedia(Samples.gif("a turbine")),
                text.withMedia(Samples.gif("one"), Samples.gif("two"), Samples.gif("three")));
    }

    @Test
    @DisplayName("the same text again is a duplicate, and the post that is there is named")
    void duplicate() {
        Grant kari = connect(members, "kari");
        Published first = publish(members, kari, Samples.TEXT);

        ChannelException e = refused(members, kari, Samples.TEXT);

        assertThat(e.remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(e.suspected()).map(PostRef::id).contains(first.post().id());
        assertThat(network.posts()).hasSize(1);
    }

    @Test
    @DisplayName("a member's post whose answer was lost is in doubt, and a person decides")
    void lostAnswerOfMember() {
        Grant kari = connect(members, "kari");
        network.fail(Fault.dropAfterWork().on("POST", "/rest/posts"));

        assertThat(refused(members, kari, Samples.ARTICLE).remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(publisher(members).reconcile(request(kari, Samples.ARTICLE))).isEmpty();
        assertThat(network.postsByLink()).containsExactly(Map.entry(Samples.LINK.toString(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("a page's post whose answer was lost or spoilt is found in the page's list, and is there once")
    void lostAnswerOfPage(Fault fault) {
        Grant kari = connect(pages, "kari");
        network.fail(fault.on("POST", "/rest/posts"));

        assertThat(refused(pages, kari, Samples.ARTICLE).remedy()).isEqualTo(Remedy.RECONCILE);

        assertThat(publisher(pages).reconcile(request(kari, Samples.ARTICLE)))
                .hasValueSatisfying(
                        found -> assertThat(((Published) found).post().id())
                                .isEqualTo(network.posts().get(0).urn()));
        assertThat(network.postsByLink()).containsExactly(Map.entry(Samples.LINK.toString(), 1));
        assertThat(postsSent()).isEqualTo(1);
    }

    static Stream<Fault> lostAnswerOfPage() {
        return Stream.of(Fault.dropAfterWork(), Fault.statusAfterWork(503), Fault.nothing(), Fault.withoutId());
    }

    @Test
    @DisplayName("a page's post that never got there is first looked for again, then absent, then can be posted")
    void absent() {
        Grant kari = connect(pages, "kari");
        network.fail(Fault.dropBeforeWork().on("POST", "/rest/posts"));
        assertThat(refused(pages, kari, Samples.TEXT).remedy()).isEqualTo(Remedy.RECONCILE);

        PublishRequest request = request(kari, Samples.TEXT);
        assertThat(publisher(pages).reconcile(request))
                .hasValueSatisfying(r -> assertThat(r).isInstanceOf(Pending.class));
        clock.advance(PageLookUp.SETTLED);
        assertThat(publisher(pages).reconcile(request)).contains(new Absent());
        publish(pages, kari, Samples.TEXT);

        assertThat(network.posts()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("a fault before the work has its remedy, and the body was on the wire once")
    void faults(Fault fault, Remedy remedy) {
        Grant kari = connect(members, "kari");
        network.fail(fault.on("POST", "/rest/posts"));

        assertThat(refused(members, kari, Samples.TEXT).remedy()).isEqualTo(remedy);
        assertThat(postsSent()).isEqualTo(1);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Fault.status(503), Remedy.RECONCILE),
                arguments(Fault.redirect(), Remedy.RECONCILE),
                arguments(Fault.html(), Remedy.RECONCILE),
                arguments(Fault.tooManyRequests(), Remedy.RETRY),
                arguments(Fault.wrongVersion(), Remedy.NONE));
    }

    @Test
    @DisplayName("a token that was taken back needs the person, one that ended needs a refresh, which works")
    void tokens() {
        Grant kari = connect(members, "kari");
        network.expireTokens("kari");
        assertThat(refused(members, kari, Samples.TEXT).remedy()).isEqualTo(Remedy.REFRESH);

        Credentials fresh = members.accounts().orElseThrow().refresh(kari.credentials());
        publish(members, new Grant(kari.accounts(), fresh), Samples.TEXT);

        network.revoke("kari");
        assertThat(refused(members, new Grant(kari.accounts(), fresh), Samples.ARTICLE)
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

        ChannelException e = refused(members, new Grant(List.of(account), poor), Samples.TEXT);

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(e).hasMessageContaining("w_member_social");
    }

    @Test
    @DisplayName("a version that LinkedIn does not serve needs an operator")
    void version() {
        Grant kari = connect(members, "kari");
        try (var old = LinkedInChannel.members(config("people").withApiVersion("202510"))) {
            ChannelException e = refused(old, kari, Samples.TEXT);

            assertThat(e.remedy()).isEqualTo(Remedy.NONE);
            assertThat(e).hasMessageContaining("apiVersion");
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

    @Test
    @DisplayName("a post can be deleted, twice")
    void delete() {
        Grant kari = connect(members, "kari");
        PostRef post = publish(members, kari, Samples.TEXT).post();
        var retractor = members.retractor().orElseThrow();

        retractor.retract(account(kari), kari.credentials(), post);
        retractor.retract(account(kari), kari.credentials(), post);

        assertThat(network.posts()).singleElement().matches(SandboxPost::deleted);
    }

    @Test
    @DisplayName("a member's counts are those that the network shows, metric by metric")
    void memberCounts() {
        Grant kari = connect(members, "kari");
        PostRef post = publish(members, kari, Samples.TEXT).post();
        var seen = network.audience().reactUntil(Samples.NOW.plus(Duration.ofDays(4)));

        Map<Metric, Long> counts = counts(members, kari, post).get(post);

        assertThat(counts)
                .containsOnlyKeys(
                        Metric.IMPRESSIONS,
                        Metric.REACH,
                        Metric.REACTIONS,
                        Metric.COMMENTS,
                        Metric.RESHARES,
                        Metric.CLICKS)
                .containsEntry(Metric.REACTIONS, (long) seen.reactions())
                .containsEntry(Metric.COMMENTS, (long) seen.comments());
        assertThat(counts.get(Metric.IMPRESSIONS)).isPositive();
    }

    @Test
    @DisplayName("a page's counts come in one request; a post that nobody saw has zeros, one that is gone is absent")
    void pageCounts() {
        Grant kari = connect(pages, "kari");
        PostRef seen = publish(pages, kari, Samples.TEXT).post();
        network.audience().reactUntil(Samples.NOW.plus(Duration.ofDays(4)));
        PostRef unseen = publish(pages, kari, Samples.ARTICLE).post();
        var foreign = new PostRef("urn:li:share:42", null);

        Map<PostRef, Map<Metric, Long>> counts = counts(pages, kari, seen, unseen, foreign);

        assertThat(counts).containsOnlyKeys(seen, unseen);
        assertThat(counts.get(seen).get(Metric.IMPRESSIONS)).isPositive();
        assertThat(counts.get(unseen).values()).containsOnly(0L);
    }

    private LinkedInConfig config(String app) {
        LinkedInConfig local = Samples.config(network.url(), clock);
        return LinkedInConfig.of(app, Secret.of(Samples.CLIENT_SECRET), Samples.CALLBACK)
                .withServer(network.url())
                .withClock(clock)
                .withHttp(local.http());
    }

    private static Grant connect(LinkedInChannel channel, String login) {
        AccountConnector accounts = channel.accounts().orElseThrow();
        var begun = accounts.begin();
        return accounts.complete(begun, Consent.decide(begun.url(), login, "allow"));
    }

    private static Published publish(LinkedInChannel channel, Grant grant, Post post) {
        return (Published) publisher(channel).publish(request(grant, post));
    }

    private static ChannelException refused(LinkedInChannel channel, Grant grant, Post post) {
        return catchThrowableOfType(ChannelException.class, () -> publish(channel, grant, post));
    }

    private static Map<PostRef, Map<Metric, Long>> counts(LinkedInChannel channel, Grant grant, PostRef... posts) {
        return channel.engagement().orElseThrow().read(account(grant), grant.credentials(), List.of(posts));
    }

    private static Publisher publisher(LinkedInChannel channel) {
        return channel.publisher().orElseThrow();
    }

    private static PublishRequest request(Grant grant, Post post) {
        return new PublishRequest("delivery-1", account(grant), grant.credentials(), post, Samples.NOW);
    }

    private static Account account(Grant grant) {
        return grant.accounts().get(0);
    }

    private long postsSent() {
        return network.requests().bodies("POST", "/rest/posts");
    }
}
