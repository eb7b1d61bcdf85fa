package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FakeChannelTest {
    private static final URI LINK = URI.create("https://go.example/7");

    private final FakeChannel channel = FakeChannel.named("fake");
    private final Publisher publisher = channel.publisher().orElseThrow();
    private final AccountConnector accounts = channel.accounts().orElseThrow();
    private final Account kari = new Account(channel.descriptor().id(), "kari", "kari");
    private final Credentials credentials =
            channel.accountsOffice().grant("kari").credentialsOf(kari);

    @Test
    @DisplayName("a post stands under its key and its link, and is found by a look-up")
    void publishes() {
        Published published = (Published) publisher.publish(request("k1"));
        assertThat(channel.postsByKey()).isEqualTo(Map.of("k1", 1));
        assertThat(channel.postsByLink()).isEqualTo(Map.of(LINK, 1));
        assertThat(publisher.reconcile(request("k1"))).contains(published);
        assertThat(publisher.reconcile(request("k2"))).contains(new Absent());
    }

    @Test
    @DisplayName("asked twice with one key, it posts twice and says so")
    void countsDuplicates() {
        IntStream.range(0, 100).parallel().forEach(n -> publisher.publish(request("same")));
        assertThat(channel.postsByKey()).isEqualTo(Map.of("same", 100));
        assertThat(channel.posts()).extracting(post -> post.ref().id()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("outcomes come in order; a failure leaves no post unless it is the answer that was lost")
    void outcomes() {
        channel.answersWith(
                FakeOutcome.fails(Remedy.RETRY),
                FakeOutcome.publishedButUnanswered(),
                FakeOutcome.pending(Duration.ofMinutes(1)));
        assertThat(remedyOf(() -> publisher.publish(request("a")))).isEqualTo(Remedy.RETRY);
        assertThat(remedyOf(() -> publisher.publish(request("b")))).isEqualTo(Remedy.RECONCILE);
        PublishResult pending = publisher.publish(request("c"));
        assertThat(pending).isInstanceOf(Pending.class);
        assertThat(publisher.poll(request("c"), (Pending) pending)).isInstanceOf(Published.class);
        assertThat(publisher.publish(request("d"))).isInstanceOf(Published.class);
        assertThat(channel.postsByKey()).isEqualTo(Map.of("b", 1, "c", 1, "d", 1));
        assertThat(channel.publishCalls()).extracting(PublishRequest::key).containsExactly("a", "b", "c", "d");
    }

    @Test
    @DisplayName("a hanging publish goes on when it is released, and makes its post only then")
    void hangs() throws Exception {
        channel.answersWith(FakeOutcome.published().onceReleased());
        var publishing = CompletableFuture.supplyAsync(() -> publisher.publish(request("k1")));
        channel.awaitPublishing(1);
        assertThat(channel.posts()).isEmpty();
        channel.release();
        assertThat(publishing.get(30, TimeUnit.SECONDS)).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("closing lets hanging publishes go on, and closing twice is harmless")
    void closeReleases() throws Exception {
        channel.answersWith(FakeOutcome.fails(Remedy.NONE).onceReleased());
        var publishing = CompletableFuture.supplyAsync(() -> remedyOf(() -> publisher.publish(request("k1"))));
        channel.awaitPublishing(1);
        channel.close();
        channel.close();
        assertThat(publishing.get(30, TimeUnit.SECONDS)).isEqualTo(Remedy.NONE);
    }

    @Test
    @DisplayName("a look-up answers as it was told")
    void lookUps() {
        channel.reconcilesWith(request -> Optional.empty());
        publisher.publish(request("k1"));
        assertThat(publisher.reconcile(request("k1"))).isEmpty();
    }

    @Test
    @DisplayName("counts that were not given are absent")
    void counts() {
        var known = new PostRef("known", null);
        channel.counts(known, Map.of(Metric.REACTIONS, 3L));
        var reader = channel.engagement().orElseThrow();
        assertThat(reader.read(kari, credentials, List.of(known, new PostRef("unknown", null))))
                .isEqualTo(Map.of(known, Map.of(Metric.REACTIONS, 3L)));
    }

    @Test
    @DisplayName("what is deleted is gone, and every request to delete is kept")
    void retracts() {
        PostRef post = ((Published) publisher.publish(request("k1"))).post();
        var retractor = channel.retractor().orElseThrow();
        retractor.retract(kari, credentials, post);
        retractor.retract(kari, credentials, post);
        assertThat(channel.posts()).isEmpty();
        assertThat(channel.retracted()).containsExactly(post, post);
    }

    @Test
    @DisplayName("a code connects its account, a refusal is RECONNECT, a refresh token works once")
    void connects() {
        var begun = accounts.begin();
        var grant = accounts.complete(begun, URI.create("https://app.example/callback?code=kari&state=s"));
        assertThat(grant.accounts()).extracting(Account::id).containsExactly("kari");
        assertThat(grant.credentialsOf(grant.accounts().get(0)).scopes()).contains(accounts.publishingScope());
        URI refused = URI.create("https://app.example/callback?error=access_denied");
        assertThat(remedyOf(() -> accounts.complete(begun, refused))).isEqualTo(Remedy.RECONNECT);
        assertThat(accounts.refresh(grant.credentialsOf(grant.accounts().get(0))))
                .isNotEqualTo(grant.credentialsOf(grant.accounts().get(0)));
        assertThat(remedyOf(() ->
                        accounts.refresh(grant.credentialsOf(grant.accounts().get(0)))))
                .isEqualTo(Remedy.RECONNECT);
        channel.accountsOffice().refusesWith(Remedy.RETRY);
        assertThat(remedyOf(() -> accounts.refresh(credentials))).isEqualTo(Remedy.RETRY);
        assertThat(channel.accountsOffice().refreshes()).isEqualTo(3);
    }

    private PublishRequest request(String key) {
        var post = Post.text("It stood.").withLink(LinkCard.of(LINK, "Turbine"));
        return new PublishRequest(key, kari, credentials, post, Instant.EPOCH);
    }

    private static Remedy remedyOf(ThrowingCallable call) {
        return catchThrowableOfType(ChannelException.class, call).remedy();
    }
}
