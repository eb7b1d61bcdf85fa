package dev.advocacy.delivery;

import dev.advocacy.AdvocacyException;
import dev.advocacy.event.DeliveryId;

/** A step that a delivery's state does not allow. Nothing was changed. */
final class IllegalMoveException extends AdvocacyException {
    private static final long serialVersionUID = 1L;

    IllegalMoveException(DeliveryId id, DeliveryState from, DeliveryState to) {
        super(
                "delivery.illegal-move",
                "delivery " + id + " is " + from + " and cannot become " + to + "; from here it can become "
                        + (from.isEnd() ? "nothing more, it has ended" : from.next()),
                null);
    }
}
