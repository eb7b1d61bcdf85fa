package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Secret;
import dev.advocacy.sandbox.LinkedInSandbox;
import dev.advocacy.sandbox.Sandbox;
import dev.advocacy.testkit.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A LinkedIn on loopback that shares no code with the adapter, and both channels before it. */
abstract class SandboxWorld {
    final SettableClock clock = Samples.clock();
    final Sandbox sandbox = Sandbox.builder().clock(clock).start();
    final LinkedInSandbox network = sandbox.linkedIn();
    final LinkedInChannel members = LinkedInChannel.members(config("people").withMemberAnalytics());
    final LinkedInChannel pages = LinkedInChannel.pages(config("pages"));

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

    LinkedInConfig config(String app) {
        LinkedInConfig local = Samples.config(network.url(), clock);
        return LinkedInConfig.of(app, Secret.of(Samples.CLIENT_SECRET), Samples.CALLBACK)
                .withServer(network.url())
                .withClock(clock)
                .withHttp(local.http());
    }

    static Grant connect(LinkedInChannel channel, String login) {
        AccountConnector accounts = channel.accounts().orElseThrow();
        var begun = accounts.begin();
        return accounts.complete(begun, Consent.decide(begun.url(), login, "allow"));
    }

    static Published publish(LinkedInChannel channel, Grant grant, Post post) {
        return (Published) publisher(channel).publish(request(grant, post));
    }

    static ChannelException refused(LinkedInChannel channel, Grant grant, Post post) {
        return catchThrowableOfType(ChannelException.class, () -> publish(channel, grant, post));
    }

    static Map<PostRef, Map<Metric, Long>> counts(LinkedInChannel channel, Grant grant, PostRef... posts) {
        return channel.engagement()
                .orElseThrow()
                .read(account(grant), grant.credentialsOf(grant.accounts().get(0)), List.of(posts));
    }

    static Publisher publisher(LinkedInChannel channel) {
        return channel.publisher().orElseThrow();
    }

    static PublishRequest request(Grant grant, Post post) {
        return new PublishRequest(
                "delivery-1",
                account(grant),
                grant.credentialsOf(grant.accounts().get(0)),
                post,
                Samples.NOW);
    }

    static Account account(Grant grant) {
        return grant.accounts().get(0);
    }

    long postsSent() {
        return network.requests().bodies("POST", "/rest/posts");
    }

    static Map<Metric, Long> of(PostRef post, Map<PostRef, Map<Metric, Long>> counts) {
        return counts.getOrDefault(post, Map.of());
    }
}
