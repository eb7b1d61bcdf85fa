package dev.advocacy.delivery;

import static dev.advocacy.delivery.DeliveryState.CANCELLED;
import static dev.advocacy.delivery.DeliveryState.EXPIRED;
import static dev.advocacy.delivery.DeliveryState.NEEDS_RECONNECT;
import static dev.advocacy.delivery.DeliveryState.PUBLISHED;
import static dev.advocacy.delivery.ScriptedChannel.refusal;
import static dev.advocacy.delivery.ScriptedChannel.refuses;
import static dev.advocacy.delivery.World.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Channels;
import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.AmbassadorId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A network that cannot be reached, for minutes or for days: nothing of it is the post's fault. */
class OutageTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    private final World world = new World();

    @AfterEach
    void everyHistoryIsLegal() {
        Audit.of(world);
    }

    @Test
    @DisplayName("After an outage of three days the post goes out; its record has grown by nothing that never left")
    void longOutage() {
        world.channel.willAlwaysAnswer(refuses(unreachable()));
        var id = world.approve();
        world.deliver();
        outage(Duration.ofDays(3));
        assertThat(world.standing(id)).isEqualTo("SCHEDULED scripted.retry");
        assertThat(world.delivery(id).requests()).isZero();

        world.channel.willAlwaysAnswer(ScriptedChannel::post);
        world.deliverAfter(QUARTER);
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(world.delivery(id).attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.number()).isGreaterThan(3 * 24 * 4);
            assertThat(attempt.unsent()).isFalse();
        });
    }

    @Test
    @DisplayName("What never left is tried again after 5 s, 10 s, 20 s, up to a quarter of an hour")
    void waitsLonger() {
        world.channel.willAlwaysAnswer(refuses(unreachable()));
        var id = world.approve();
        world.deliver();
        var waits = IntStream.range(0, 10)
                .mapToObj(i -> {
                    var wait = Duration.between(
                            world.clock.instant(), world.delivery(id).due());
                    world.deliverAfter(wait);
                    return wait.toSeconds();
                })
                .toList();
        assertThat(waits).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
    }

    @Test
    @DisplayName("A network that answers 'later' is given up after ten requests, however often it was away in between")
    void givesUpAfterTenAnswers() {
        world.channel.willAlwaysAnswer(refuses(Remedy.RETRY));
        IntStream.range(0, 9)
                .forEach(i -> world.channel.willAnswer(
                        refuses(unreachable()), refuses(unreachable()), refuses(Remedy.RETRY)));
        var id = world.approve();
        world.deliver();
        for (int i = 0; i < 26; i++) {
            world.deliverAfter(QUARTER);
            assertThat(world.state(id)).isEqualTo(DeliveryState.SCHEDULED);
        }
        assertThat(world.delivery(id).attempts())
                .extracting(Attempt::number)
                .containsExactly(3, 6, 9, 12, 15, 18, 21, 24, 27);
        world.deliverAfter(QUARTER);
        assertThat(world.standing(id)).isEqualTo("REJECTED delivery.gave-up");
        assertThat(world.delivery(id).requests()).isEqualTo(Timing.MOST_ATTEMPTS);
    }

    @Test
    @DisplayName("The window ends what an outage holds up, at its first closed moment, though nothing is claimed then")
    void windowEndsIt() {
        world.channel.willAlwaysAnswer(refuses(unreachable()));
        var id = world.approveUntil(KARI, world.clock.instant().plus(HOUR));
        world.deliver();
        world.channel.rests = true;
        world.deliverAfter(HOUR.minusNanos(1));
        assertThat(world.state(id)).isEqualTo(DeliveryState.SCHEDULED);
        world.deliverAfter(Duration.ofNanos(1));
        assertThat(world.standing(id)).isEqualTo("EXPIRED content.window-closed");
    }

    @Test
    @DisplayName("A person may call off what an outage holds up")
    void calledOff() {
        world.channel.willAlwaysAnswer(refuses(unreachable()));
        var id = world.approve();
        world.deliver();
        world.deliveries.cancel(id);
        assertThat(world.state(id)).isEqualTo(CANCELLED);
    }

    @Test
    @DisplayName("A delivery that waits to be connected again ends with its window")
    void windowEndsWhatWaitsForAPerson() {
        world.channel.willAnswer(refuses(Remedy.RECONNECT));
        var id = world.approveUntil(KARI, world.clock.instant().plus(HOUR));
        world.deliver();
        world.deliverAfter(HOUR.minusNanos(1));
        assertThat(world.state(id)).isEqualTo(NEEDS_RECONNECT);
        world.deliverAfter(Duration.ofNanos(1));
        assertThat(world.state(id)).isEqualTo(EXPIRED);
        world.connect(KARI);
        world.deliver();
        assertThat(world.state(id)).isEqualTo(EXPIRED);
    }

    @Test
    @DisplayName("What this machine spares the network is no word of the network's: others on the account go on")
    void holdsNobodyElseBack() {
        world.channel.willAnswer(refuses(unreachable().retryAfter(HOUR)));
        var first = world.approve();
        var second = world.approve();
        world.deliver();
        assertThat(world.delivery(first).due()).isEqualTo(world.clock.instant().plus(HOUR));
        assertThat(world.state(second)).isEqualTo(PUBLISHED);
    }

    @Test
    @DisplayName("A node that lets the channel rest takes nothing in hand, and another node sends it")
    void leftToOthers() {
        var other = new ScriptedChannel();
        var id = world.approve();
        int moves = world.events(DeliveryMoved.class).size();
        world.channel.rests = true;
        world.deliver();
        assertThat(world.events(DeliveryMoved.class)).hasSize(moves);

        new Deliveries(
                        world.store.deliveries(),
                        new Channels(List.of(other), Map.of()),
                        world.advocacy.connections(),
                        world.clock,
                        Runnable::run,
                        1)
                .deliverDue();
        assertThat(world.state(id)).isEqualTo(PUBLISHED);
        assertThat(other.publishes(id.value())).isEqualTo(1);
    }

    @Test
    @DisplayName("What was claimed before the channel came to rest is given back unarmed, due as it was")
    void restsAfterTheClaim() {
        var ola = AmbassadorId.of("ola");
        world.join(ola);
        var first = world.approve();
        var second = world.approve(ola);
        var due = world.delivery(second).due();
        world.channel.willAnswer(request -> {
            world.channel.rests = true;
            throw unreachable();
        });
        new Deliveries(
                        world.store.deliveries(),
                        world.advocacy.channels(),
                        world.advocacy.connections(),
                        world.clock,
                        Runnable::run,
                        2)
                .deliverDue();
        assertThat(world.standing(first)).isEqualTo("SCHEDULED scripted.retry");
        assertThat(world.standing(second)).isEqualTo("SCHEDULED channel.rests");
        assertThat(world.delivery(second).attempts()).isEmpty();
        assertThat(world.delivery(second).due()).isEqualTo(due);
    }

    private void outage(Duration howLong) {
        for (var passed = Duration.ZERO; passed.compareTo(howLong) < 0; passed = passed.plus(QUARTER)) {
            world.deliverAfter(QUARTER);
        }
    }

    private static ChannelException unreachable() {
        return refusal(Remedy.RETRY).unsent();
    }
}
