package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.sandbox.SandboxPost;
import dev.advocacy.sandbox.XDialect;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sign-in, counts and deleting, over real HTTP. */
class SandboxAfterwardsTest extends SandboxWorld {

    @Test
    @DisplayName("a person signs in and is known by number and handle")
    void connects() {
        Grant kari = connect("kari");

        assertThat(account(kari).name()).isEqualTo("@kari");
        assertThat(account(kari).id()).matches("[0-9]+");
        assertThat(credentials(kari).scopes()).containsExactlyInAnyOrderElementsOf(SignIn.SCOPES);
        assertThat(credentials(kari).refreshToken()).isPresent();
    }

    @Test
    @DisplayName("an app without a secret signs in, refreshes and ends its access")
    void publicApp() {
        network.publicApp("native", Samples.CALLBACK, SignIn.SCOPES.toArray(String[]::new));
        XConfig config = XConfig.publicClient("native", Samples.CALLBACK)
                .withServer(network.url())
                .withHttp(config().http())
                .withClock(clock);
        try (var open = XChannel.of(config)) {
            AccountConnector accounts = open.accounts().orElseThrow();
            Credentials fresh = accounts.refresh(credentials(connect(open, "kari")));
            accounts.revoke(fresh);

            assertThat(refreshRefused(accounts, fresh).remedy()).isEqualTo(Remedy.RECONNECT);
        }
    }

    @Test
    @DisplayName("a person who says no has to start again")
    void no() {
        AccountConnector accounts = x.accounts().orElseThrow();
        var begun = accounts.begin();
        var callback = Consent.decide(begun.url(), "kari", "cancel");

        var e = catchThrowableOfType(ChannelException.class, () -> accounts.complete(begun, callback));

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("a code of more than 30 seconds is spent, and the sign-in starts again")
    void lateCode() {
        AccountConnector accounts = x.accounts().orElseThrow();
        var begun = accounts.begin();
        var callback = Consent.decide(begun.url(), "kari", "allow");
        clock.advance(Duration.ofSeconds(31));

        var e = catchThrowableOfType(ChannelException.class, () -> accounts.complete(begun, callback));

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("an ended token is REFRESH; the fresh one posts, and the refresh token is good for one use")
    void refreshes() {
        Grant kari = connect("kari");
        clock.advance(Duration.ofHours(3));
        assertThat(refused(kari, Samples.TEXT).remedy()).isEqualTo(Remedy.REFRESH);

        AccountConnector accounts = x.accounts().orElseThrow();
        Credentials fresh = accounts.refresh(credentials(kari));
        x.publisher()
                .orElseThrow()
                .publish(new PublishRequest("delivery-1", account(kari), fresh, Samples.TEXT, clock.instant()));

        assertThat(network.posts()).hasSize(1);
        assertThat(refreshRefused(accounts, credentials(kari)).remedy()).isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("ended access is ended at X, and may be ended twice")
    void revokes() {
        Grant kari = connect("kari");
        AccountConnector accounts = x.accounts().orElseThrow();

        accounts.revoke(credentials(kari));
        accounts.revoke(credentials(kari));

        assertThat(refreshRefused(accounts, credentials(kari)).remedy()).isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("a deleted post is gone, and deleting it again succeeds")
    void deletes() {
        Grant kari = connect("kari");
        PostRef post = publish(kari, Samples.TEXT).post();
        var retractor = x.retractor().orElseThrow();

        retractor.retract(account(kari), credentials(kari), post);
        retractor.retract(account(kari), credentials(kari), post);

        assertThat(network.posts()).singleElement().matches(SandboxPost::deleted);
    }

    @ParameterizedTest
    @EnumSource(XDialect.class)
    @DisplayName("counts are those that X shows, by old names and new; what X does not know is absent")
    void counts(XDialect dialect) {
        Grant kari = connect("kari");
        PostRef post = publish(kari, Samples.TEXT).post();
        var seen = network.audience().reactUntil(clock.instant().plus(Duration.ofDays(4)));
        network.dialect(dialect);

        Map<PostRef, Map<Metric, Long>> counts = counts(kari, post, new PostRef("42", null));

        assertThat(counts).containsOnlyKeys(post);
        assertThat(counts.get(post))
                .containsOnlyKeys(PostMetrics.METRICS)
                .containsEntry(Metric.REACTIONS, (long) seen.reactions())
                .containsEntry(Metric.COMMENTS, (long) seen.comments());
    }

    @Test
    @DisplayName("after 30 days the public counts are left")
    void oldPost() {
        Grant kari = connect("kari");
        PostRef old = publish(kari, Samples.TEXT).post();
        clock.advance(Duration.ofDays(31));
        Grant again = connect("kari");
        PostRef fresh = publish(again, Post.text("A month later")).post();

        Map<PostRef, Map<Metric, Long>> counts = counts(again, old, fresh);

        assertThat(counts).containsOnlyKeys(old, fresh);
        assertThat(counts.get(old)).containsKey(Metric.IMPRESSIONS).doesNotContainKey(Metric.CLICKS);
        assertThat(counts.get(fresh)).containsKeys(Metric.IMPRESSIONS, Metric.CLICKS);
    }

    @ParameterizedTest
    @EnumSource(XDialect.class)
    @DisplayName("a look-up finds the post by old names and new")
    void looksUp(XDialect dialect) {
        Grant kari = connect("kari");
        publish(kari, Samples.ARTICLE);
        network.dialect(dialect);

        assertThat(lookUp(kari, Samples.ARTICLE))
                .hasValueSatisfying(found -> assertThat(found).isInstanceOf(Published.class));
    }

    private static ChannelException refreshRefused(AccountConnector accounts, Credentials spent) {
        return catchThrowableOfType(ChannelException.class, () -> accounts.refresh(spent));
    }
}
