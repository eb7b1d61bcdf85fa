package dev.advocacy.engagement;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of the store that engagement needs. Thread-safe; each method is one unit. */
public interface EngagementStore {

    /** The link with this id. */
    Optional<TrackedLink> link(LinkId id);

    /** Writes that a link was followed. */
    void clicked(List<AdvocacyEvent> events);

    /** Keeps counts until they have to be forgotten. */
    void keep(EngagementCounts counts, Instant forgetAt);

    /** The counts of a delivery's post that are kept and need not be forgotten yet. */
    Optional<EngagementCounts> counts(DeliveryId delivery);

    /**
     * Published posts of a channel, known by their address, whose counts are not kept or were read before this time, the youngest
     * first. A post is as old as the time at which its delivery was due last.
     *
     * @param after older ones are left out, and those of this very time
     * @param until younger ones are left out
     */
    List<DeliveryId> unread(ChannelId channel, Instant after, Instant until, Instant readBefore, int max);

    /**
     * Deletes counts that have to be forgotten by now.
     *
     * @return how many
     */
    int forgetOver();
}
