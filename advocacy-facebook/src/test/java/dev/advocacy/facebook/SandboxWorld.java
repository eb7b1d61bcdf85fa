package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import dev.advocacy.sandbox.FacebookSandbox;
import dev.advocacy.sandbox.Sandbox;
import dev.advocacy.testkit.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Facebook on loopback that shares no code with the adapter, demands the app's proof, and has a page. */
abstract class SandboxWorld {
    static final String FEED = "/{version}/{id}/feed";
    static final List<String> SCOPES = List.of(
            "pages_show_list",
            "pages_read_engagement",
            "pages_manage_posts",
            "read_insights",
            "pages_read_user_content",
            "business_management");

    final SettableClock clock = Samples.clock();
    final Sandbox sandbox = Sandbox.builder().clock(clock).start();
    final FacebookSandbox network = sandbox.facebook();
    final FacebookConfig config = Samples.patient(network.url(), clock);
    final FacebookChannel pages = FacebookChannel.pages(config);
    final Publisher publisher = pages.publisher().orElseThrow();

    @BeforeEach
    void world() {
        network.person("kari", "Kari Nordmann");
        network.person("ola", "Ola Nordmann");
        network.page("100", "Turbines", "kari");
        network.app(Samples.APP, Samples.APP_SECRET, Samples.CALLBACK, SCOPES.toArray(String[]::new));
        network.rules().requireProof(Samples.APP);
    }

    @AfterEach
    void close() {
        pages.close();
        sandbox.close();
    }

    Grant connect(String login, String... unticked) {
        return connect(pages, login, unticked);
    }

    static Grant connect(FacebookChannel channel, String login, String... unticked) {
        AccountConnector accounts = channel.accounts().orElseThrow();
        var begun = accounts.begin();
        return accounts.complete(begun, Consent.decide(begun.url(), login, "allow", unticked));
    }

    PublishResult publish(Grant grant, Post post) {
        return publisher.publish(request(grant, post));
    }

    PostRef published(Grant grant, Post post) {
        return ((Published) publish(grant, post)).post();
    }

    ChannelException refused(Grant grant, Post post) {
        return catchThrowableOfType(ChannelException.class, () -> publish(grant, post));
    }

    Map<Metric, Long> counts(Grant grant, PostRef post) {
        return pages.engagement()
                .orElseThrow()
                .read(account(grant), credentials(grant), List.of(post))
                .getOrDefault(post, Map.of());
    }

    PublishRequest request(Grant grant, Post post) {
        return new PublishRequest("delivery-1", account(grant), credentials(grant), post, Samples.NOW);
    }

    static Account account(Grant grant) {
        return grant.accounts().get(0);
    }

    static Credentials credentials(Grant grant) {
        return grant.credentialsOf(account(grant));
    }
}
