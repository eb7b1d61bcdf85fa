package dev.advocacy.delivery;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of the store that delivery needs. Thread-safe; each method is one unit: the change, and the events it causes,
 * are written together or not at all, durably before the method returns. Leases are judged by the store's own clock.
 */
public interface DeliveryStore {

    /** The store's clock, by which leases and quiet times are judged, whatever the clocks of its nodes say. */
    Instant now();

    /** The delivery with this id. */
    Optional<Delivery> delivery(DeliveryId id);

    /** A person's deliveries, the oldest first. */
    List<Delivery> deliveriesOf(AmbassadorId ambassador);

    /** How many deliveries stand in each state; states without any are absent. */
    Map<DeliveryState, Long> census();

    /**
     * Takes due deliveries in hand, SCHEDULED and UNCONFIRMED, the longest due first; nobody else gets them while the lease
     * lasts. Skips the accounts and channels that are to be left alone, and takes nothing SCHEDULED while paused. Of those of which
     * a request may have left before it takes no more than the channel's {@link RetryQuota} allows.
     *
     * @param node who takes them
     * @param lease for how long
     * @param max how many at most
     * @param resting channels of which this node takes nothing SCHEDULED now
     */
    List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting);

    /**
     * Arms a claimed delivery, in one unit with reading consent (since the approval), pause switch, hold-back and clock;
     * {@link Delivery#arm} decides.
     *
     * @param lease for how long the node has it in hand from now on
     * @return the delivery as it stands now; empty, and nothing is written, where the stored one is no longer this one
     */
    Optional<Delivery> arm(Delivery claimed, Duration lease);

    /**
     * Writes a step over the delivery it was made from, with the move's own event and further ones.
     *
     * @return false, and nothing is written, where the stored fence is not {@code next.fence() - 1}
     * @throws dev.advocacy.AdvocacyException where the stored state may not become the new one
     */
    boolean save(Delivery next, List<AdvocacyEvent> further);

    /**
     * Gives back what nodes no longer hold: CLAIMED with an ended lease becomes SCHEDULED, ARMED becomes UNCONFIRMED, due
     * for a look after the quiet time.
     *
     * @return how many
     */
    int releaseEnded(Duration quiet);

    /**
     * Ends what waits to be sent, or to be connected again, and whose window has closed: SCHEDULED and NEEDS_RECONNECT become
     * EXPIRED.
     *
     * @return how many
     */
    int endOver();

    /**
     * Leaves an account alone until this time: nothing of it is claimed before. A later time wins.
     *
     * @param account null for everybody on the channel
     */
    void holdBack(ChannelId channel, @Nullable Account account, Instant until);

    /** Until when an account is to be left alone, for its own sake or its channel's; empty, or past, where it is not. */
    Optional<Instant> heldBackUntil(Account account);

    /** Whether everything outgoing is stopped. */
    boolean paused();

    /** Stops everything outgoing, or lets it go again, together with the events. Nothing is armed after this returned. */
    void pause(boolean stop, List<AdvocacyEvent> events);

    /** Writes events that change no delivery's state, for example that a post was taken back. */
    void record(List<AdvocacyEvent> events);
}
