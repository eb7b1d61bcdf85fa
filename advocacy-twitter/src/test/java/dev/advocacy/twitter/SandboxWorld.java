package dev.advocacy.twitter;

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
import dev.advocacy.sandbox.Sandbox;
import dev.advocacy.sandbox.XSandbox;
import dev.advocacy.testkit.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An X on loopback that shares no code with the adapter, and the channel before it. */
abstract class SandboxWorld {
    final SettableClock clock = Samples.clock();
    final Sandbox sandbox = Sandbox.builder().clock(clock).start();
    final XSandbox network = sandbox.x();
    final FakePauses pauses = new FakePauses();
    final XChannel x = XChannel.of(config(), pauses);

    @BeforeEach
    void world() {
        network.person("kari", "Kari Nordmann");
        network.person("ola", "Ola Nordmann");
        network.app(Samples.CLIENT_ID, Samples.CLIENT_SECRET, Samples.CALLBACK, SignIn.SCOPES.toArray(String[]::new));
    }

    @AfterEach
    void close() {
        x.close();
        sandbox.close();
    }

    XConfig config() {
        return Samples.config(network.url(), clock);
    }

    Grant connect(String login) {
        return connect(x, login);
    }

    static Grant connect(XChannel channel, String login) {
        AccountConnector accounts = channel.accounts().orElseThrow();
        var begun = accounts.begin();
        return accounts.complete(begun, Consent.decide(begun.url(), login, "allow"));
    }

    Published publish(Grant grant, Post post) {
        return (Published) x.publisher().orElseThrow().publish(request(grant, post));
    }

    ChannelException refused(Grant grant, Post post) {
        return catchThrowableOfType(ChannelException.class, () -> publish(grant, post));
    }

    Optional<PublishResult> lookUp(Grant grant, Post post) {
        return x.publisher().orElseThrow().reconcile(request(grant, post));
    }

    Map<PostRef, Map<Metric, Long>> counts(Grant grant, PostRef... posts) {
        return x.engagement().orElseThrow().read(account(grant), credentials(grant), List.of(posts));
    }

    PublishRequest request(Grant grant, Post post) {
        return new PublishRequest("delivery-1", account(grant), credentials(grant), post, clock.instant());
    }

    static Account account(Grant grant) {
        return grant.accounts().get(0);
    }

    static Credentials credentials(Grant grant) {
        return grant.credentialsOf(account(grant));
    }

    long postsSent() {
        return network.requests().bodies("POST", "/2/tweets");
    }
}
