package dev.advocacy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Recorded;
import java.util.List;
import java.util.stream.LongStream;

/** What the event log must say after any history. */
final class Audit {
    private final World world;

    private Audit(World world) {
        this.world = world;
    }

    /** The numbers have no gap, every delivery moved legally to where it stands, and was confirmed once if it is there. */
    static void of(World world) {
        var audit = new Audit(world);
        audit.numbers();
        world.events(ShareApproved.class).forEach(e -> audit.delivery(e.delivery()));
    }

    private void numbers() {
        var numbers = world.log().stream().map(Recorded::number).toList();
        assertThat(numbers)
                .as("the log's numbers")
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private void delivery(DeliveryId id) {
        var moves = world.events(DeliveryMoved.class).stream()
                .filter(m -> m.delivery().equals(id))
                .toList();
        assertThat(end(moves)).as("where the moves of %s end: %s", id, moves).isEqualTo(world.state(id));
        assertThat(confirmations(id)).as("confirmations of %s", id).isEqualTo(isKnownToBeThere(id) ? 1 : 0);
    }

    private static DeliveryState end(List<DeliveryMoved> moves) {
        var state = DeliveryState.APPROVED;
        for (var move : moves) {
            var to = DeliveryState.valueOf(move.to());
            assertThat(move.from()).as("start of %s", move).isEqualTo(state.name());
            assertThat(state.next()).as("ways on from %s", state).contains(to);
            state = to;
        }
        return state;
    }

    private long confirmations(DeliveryId id) {
        return world.events(ShareConfirmed.class).stream()
                .filter(e -> e.delivery().equals(id))
                .count();
    }

    private boolean isKnownToBeThere(DeliveryId id) {
        return world.state(id) == DeliveryState.PUBLISHED || world.delivery(id).evidence() != null;
    }
}
