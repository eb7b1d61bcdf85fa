package dev.advocacy.delivery;

import static dev.advocacy.delivery.DeliveryState.NEEDS_RECONNECT;
import static dev.advocacy.delivery.DeliveryState.PUBLISHED;
import static dev.advocacy.delivery.DeliveryState.SCHEDULED;
import static dev.advocacy.delivery.ScriptedChannel.refusal;
import static dev.advocacy.delivery.ScriptedChannel.refuses;
import static dev.advocacy.delivery.World.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PostRef;
import dev.advocacy.event.AdvocacyEvent.AccountDisconnected;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AdvocacyEvent.ShareRetracted;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Evidence;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a delivery when the network answers. */
class DispatcherTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final World world = new World();

    @AfterEach
    void everyHistoryIsLegal() {
        Audit.of(world);
    }

    @Test
    @DisplayName("An approved post is published once, with the network's address and its answer as evidence")
    void published() {
        var id = world.approve();
        world.deliver();
        world.deliver();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.delivery(id).post()).isEqualTo(ScriptedChannel.postOf(id.value()));
        assertThat(world.delivery(id).evidence()).isEqualTo(Evidence.RESPONSE);
        assertThat(world.publishes(id)).isEqualTo(1);
        assertThat(world.events(ShareConfirmed.class)).singleElement().satisfies(e -> {
            assertThat(e.delivery()).isEqualTo(id);
            assertThat(e.evidence()).isEqualTo(Evidence.RESPONSE);
            assertThat(e.ownWords()).isTrue();
        });
    }

    @Test
    @DisplayName("What is sent is what was approved: key, account, post, and the moment of arming")
    void sentIsWhatWasApproved() {
        var id = world.approve();
        var approval = world.delivery(id).approval();
        world.deliver();

        assertThat(world.channel.published).singleElement().satisfies(sent -> {
            assertThat(sent.key()).isEqualTo(id.value());
            assertThat(sent.post().hashFor(sent.account())).isEqualTo(approval.hash());
            assertThat(sent.armedAt()).isEqualTo(world.clock.instant());
        });
        assertThat(world.delivery(id).attempts()).singleElement().satisfies(a -> {
            assertThat(a.number()).isEqualTo(1);
            assertThat(a.bodyHash()).isEqualTo(approval.hash());
        });
    }

    @Test
    @DisplayName("A post that is scheduled for later goes out then, not a moment before")
    void scheduledForLater() {
        var id = world.approveFor(HOUR);
        world.deliverAfter(HOUR.minusNanos(1));
        assertThat(world.publishes(id)).isZero();

        world.deliverAfter(Duration.ofNanos(1));
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({
        "RETRY, SCHEDULED scripted.retry",
        "RECONNECT, NEEDS_RECONNECT scripted.reconnect",
        "EDIT, REJECTED scripted.edit",
        "NONE, REJECTED scripted.none",
        "RECONCILE, UNCONFIRMED scripted.reconcile",
    })
    @DisplayName("Each remedy leads to its own state after one request; 'refresh' has tests of its own")
    void remedies(Remedy remedy, String standing) {
        var id = world.approve();
        world.channel.willAnswer(refuses(remedy));
        world.deliver();

        assertThat(world.standing(id)).isEqualTo(standing);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("After a 'try again' without a time, each wait is twice the one before")
    void backoff() {
        var id = world.approve();
        world.channel.willAnswer(refuses(Remedy.RETRY), refuses(Remedy.RETRY), refuses(Remedy.RETRY));
        world.deliver();
        for (int seconds : new int[] {5, 10, 20}) {
            long before = world.publishes(id);
            assertThat(world.delivery(id).due()).isEqualTo(world.clock.instant().plusSeconds(seconds));
            world.deliverAfter(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(world.publishes(id)).isEqualTo(before);
            world.deliverAfter(Duration.ofNanos(1));
        }

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(4);
    }

    @Test
    @DisplayName("After ten attempts it is given up, and says so")
    void tenAttempts() {
        var id = world.approve();
        world.channel.willAlwaysAnswer(refuses(Remedy.RETRY));
        for (int i = 0; i < 20; i++) {
            world.deliverAfter(Duration.ofMinutes(15));
        }

        assertThat(world.standing(id)).isEqualTo("REJECTED delivery.gave-up");
        assertThat(world.publishes(id)).isEqualTo(10);
    }

    @Test
    @DisplayName("Where the network asks an account to wait, nothing of that account goes out before, and others do")
    void retryAfterForAnAccount() {
        var ola = AmbassadorId.of("ola");
        world.join(ola);
        world.channel.willAnswer(refuses(refusal(Remedy.RETRY).retryAfter(HOUR)));
        var first = world.approve();
        world.deliver();
        var second = world.approve();
        var olas = world.approve(ola);
        world.deliverAfter(HOUR.minusNanos(1));

        assertThat(world.publishes(first)).isEqualTo(1);
        assertThat(world.publishes(second)).isZero();
        assertThat(world.state(olas)).isEqualTo(PUBLISHED);

        world.deliverAfter(Duration.ofNanos(1));
        assertThat(world.state(first)).isEqualTo(PUBLISHED);
        assertThat(world.state(second)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("Where the network asks the whole channel to wait, nobody's posts go out before")
    void retryAfterForTheChannel() {
        var ola = AmbassadorId.of("ola");
        world.join(ola);
        world.channel.willAnswer(refuses(refusal(Remedy.RETRY).retryAfter(HOUR).forWholeChannel()));
        world.approve();
        world.deliver();
        var olas = world.approve(ola);
        world.deliverAfter(HOUR.minusNanos(1));
        assertThat(world.publishes(olas)).isZero();

        world.deliverAfter(Duration.ofNanos(1));
        assertThat(world.deliveries.census()).isEqualTo(Map.of(PUBLISHED, 2L));
    }

    @Test
    @DisplayName("Stale credentials are refreshed once, and the post goes out with the fresh ones")
    void refreshedOnce() {
        world.channel.willAnswer(refuses(Remedy.REFRESH));
        var id = world.approve();
        world.deliver();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.channel.refreshes).isEqualTo(1);
        assertThat(world.channel.published)
                .extracting(r -> r.credentials().accessToken().reveal())
                .containsExactly("grant-1", "token-1");
    }

    @Test
    @DisplayName("Where the network refuses fresh credentials too, the account has to be connected again")
    void refreshedTwice() {
        world.channel.willAnswer(refuses(Remedy.REFRESH), refuses(Remedy.REFRESH));
        var id = world.approve();
        world.deliver();

        assertThat(world.state(id)).isEqualTo(NEEDS_RECONNECT);
        assertThat(world.publishes(id)).isEqualTo(2);
        assertThat(world.problemOf(KARI)).isEqualTo("scripted.refresh");
    }

    @Test
    @DisplayName("Where the refresh itself is refused, the account has to be connected again after one request")
    void refreshRefused() {
        world.channel.willAnswer(refuses(Remedy.REFRESH));
        world.channel.willRefuseRefresh(refusal(Remedy.RECONNECT));
        var id = world.approve();
        world.deliver();

        assertThat(world.state(id)).isEqualTo(NEEDS_RECONNECT);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("Where the refresh cannot be asked for just now, the post waits and goes out later")
    void refreshAway() {
        world.channel.willAnswer(refuses(Remedy.REFRESH));
        world.channel.willRefuseRefresh(refusal(Remedy.RETRY).retryAfter(HOUR));
        var id = world.approve();
        world.deliver();

        assertThat(world.state(id)).isEqualTo(SCHEDULED);
        world.deliverAfter(HOUR);
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("Once the account is connected again, what waited for it goes out")
    void reconnected() {
        world.channel.willAnswer(refuses(Remedy.RECONNECT));
        var id = world.approve();
        world.deliver();
        world.deliver();
        assertThat(world.publishes(id)).isEqualTo(1);
        assertThat(world.events(AccountDisconnected.class)).hasSize(1);

        world.connect(KARI);
        world.deliver();
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(2);
    }

    @Test
    @DisplayName("A published post can be taken back: it is deleted on the network and the log says so")
    void retracted() {
        var id = world.approve();
        world.deliver();
        world.deliveries.retract(id);

        assertThat(world.channel.retracted).containsExactly(new PostRef("post-" + id, null));
        assertThat(world.events(ShareRetracted.class))
                .singleElement()
                .satisfies(e -> assertThat(e.delivery()).isEqualTo(id));
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("What was not published cannot be taken back, and the network is not asked")
    void notRetracted() {
        var id = world.approve();

        assertThatThrownBy(() -> world.deliveries.retract(id))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("SCHEDULED");
        assertThat(world.channel.retracted).isEmpty();
        assertThat(world.events(ShareRetracted.class)).isEmpty();
    }
}
