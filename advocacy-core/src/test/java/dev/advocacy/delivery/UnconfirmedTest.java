package dev.advocacy.delivery;

import static dev.advocacy.delivery.DeliveryState.NEEDS_PERSON;
import static dev.advocacy.delivery.DeliveryState.PUBLISHED;
import static dev.advocacy.delivery.DeliveryState.UNCONFIRMED;
import static dev.advocacy.delivery.ScriptedChannel.absent;
import static dev.advocacy.delivery.ScriptedChannel.failing;
import static dev.advocacy.delivery.ScriptedChannel.found;
import static dev.advocacy.delivery.ScriptedChannel.pending;
import static dev.advocacy.delivery.ScriptedChannel.refusal;
import static dev.advocacy.delivery.ScriptedChannel.refuses;
import static dev.advocacy.delivery.World.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.AdvocacyException;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where it is not known whether a post is there, nothing is sent again until somebody knows. */
class UnconfirmedTest {
    private static final Duration QUIET = Timing.QUIET;
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private final World world = new World();

    @AfterEach
    void everyHistoryIsLegal() {
        Audit.of(world);
    }

    @Test
    @DisplayName("An adapter that fails without an answer leaves the delivery unconfirmed")
    void adapterFails() {
        var id = world.approve();
        world.channel.willAnswer(request -> {
            throw new IllegalStateException("a bug");
        });
        world.deliver();

        assertThat(world.standing(id)).isEqualTo("UNCONFIRMED adapter.failed");
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("An adapter that answers a publish with 'absent' has told nothing: the delivery is unconfirmed")
    void absentAfterPublish() {
        var id = world.approve();
        world.channel.willAnswer(request -> new PublishResult.Absent());
        world.deliver();

        assertThat(world.state(id)).isEqualTo(UNCONFIRMED);
    }

    @Test
    @DisplayName("Nobody looks before the quiet time is over; what is found then is published, by the look")
    void foundByLooking() {
        world.channel.willBeLookedAt(found());
        var id = unconfirmed();
        world.deliverAfter(QUIET.minusNanos(1));
        assertThat(world.channel.lookedFor).isEmpty();

        world.deliverAfter(Duration.ofNanos(1));
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.delivery(id).evidence()).isEqualTo(Evidence.LOOKUP);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("A network that says with authority that the post is not there gets it once more, and only once")
    void absentIsSentAgain() {
        world.channel.willBeLookedAt(absent());
        var id = unconfirmed();
        world.deliverAfter(QUIET);
        world.deliverAfter(Duration.ofDays(1));

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(2);
        assertThat(world.delivery(id).attempts()).extracting(Attempt::number).containsExactly(1, 2);
    }

    @Test
    @DisplayName("'Not there' is not believed before the quiet time has passed since arming")
    void absentTooEarly() {
        world.channel.willAnswer(pending(Duration.ofSeconds(10)));
        world.channel.willBeLookedAt(absent());
        var id = world.approve();
        world.deliver();
        world.deliverAfter(Duration.ofSeconds(10));
        assertThat(world.channel.lookedFor).hasSize(1);
        assertThat(world.standing(id)).isEqualTo("UNCONFIRMED channel.absent-too-early");

        world.deliverAfter(QUIET.minusSeconds(10).minusNanos(1));
        assertThat(world.publishes(id)).isEqualTo(1);
        world.deliverAfter(Duration.ofNanos(1));
        assertThat(world.publishes(id)).isEqualTo(2);
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("A pending post is asked after, at the network's pace, and published when it is there")
    void pendingThenPublished() {
        world.channel.willAnswer(pending(Duration.ofSeconds(10)));
        var id = world.approve();
        world.deliver();
        assertThat(world.delivery(id).lastAttempt().map(Attempt::ticket)).contains("ticket-1");

        world.deliverAfter(Duration.ofSeconds(10));
        assertThat(world.state(id)).isEqualTo(UNCONFIRMED);
        world.channel.willBeLookedAt(found());
        world.deliverAfter(TWO_MINUTES);
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("Where the network cannot tell, the person is asked, and nothing is sent by itself")
    void personIsAsked() {
        var id = unconfirmed();
        world.deliverAfter(QUIET);
        world.deliverAfter(Duration.ofDays(30));

        assertThat(world.state(id)).isEqualTo(NEEDS_PERSON);
        assertThat(world.publishes(id)).isEqualTo(1);
        assertThat(world.channel.lookedFor).hasSize(1);
    }

    @Test
    @DisplayName("Look-ups that fail are made again for a quarter of an hour; then the person is asked")
    void patienceEnds() {
        world.channel.willBeLookedAt(failing(refusal(Remedy.RETRY)));
        var id = unconfirmed();
        requirePatience(id);
    }

    @Test
    @DisplayName("An adapter that fails in a look-up is asked again for a quarter of an hour; then the person is asked")
    void patienceEndsWithABrokenAdapter() {
        world.channel.willBeLookedAt(request -> {
            throw new IllegalStateException("a bug");
        });
        var id = unconfirmed();
        requirePatience(id);
    }

    @Test
    @DisplayName("The person says that the post is there: it counts as published, with the post that the network named")
    void personSaysThere() {
        var suspected = new PostRef("urn:share:1", null);
        world.channel.willAnswer(refuses(refusal(Remedy.RECONCILE).suspecting(suspected)));
        var id = world.approve();
        world.deliver();
        world.deliverAfter(QUIET);
        world.deliveries.isThere(id);

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.delivery(id).evidence()).isEqualTo(Evidence.PERSON);
        assertThat(world.delivery(id).post()).isEqualTo(suspected);
    }

    @Test
    @DisplayName("The person says where the post is: it is published there")
    void personSaysWhere() {
        var id = unconfirmed();
        world.deliverAfter(QUIET);
        var post = new PostRef("urn:share:2", null);
        world.deliveries.isThere(id, post);

        assertThat(world.delivery(id).post()).isEqualTo(post);
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("The person says that the post is not there: it goes out once more, and a second answer is refused")
    void personSaysNotThere() {
        var id = unconfirmed();
        world.deliverAfter(QUIET);
        world.deliveries.isNotThere(id);
        world.deliver();

        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(2);
        assertThatThrownBy(() -> world.deliveries.isNotThere(id))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("delivery.not-asked"));
    }

    @Test
    @DisplayName("Nobody answers for a post while the network is still asked, and nobody calls it off")
    void notAsked() {
        var id = unconfirmed();

        assertThatThrownBy(() -> world.deliveries.isNotThere(id)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.deliveries.isThere(id)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.deliveries.cancel(id))
                .isInstanceOf(AdvocacyException.class)
                .hasMessageContaining("UNCONFIRMED");
        assertThat(world.state(id)).isEqualTo(UNCONFIRMED);
    }

    @Test
    @DisplayName("A post that the network itself shows later is asked for until then, and longer")
    void appearsLater() {
        var appears = world.clock.instant().plus(Duration.ofDays(3));
        world.channel.willAnswer(pending(Duration.ofDays(3)));
        world.channel.willBeLookedAt(
                request -> Optional.of(new PublishResult.Pending("ticket-2", Duration.ofMinutes(1))));
        var draft = world.draft(KARI).with(post -> post.appearingAt(appears));
        var id = world.advocacy.shares().approve(draft).delivery();
        world.deliver();
        world.deliverAfter(Duration.ofDays(3));
        assertThat(world.standing(id)).isEqualTo("UNCONFIRMED channel.pending");

        world.channel.willBeLookedAt(found());
        world.deliverAfter(Duration.ofMinutes(1));
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "A post that the network took and then refused, after processing it, is rejected with the network's reason")
    void refusedAfterProcessing() {
        world.channel.willAnswer(pending(Duration.ofMinutes(1)));
        world.channel.willBeLookedAt(failing(refusal(Remedy.EDIT)));
        var id = world.approve();
        world.deliver();
        world.deliverAfter(Duration.ofMinutes(1));

        assertThat(world.standing(id)).isEqualTo("REJECTED scripted.edit");
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("A look-up that is refused proves nothing about a post whose answer was lost")
    void refusedLookUp() {
        world.channel.willBeLookedAt(failing(refusal(Remedy.EDIT)));
        var id = unconfirmed();
        world.deliverAfter(QUIET);

        assertThat(world.standing(id)).isEqualTo("UNCONFIRMED scripted.edit");
    }

    private void requirePatience(DeliveryId id) {
        world.deliverAfter(QUIET);
        for (int looks = 1; looks <= 7; looks++) {
            assertThat(world.state(id)).as("after %d looks", looks).isEqualTo(UNCONFIRMED);
            assertThat(world.channel.lookedFor).hasSize(looks);
            world.deliverAfter(TWO_MINUTES);
        }
        assertThat(world.state(id)).isEqualTo(NEEDS_PERSON);
        assertThat(world.publishes(id)).isEqualTo(1);
    }

    private DeliveryId unconfirmed() {
        world.channel.willAnswer(refuses(Remedy.RECONCILE));
        var id = world.approve();
        world.deliver();
        assertThat(world.state(id)).isEqualTo(UNCONFIRMED);
        return id;
    }
}
