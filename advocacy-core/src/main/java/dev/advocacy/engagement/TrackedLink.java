package dev.advocacy.engagement;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import java.net.URI;
import java.util.Objects;

/**
 * Our own link to a content item, one per delivery: it counts what came back, and makes a look-up on the network exact.
 *
 * @param id hard to guess; says nothing about anybody
 * @param destination where it leads, as it stood at approval; a redirect goes nowhere else
 */
public record TrackedLink(
        LinkId id,
        DeliveryId delivery,
        AmbassadorId ambassador,
        ContentId content,
        ChannelId channel,
        URI destination) {

    /** Checks. */
    public TrackedLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(ambassador, "ambassador");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(destination, "destination");
    }
}
