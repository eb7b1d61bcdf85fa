package dev.advocacy.delivery;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a delivery stands. It is in exactly one state at any time, and moves only as written here. */
public enum DeliveryState {
    /** The member said yes to exactly these bytes on exactly this account. */
    APPROVED,
    /** Waits for its time; nothing was sent, or what was sent is not there. The late proof of an earlier attempt makes it PUBLISHED. */
    SCHEDULED,
    /** A node has taken it for a while, to send it. When the lease ends it is SCHEDULED again; a late proof counts as there. */
    CLAIMED,
    /** The intent is on record; a request may be on its way. When the lease ends it is UNCONFIRMED. */
    ARMED,
    /** It is not known whether the post is there. It is never sent again blindly. */
    UNCONFIRMED,
    /** The network cannot tell; the person is asked, or calls it off without an answer. */
    NEEDS_PERSON,
    /** The account has to be connected again; nothing was posted. */
    NEEDS_RECONNECT,
    /** End: the post is there. */
    PUBLISHED,
    /** End: the network or a guard refused it; nothing was posted. */
    REJECTED,
    /** End: its window closed before it was sent. */
    EXPIRED,
    /**
     * End: the person, or a curator, called it off before it was sent, or while the person was asked: then the reason says that
     * it is not known whether the post is there.
     */
    CANCELLED,
    /** End: the person took back their consent before it was sent. */
    WITHDRAWN,
    /** End: the network's share dialog was opened; a click on its own link may confirm it. */
    HANDED_OFF;

    private static final Map<DeliveryState, Set<DeliveryState>> MOVES = moves();

    /** The states that this one may become. */
    public Set<DeliveryState> next() {
        return Set.copyOf(MOVES.getOrDefault(this, Set.of()));
    }

    /** Whether this state may become the other. */
    public boolean mayBecome(DeliveryState other) {
        return MOVES.getOrDefault(this, Set.of()).contains(other);
    }

    /** Whether nothing follows. */
    public boolean isEnd() {
        return next().isEmpty();
    }

    /** Whether the attempt to come is not armed: no request of it has left. Earlier attempts are on record. */
    public boolean isBeforeArming() {
        return this == APPROVED || this == SCHEDULED || this == CLAIMED;
    }

    private static Map<DeliveryState, Set<DeliveryState>> moves() {
        var moves = new EnumMap<DeliveryState, Set<DeliveryState>>(DeliveryState.class);
        moves.put(APPROVED, EnumSet.of(SCHEDULED, HANDED_OFF, CANCELLED, WITHDRAWN));
        moves.put(SCHEDULED, EnumSet.of(CLAIMED, PUBLISHED, EXPIRED, CANCELLED, WITHDRAWN));
        moves.put(
                CLAIMED,
                EnumSet.of(ARMED, SCHEDULED, NEEDS_RECONNECT, PUBLISHED, REJECTED, EXPIRED, CANCELLED, WITHDRAWN));
        moves.put(ARMED, EnumSet.of(PUBLISHED, SCHEDULED, REJECTED, NEEDS_RECONNECT, UNCONFIRMED));
        moves.put(UNCONFIRMED, EnumSet.of(PUBLISHED, SCHEDULED, REJECTED, NEEDS_PERSON));
        moves.put(NEEDS_PERSON, EnumSet.of(PUBLISHED, SCHEDULED, CANCELLED));
        moves.put(NEEDS_RECONNECT, EnumSet.of(SCHEDULED, EXPIRED, CANCELLED, WITHDRAWN));
        return moves;
    }
}
