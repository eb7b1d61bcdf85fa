package dev.advocacy.crash;

import static dev.advocacy.delivery.DeliveryState.APPROVED;
import static dev.advocacy.delivery.DeliveryState.ARMED;
import static dev.advocacy.delivery.DeliveryState.CLAIMED;
import static dev.advocacy.delivery.DeliveryState.NEEDS_PERSON;
import static dev.advocacy.delivery.DeliveryState.SCHEDULED;
import static dev.advocacy.delivery.DeliveryState.UNCONFIRMED;

import dev.advocacy.delivery.DeliveryState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far the deliveries are waited for. */
enum Goal {
    /** Nothing waits to be sent; what killed nodes had in hand may still be theirs. */
    SENT(EnumSet.of(APPROVED, SCHEDULED)),
    /** What killed nodes had in hand unsent has gone out too; what they had armed may not be told yet. */
    TAKEN_OVER(EnumSet.of(APPROVED, SCHEDULED, CLAIMED)),
    /** Every outcome is known: by the network's list, or by the person. */
    RESOLVED(EnumSet.of(APPROVED, SCHEDULED, CLAIMED, ARMED, UNCONFIRMED, NEEDS_PERSON));

    private final Set<DeliveryState> open;

    Goal(Set<DeliveryState> open) {
        this.open = open;
    }

    /** How many deliveries are still in the way. */
    long open(Map<DeliveryState, Long> census) {
        return open.stream().mapToLong(state -> census.getOrDefault(state, 0L)).sum();
    }
}
