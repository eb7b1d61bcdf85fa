package dev.advocacy.jdbc;

import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.DeliveryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The steps of one unit over deliveries that it has locked, in their order, and the events they cause. Not thread-safe. */
final class Moves {

    /** Where a locked delivery stands. */
    record Head(DeliveryState state, long fence) {}

    private final Map<DeliveryId, Head> heads;
    private final Instant now;
    private final List<Delivery> steps = new ArrayList<>();
    private final List<AdvocacyEvent> events = new ArrayList<>();

    /**
     * None yet.
     *
     * @param now when the last of them was locked
     */
    Moves(Map<DeliveryId, Head> locked, Instant now) {
        this.heads = new HashMap<>(locked);
        this.now = now;
    }

    Instant now() {
        return now;
    }

    List<Delivery> steps() {
        return steps;
    }

    List<AdvocacyEvent> events() {
        return events;
    }

    /** One step further, unless the delivery has another fence by now. What the step throws is for its asker alone. */
    Supplier<Optional<Delivery>> tryTo(DeliveryId id, long fence, Supplier<Delivery> step) {
        try {
            var moved = Optional.ofNullable(heads.get(id))
                    .filter(head -> head.fence() == fence)
                    .map(head -> take(head, step.get()));
            return () -> moved;
        } catch (RuntimeException e) {
            return Together.failing(e);
        }
    }

    /** The same for a step that is made already; its further events are written with it. */
    Supplier<Boolean> trySave(Delivery next, List<AdvocacyEvent> further) {
        int written = steps.size();
        var moved = tryTo(next.id(), next.fence() - 1, () -> next);
        if (steps.size() > written) {
            events.addAll(further);
        }
        return () -> moved.get().isPresent();
    }

    private Delivery take(Head before, Delivery next) {
        next.requireReachedFrom(before.state());
        heads.put(next.id(), new Head(next.state(), next.fence()));
        steps.add(next);
        events.addAll(next.since(before.state(), now));
        return next;
    }
}
