package dev.advocacy.crash;

import dev.advocacy.delivery.DeliveryState;
import java.util.EnumSet;
import java.util.Map;

/** How far the deliveries are waited for. */
enum Goal {
    /** Nothing waits to be sent; what killed nodes had in hand may still be theirs. */
    SENT(DeliveryState.SCHEDULED),
    /** What killed nodes had in hand unsent has gone out too; what they had armed may not be told yet. */
    TAKEN_OVER(DeliveryState.CLAIMED),
    /** Every outcome is known: by the network's list, or by the person. */
    RESOLVED(DeliveryState.NEEDS_PERSON);

    private final DeliveryState last;

    /**
     * A goal.
     *
     * @param last in the order of a delivery's life, from APPROVED on, the last state that is still in the way
     */
    Goal(DeliveryState last) {
        this.last = last;
    }

    /** How many deliveries are still in the way. */
    long open(Map<DeliveryState, Long> census) {
        return EnumSet.range(DeliveryState.APPROVED, last).stream()
                .mapToLong(state -> census.getOrDefault(state, 0L))
                .sum();
    }
}
