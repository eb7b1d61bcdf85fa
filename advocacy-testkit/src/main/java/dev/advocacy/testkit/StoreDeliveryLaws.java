package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.AdvocacyException;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Attempt;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.ShareId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of arming and of writing a step. */
@Room("arming and writing")
abstract class StoreDeliveryLaws extends StoreClaimLaws {

    @Test
    @DisplayName("arming puts the attempt on record, by the store's clock, before anything is sent")
    void arms() {
        var claimed = claimed();
        forward(Duration.ofSeconds(5));
        var armed = deliveries().arm(claimed, LEASE).orElseThrow();
        assertThat(armed).isEqualTo(claimed.arm(now(), now().plus(LEASE), true, false, null));
        assertThat(armed.attempts())
                .containsExactly(new Attempt(1, now(), claimed.approval().hash(), null, false));
        assertThat(stored(claimed)).isEqualTo(armed);
        assertThat(events()).last().isEqualTo(new DeliveryMoved(now(), claimed.id(), "CLAIMED", "ARMED", "armed"));
    }

    @Test
    @DisplayName("who took back their consent after the claim is not published")
    void armsNothingWithoutConsent() {
        var claimed = claimed();
        store().ambassadors().put(Ambassador.of("kari", "Kari"), List.of());
        assertNotArmed(claimed, DeliveryState.WITHDRAWN, "consent.withdrawn");
    }

    @Test
    @DisplayName("another person's consent does not count")
    void armsNothingForAStranger() {
        add(waiting(AmbassadorId.of("stranger"), NOW));
        assertNotArmed(claimOne(), DeliveryState.WITHDRAWN, "consent.withdrawn");
    }

    @Test
    @DisplayName("after the pause returned nothing is armed, and what was claimed waits")
    void armsNothingWhilePaused() {
        var claimed = claimed();
        deliveries().pause(true, List.of());
        assertNotArmed(claimed, DeliveryState.SCHEDULED, "paused");
    }

    @Test
    @DisplayName("what is over is not armed")
    void armsNothingThatIsOver() {
        add(approved(KARI, "Worth it.", NOW.plusSeconds(5)).schedule(NOW, "scheduled"));
        var claimed = claimOne();
        forward(Duration.ofSeconds(5));
        assertNotArmed(claimed, DeliveryState.EXPIRED, "content.window-closed");
    }

    @Test
    @DisplayName("what is not what was approved is not armed")
    void armsNothingThatDiffers() {
        var said = Approval.of(KARI, account(KARI), Post.text("what she said"), true, NOW);
        var other = new Approval(KARI, account(KARI), Post.text("what she did not"), true, NOW, said.hash());
        add(Delivery.approved(DeliveryId.random(), ShareId.random(), TURBINE, other, null)
                .schedule(NOW, "scheduled"));
        assertNotArmed(claimOne(), DeliveryState.REJECTED, "approval.hash-differs");
    }

    @Test
    @DisplayName("a node whose lease has ended by the store's clock arms nothing")
    void armsNothingAfterTheLease() {
        var claimed = claimed();
        forward(LEASE);
        assertNotArmed(claimed, DeliveryState.SCHEDULED, "lease.ended");
    }

    @Test
    @DisplayName("a node that was overtaken arms nothing and writes nothing")
    void armsNothingOvertaken() {
        var stale = claimed();
        forward(LEASE);
        deliveries().releaseEnded(QUIET);
        var current = claimOne();
        var log = events();
        assertThat(deliveries().arm(stale, LEASE)).isEmpty();
        assertUntouched(current, log);
    }

    @Test
    @DisplayName("of 16 threads that arm the same claim one does")
    void armsOnce() throws Exception {
        var claimed = claimed();
        var answers = atOnce(() -> deliveries().arm(claimed, LEASE));
        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(stored(claimed).attempts()).hasSize(1);
    }

    @Test
    @DisplayName("a step is written with its own event, then the further ones")
    void saves() {
        var armed = armed();
        var before = events().size();
        var post = new PostRef("urn:li:share:1", URI.create("https://net.example/1"));
        var next = armed.published(post, Evidence.RESPONSE);
        assertThat(deliveries().save(next, List.of(event("confirmed")))).isTrue();
        assertThat(stored(armed)).isEqualTo(next);
        assertThat(events().subList(before, events().size()))
                .containsExactly(
                        new DeliveryMoved(NOW, armed.id(), "ARMED", "PUBLISHED", "published"), event("confirmed"));
    }

