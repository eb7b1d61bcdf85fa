package dev.advocacy.delivery;

import static dev.advocacy.delivery.DeliveryState.APPROVED;
import static dev.advocacy.delivery.DeliveryState.ARMED;
import static dev.advocacy.delivery.DeliveryState.CANCELLED;
import static dev.advocacy.delivery.DeliveryState.CLAIMED;
import static dev.advocacy.delivery.DeliveryState.EXPIRED;
import static dev.advocacy.delivery.DeliveryState.HANDED_OFF;
import static dev.advocacy.delivery.DeliveryState.NEEDS_PERSON;
import static dev.advocacy.delivery.DeliveryState.NEEDS_RECONNECT;
import static dev.advocacy.delivery.DeliveryState.PUBLISHED;
import static dev.advocacy.delivery.DeliveryState.REJECTED;
import static dev.advocacy.delivery.DeliveryState.SCHEDULED;
import static dev.advocacy.delivery.DeliveryState.UNCONFIRMED;
import static dev.advocacy.delivery.DeliveryState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.AdvocacyException;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Post;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.ShareId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStateTest {
    /** Written down from the design, not from the code. */
    private static final Map<DeliveryState, Set<DeliveryState>> ALLOWED = Map.ofEntries(
            Map.entry(APPROVED, Set.of(SCHEDULED, HANDED_OFF, CANCELLED, WITHDRAWN)),
            Map.entry(SCHEDULED, Set.of(CLAIMED, PUBLISHED, EXPIRED, CANCELLED, WITHDRAWN)),
            Map.entry(
                    CLAIMED,
                    Set.of(ARMED, SCHEDULED, NEEDS_RECONNECT, PUBLISHED, REJECTED, EXPIRED, CANCELLED, WITHDRAWN)),
            Map.entry(ARMED, Set.of(PUBLISHED, SCHEDULED, REJECTED, NEEDS_RECONNECT, UNCONFIRMED)),
            Map.entry(UNCONFIRMED, Set.of(PUBLISHED, SCHEDULED, REJECTED, NEEDS_PERSON)),
            Map.entry(NEEDS_PERSON, Set.of(PUBLISHED, SCHEDULED, CANCELLED)),
            Map.entry(NEEDS_RECONNECT, Set.of(SCHEDULED, EXPIRED, CANCELLED, WITHDRAWN)),
            Map.entry(PUBLISHED, Set.of()),
            Map.entry(REJECTED, Set.of()),
            Map.entry(EXPIRED, Set.of()),
            Map.entry(CANCELLED, Set.of()),
            Map.entry(WITHDRAWN, Set.of()),
            Map.entry(HANDED_OFF, Set.of()));

    @ParameterizedTest
    @EnumSource
    @DisplayName("A state may become exactly what the design's table says, and nothing else")
    void movesAreTheDesigns(DeliveryState from) {
        var moves = Arrays.stream(DeliveryState.values()).filter(from::mayBecome);

        assertThat(moves).containsExactlyInAnyOrderElementsOf(allowed(from));
        assertThat(from.next()).isEqualTo(allowed(from));
        assertThat(from.isEnd()).isEqualTo(allowed(from).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A delivery moves as the table says and throws at every other step, naming both states and the ways on")
    void everyOtherMoveThrows(DeliveryState from) {
        var delivery = in(from);

        for (var to : DeliveryState.values()) {
            if (allowed(from).contains(to)) {
                assertThat(delivery.move(to, "test").state()).isEqualTo(to);
            } else {
                requireRefusal(delivery, to);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Only a claimed delivery can be armed; every other throws, whatever consent, switch and lease say")
    void onlyClaimedIsArmed(DeliveryState from) {
        var delivery = in(from);
        var now = Instant.EPOCH;

        for (var consented : List.of(true, false)) {
            for (var paused : List.of(true, false)) {
                if (from == CLAIMED) {
                    assertThat(delivery.arm(now, now.plusSeconds(55), consented, paused, null)
                                    .state())
                            .isEqualTo(!consented ? WITHDRAWN : paused ? SCHEDULED : ARMED);
                } else {
                    assertThatThrownBy(() -> delivery.arm(now, now.plusSeconds(55), consented, paused, null))
                            .as("arming from %s, consented %s, paused %s", from, consented, paused)
                            .isInstanceOf(IllegalMoveException.class);
                }
            }
        }
    }

    @Test
    @DisplayName("Nothing can have been sent only before arming")
    void beforeArming() {
        var before = Arrays.stream(DeliveryState.values()).filter(DeliveryState::isBeforeArming);

        assertThat(before).containsExactlyInAnyOrder(APPROVED, SCHEDULED, CLAIMED);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "SCHEDULED", "CLAIMED"})
    @DisplayName("What was never armed cannot have been published, whatever proof is shown")
    void neverArmed(DeliveryState from) {
        var delivery = in(from);
        assertThatThrownBy(() -> delivery.published(ScriptedChannel.postOf("d"), Evidence.RESPONSE))
                .isInstanceOf(IllegalMoveException.class);
    }

    @Test
    @DisplayName("Every step raises the fence by one")
    void fenceGrows() {
        var claimed = in(CLAIMED);
        var armed = claimed.arm(Instant.EPOCH, Instant.EPOCH.plusSeconds(55), true, false, null);
        var unconfirmed = armed.unconfirmed(Instant.EPOCH, "test");

        assertThat(armed.fence()).isEqualTo(claimed.fence() + 1);
        assertThat(unconfirmed.fence()).isEqualTo(armed.fence() + 1);
        assertThat(unconfirmed.claim("node", Instant.MAX).fence()).isEqualTo(unconfirmed.fence() + 1);
        assertThat(unconfirmed.holding("ticket").fence()).isEqualTo(unconfirmed.fence());
    }

    private static Set<DeliveryState> allowed(DeliveryState from) {
        return Objects.requireNonNull(ALLOWED.get(from), "a line of the table");
    }

    private static void requireRefusal(Delivery delivery, DeliveryState to) {
        var from = delivery.state();
        var waysOn = from.isEnd()
                ? List.of("nothing more")
                : from.next().stream().map(Enum::name).toList();

        assertThatThrownBy(() -> delivery.move(to, "test"))
                .isInstanceOfSatisfying(
                        AdvocacyException.class, e -> assertThat(e.code()).isEqualTo("delivery.illegal-move"))
                .hasMessageContaining("is " + from + " and cannot become " + to)
                .hasMessageContainingAll(waysOn.toArray(CharSequence[]::new));
    }

    private static Delivery in(DeliveryState state) {
        var account = new Account(ScriptedChannel.ID, "urn:kari", "Kari");
        var approval = Approval.of(AmbassadorId.of("kari"), account, Post.text("words"), true, Instant.EPOCH);
        return new Delivery(
                DeliveryId.of("d"),
                ShareId.of("s"),
                ContentId.of("c"),
                approval,
                state,
                Instant.EPOCH,
                null,
                1,
                state == CLAIMED ? "node" : null,
                state == CLAIMED ? Instant.MAX : null,
                List.of(),
                null,
                null,
                "test");
    }
}
