package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.DeliveryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of taking deliveries in hand: due, one node, lease, held back, paused. */
@Room("claiming")
abstract class StoreClaimLaws extends StoreDecisionLaws {
    private static final int MANY = 48;

    @Test
    @DisplayName("a claimed delivery has its owner, its lease by the store's clock, the next fence and its event")
    void claims() {
        var waiting = addWaiting();
        var claimed = claimOne();
        assertThat(claimed).isEqualTo(waiting.claim("node-1", NOW.plus(LEASE)));
        assertThat(stored(waiting)).isEqualTo(claimed);
        assertThat(events()).containsExactly(new DeliveryMoved(NOW, waiting.id(), "SCHEDULED", "CLAIMED", "claimed"));
    }

    @Test
    @DisplayName("nothing is claimed before it is due, and it is claimed from that moment on")
    void waitsUntilDue() {
        add(waiting(KARI, NOW.plusSeconds(10)));
        forward(Duration.ofSeconds(9));
        assertThat(claim(1)).isEmpty();
        forward(Duration.ofSeconds(1));
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    @DisplayName("the longest due is claimed first, and no more than were asked for")
    void claimsInOrder() {
        var late = add(waiting(KARI, NOW.minusSeconds(1)));
        var early = add(waiting(OLA, NOW.minusSeconds(3)));
        var middle = add(waiting(KARI, NOW.minusSeconds(2)));
        assertThat(claim(2)).extracting(Delivery::id).containsExactly(early.id(), middle.id());
        assertThat(claim(2)).extracting(Delivery::id).containsExactly(late.id());
    }

    @Test
    @DisplayName("16 threads that claim at once get each delivery once, and all of them")
    void givesEachToOne() throws Exception {
        var added = new ArrayList<DeliveryId>();
        for (int i = 0; i < MANY; i++) {
            added.add(addWaiting().id());
        }
        var claimed = atOnce(() -> untilNothingIsDue(Thread.currentThread().getName()));
        assertThat(claimed.stream().flatMap(List::stream).toList()).containsExactlyInAnyOrderElementsOf(added);
        assertThat(events()).hasSize(MANY);
    }

    @Test
    @DisplayName("while its lease lasts nobody else gets it; then it is scheduled again, due as it was")
    void releasesTheClaimed() {
        var claimed = claimed();
        forward(LEASE.minusSeconds(1));
        assertThat(deliveries().releaseEnded(QUIET)).isZero();
        assertThat(claim(1)).isEmpty();
        forward(Duration.ofSeconds(1));
        assertThat(deliveries().releaseEnded(QUIET)).isEqualTo(1);
        assertThat(stored(claimed)).isEqualTo(claimed.schedule(claimed.due(), "lease.ended"));
        assertThat(deliveries().releaseEnded(QUIET)).isZero();
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    @DisplayName("an armed one whose lease has ended is unconfirmed, and looked for after the quiet time")
    void releasesTheArmed() {
        addWaiting();
        var armed = armOne();
        forward(LEASE);
        assertThat(deliveries().releaseEnded(QUIET)).isEqualTo(1);
        assertThat(stored(armed)).isEqualTo(armed.unconfirmed(now().plus(QUIET), "lease.ended"));
        assertThat(claim(1)).isEmpty();
        forward(QUIET);
        assertThat(claim(1)).singleElement().returns(DeliveryState.UNCONFIRMED, Delivery::state);
    }

    @Test
    @DisplayName("one that is looked for stays unconfirmed, belongs to one node, and comes back when the lease ends")
    void claimsForALook() {
        var unconfirmed = unconfirmed();
        var looking = claimOne();
        assertThat(looking).isEqualTo(unconfirmed.claim("node-1", NOW.plus(LEASE)));
        assertThat(claim(1)).isEmpty();
        forward(LEASE);
        assertThat(deliveries().releaseEnded(QUIET)).isEqualTo(1);
        assertThat(stored(unconfirmed).state()).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(stored(unconfirmed).owner()).isNull();
    }

    @Test
    @DisplayName("an account that is to be left alone is left alone until then, and others are not")
    void holdsBackAnAccount() {
        add(waiting(KARI, NOW));
        var other = add(waiting(OLA, NOW));
        deliveries().holdBack(NET, account(KARI), NOW.plusSeconds(30));
        assertThat(claim(2)).extracting(Delivery::id).containsExactly(other.id());
        forward(Duration.ofSeconds(29));
        assertThat(claim(2)).isEmpty();
        forward(Duration.ofSeconds(1));
        assertThat(claim(2)).hasSize(1);
    }

    @Test
    @DisplayName("a channel that is to be left alone is left alone with all its accounts; the later time wins")
    void holdsBackAChannel() {
        add(waiting(KARI, NOW));
        add(waiting(OLA, NOW));
        deliveries().holdBack(NET, null, NOW.plusSeconds(30));
        deliveries().holdBack(NET, null, NOW.plusSeconds(10));
        forward(Duration.ofSeconds(29));
        assertThat(claim(2)).isEmpty();
        forward(Duration.ofSeconds(1));
        assertThat(claim(2)).hasSize(2);
    }

    @Test
    @DisplayName(
            "until when an account is to be left alone is told, for its own sake or its channel's, whichever is later")
    void tellsWhoIsHeldBack() {
        assertThat(deliveries().heldBackUntil(account(KARI))).isEmpty();
        deliveries().holdBack(NET, account(KARI), NOW.plusSeconds(20));
        assertThat(deliveries().heldBackUntil(account(KARI))).contains(NOW.plusSeconds(20));
        assertThat(deliveries().heldBackUntil(account(OLA))).isEmpty();
        deliveries().holdBack(NET, null, NOW.plusSeconds(10));
        assertThat(deliveries().heldBackUntil(account(KARI))).contains(NOW.plusSeconds(20));
        assertThat(deliveries().heldBackUntil(account(OLA))).contains(NOW.plusSeconds(10));
        deliveries().holdBack(NET, null, NOW.plusSeconds(30));
        assertThat(deliveries().heldBackUntil(account(KARI))).contains(NOW.plusSeconds(30));
    }

    @Test
    @DisplayName("while paused nothing scheduled is claimed, and what is unconfirmed is still looked for")
    void pauses() {
        var unconfirmed = unconfirmed();
        addWaiting();
        deliveries().pause(true, List.of(event("paused")));
        assertThat(deliveries().paused()).isTrue();
        assertThat(claim(2)).extracting(Delivery::id).containsExactly(unconfirmed.id());
        deliveries().pause(false, List.of());
        assertThat(deliveries().paused()).isFalse();
        assertThat(claim(2)).hasSize(1);
        assertThat(events()).contains(event("paused"));
    }

    @Test
    @DisplayName(
            "of a channel that a node lets rest it takes nothing scheduled; others do, and what is unconfirmed is looked for")
    void leavesTheRestingAlone() {
        var unconfirmed = unconfirmed();
        var waiting = addWaiting();
        assertThat(claim(2, Set.of(NET))).extracting(Delivery::id).containsExactly(unconfirmed.id());
        assertThat(claim(2, Set.of(ChannelId.of("other"))))
                .extracting(Delivery::id)
                .containsExactly(waiting.id());
    }

    @Test
    @DisplayName("what waits and whose window has closed ends, at its first closed moment, once, and nothing else does")
    void endsWhatIsOver() throws Exception {
        var unconfirmed = unconfirmed();
        var over = NOW.plusSeconds(10);
        var scheduled = add(approved(KARI, "a", over).schedule(NOW.plusSeconds(999), "scheduled"));
        var open = add(approved(KARI, "b", over.plusMillis(1)).schedule(NOW, "scheduled"));
        var asked = add(reconnecting(approved(KARI, "c", over)));
        var endless = add(reconnecting(approved(KARI, "d", null)));
        var log = events();
        forward(Duration.ofSeconds(10).minusMillis(1));
        assertThat(deliveries().endOver()).isZero();
        forward(Duration.ofMillis(1));

        assertThat(atOnce(() -> deliveries().endOver()).stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(2);

        assertThat(stored(scheduled)).isEqualTo(scheduled.windowClosed());
        assertThat(stored(asked)).isEqualTo(asked.windowClosed());
        assertThat(List.of(stored(open), stored(endless), stored(unconfirmed)))
                .isEqualTo(List.of(open, endless, unconfirmed));
        assertThat(events().subList(log.size(), events().size()))
                .containsExactlyInAnyOrder(ended(scheduled), ended(asked));
        assertThat(claim(9)).extracting(Delivery::id).containsExactlyInAnyOrder(open.id(), unconfirmed.id());
    }

    private static Delivery reconnecting(Delivery approved) {
        return approved.schedule(NOW, "scheduled")
                .claim("node", NOW.plusSeconds(1))
                .move(DeliveryState.NEEDS_RECONNECT, "net.revoked");
    }

    private DeliveryMoved ended(Delivery before) {
        return new DeliveryMoved(
                now(),
                before.id(),
                before.state().name(),
                DeliveryState.EXPIRED.name(),
                stored(before).reason());
    }

    @Test
    @DisplayName("what is at its end, or waits for a person, is not claimed")
    void leavesTheRestAlone() {
        add(approved(KARI, "a", null));
        add(approved(KARI, "b", null).move(DeliveryState.HANDED_OFF, "handed-off"));
        add(waiting(KARI, NOW).move(DeliveryState.CANCELLED, "cancelled"));
        forward(Duration.ofDays(1));
        assertThat(claim(9)).isEmpty();
        assertThat(deliveries().releaseEnded(QUIET)).isZero();
    }

    @Test
    @DisplayName("the census counts every delivery in its state, and no state that has none")
    void counts() {
        assertThat(deliveries().census()).isEmpty();
        claimed();
        unconfirmed();
        addWaiting();
        addWaiting();
        add(approved(KARI, "a", null).move(DeliveryState.HANDED_OFF, "handed-off"));
        assertThat(deliveries().census())
                .containsOnlyKeys(
                        DeliveryState.UNCONFIRMED,
                        DeliveryState.CLAIMED,
                        DeliveryState.SCHEDULED,
                        DeliveryState.HANDED_OFF)
                .containsEntry(DeliveryState.SCHEDULED, 2L);
        assertThat(deliveries().census().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(5);
    }

    final DeliveryStore deliveries() {
        return store().deliveries();
    }

    final Delivery claimed() {
        addWaiting();
        return claimOne();
    }

    final Delivery armed() {
        addWaiting();
        return armOne();
    }

    /** Sent without an answer; due for a look now. */
    final Delivery unconfirmed() {
        var next = armed().unconfirmed(now(), "net.timeout");
        assertThat(deliveries().save(next, List.of())).isTrue();
        return next;
    }

    private List<Delivery> claim(int max) {
        return claim(max, Set.of());
    }

    private List<Delivery> claim(int max, Set<ChannelId> resting) {
        return deliveries().claim("node-2", LEASE, max, resting);
    }

    /** Or until more was claimed than there is, as a store may do that gives one delivery again and again. */
    private List<DeliveryId> untilNothingIsDue(String node) {
        var mine = new ArrayList<DeliveryId>();
        var due = deliveries().claim(node, LEASE, 2, Set.of());
        while (!due.isEmpty() && mine.size() <= MANY) {
            due.forEach(d -> mine.add(d.id()));
            due = deliveries().claim(node, LEASE, 2, Set.of());
        }
        return mine;
    }
}