    @Test
    @DisplayName("a step within a state is written without a move, with ticket and suspected post")
    void savesWithinAState() {
        var before = unconfirmed();
        var log = events();
        var asked = before.unconfirmed(NOW.plusSeconds(9), "channel.pending");
        var attempt = new Attempt(1, NOW, before.approval().hash(), "ticket-1", false);
        var next = new Delivery(
                asked.id(),
                asked.share(),
                asked.content(),
                asked.approval(),
                asked.state(),
                asked.due(),
                NOW.plusSeconds(999),
                asked.fence(),
                null,
                null,
                List.of(attempt),
                new PostRef("suspected", null),
                null,
                asked.reason());
        assertThat(deliveries().save(next, List.of())).isTrue();
        assertThat(stored(before)).isEqualTo(next);
        assertThat(events()).isEqualTo(log);
    }

    @Test
    @DisplayName("a second arming is a second attempt, and the first stays on record")
    void keepsEveryAttempt() {
        var armed = armed();
        deliveries().save(armed.schedule(NOW, "net.busy"), List.of());
        forward(Duration.ofSeconds(1));
        var again = armOne();
        assertThat(again.attempts()).extracting(Attempt::number).containsExactly(1, 2);
        assertThat(stored(armed).attempts()).extracting(Attempt::armedAt).containsExactly(NOW, NOW.plusSeconds(1));
    }

    @Test
    @DisplayName("an arming whose request never left is marked, and the next one takes its place")
    void replacesWhatNeverLeft() {
        var armed = armed();
        var unsent = armed.unsent(NOW, "net.unreachable");
        assertThat(deliveries().save(unsent, List.of())).isTrue();
        assertThat(stored(armed)).isEqualTo(unsent);
        assertThat(stored(armed).requests()).isZero();
        forward(Duration.ofSeconds(1));
        assertThat(armOne().attempts())
                .containsExactly(new Attempt(2, now(), armed.approval().hash(), null, false));
        assertThat(stored(armed).requests()).isEqualTo(1);
    }

    @Test
    @DisplayName("a step over an older delivery is refused, and neither it nor its events are written")
    void savesNothingStale() {
        var waiting = addWaiting();
        var current = claimOne();
        var log = events();
        var stale = waiting.move(DeliveryState.CANCELLED, "cancelled");
        assertThat(deliveries().save(stale, List.of(event("never")))).isFalse();
        assertUntouched(current, log);
    }

    @Test
    @DisplayName("a step of a delivery that was never added is refused")
    void savesNothingUnknown() {
        var unknown = waiting(KARI, NOW);
        assertThat(deliveries().save(unknown.move(DeliveryState.CANCELLED, "cancelled"), List.of(event("never"))))
                .isFalse();
        assertThat(deliveries().delivery(unknown.id())).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    @DisplayName("a step that the stored state does not allow throws, and neither it nor its events are written")
    void savesNothingIllegal() {
        var waiting = addWaiting();
        var log = events();
        var asking = armedElsewhere(waiting).unconfirmed(NOW, "lost").move(DeliveryState.NEEDS_PERSON, "lost");
        var illegal = withFence(asking, waiting.fence() + 1);
        assertThatThrownBy(() -> deliveries().save(illegal, List.of(event("never"))))
                .isInstanceOf(AdvocacyException.class)
                .hasMessageContaining("SCHEDULED")
                .hasMessageContaining("NEEDS_PERSON");
        assertUntouched(waiting, log);
    }

    @Test
    @DisplayName("of 16 threads that write a step over the same delivery one does, with its events once")
    void savesOnce() throws Exception {
        var armed = armed();
        var next = armed.published(new PostRef("1", null), Evidence.RESPONSE);
        var answers = atOnce(() -> deliveries().save(next, List.of(event("confirmed"))));
        assertThat(answers).filteredOn(first -> first).hasSize(1);
        assertThat(events()).filteredOn(event("confirmed")::equals).hasSize(1);
    }

    /** A guard held: the step it took instead is written and told, and no attempt was begun. */
    private void assertNotArmed(Delivery claimed, DeliveryState instead, String reason) {
        var answer = deliveries().arm(claimed, LEASE).orElseThrow();
        assertThat(answer.state()).isEqualTo(instead);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.attempts()).isEmpty();
        assertThat(stored(claimed)).isEqualTo(answer);
        assertThat(events())
                .last()
                .isEqualTo(new DeliveryMoved(now(), claimed.id(), "CLAIMED", instead.name(), reason));
    }

    private static Delivery armedElsewhere(Delivery waiting) {
        return waiting.claim("other", NOW.plus(LEASE)).arm(NOW, NOW.plus(LEASE), true, false, null);
    }

    private static Delivery withFence(Delivery d, long fence) {
        return new Delivery(
                d.id(),
                d.share(),
                d.content(),
                d.approval(),
                d.state(),
                d.due(),
                d.expires(),
                fence,
                d.owner(),
                d.leaseUntil(),
                d.attempts(),
                d.post(),
                d.evidence(),
                d.reason());
    }
}
