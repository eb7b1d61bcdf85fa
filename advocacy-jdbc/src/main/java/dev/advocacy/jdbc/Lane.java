package dev.advocacy.jdbc;

import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * Where a delivery waits: what for, and on which channel. A claim looks only into the lanes that are open, so a million that wait
 * in a closed one cost it nothing.
 *
 * @param kind what for
 * @param channel on which channel
 */
record Lane(Kind kind, String channel) {

    /** What a delivery waits for. */
    enum Kind {
        /** To be sent for the first time; no request of it has left. */
        FIRST,
        /** To be sent again. */
        FURTHER,
        /** To be looked for. */
        LOOK
    }

    /** As it stands in its column; null for a delivery that does not wait. */
    static @Nullable String of(Delivery delivery) {
        var kind = kind(delivery);
        return kind == null ? null : kind + ":" + delivery.approval().account().channel();
    }

    static Lane parse(String column) {
        int colon = column.indexOf(':');
        return new Lane(Kind.valueOf(column.substring(0, colon)), column.substring(colon + 1));
    }

    String column() {
        return kind + ":" + channel;
    }

    private static @Nullable Kind kind(Delivery delivery) {
        if (delivery.owner() != null) {
            return null;
        }
        if (delivery.state() == DeliveryState.UNCONFIRMED) {
            return Kind.LOOK;
        }
        if (delivery.state() == DeliveryState.SCHEDULED) {
            return delivery.requests() == 0 ? Kind.FIRST : Kind.FURTHER;
        }
        return null;
    }
}
