package dev.advocacy.share;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.ShareId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the store that shares need. Thread-safe; each method is one unit. */
public interface ShareStore {

    /**
     * Writes a decision with its delivery, its link and the events.
     *
     * @return false, and nothing is written, where a share, or a link, with this id is there already
     */
    boolean add(Share share, Delivery delivery, @Nullable TrackedLink link, List<AdvocacyEvent> events);

    /** The share with this id. */
    Optional<Share> share(ShareId id);

    /** A person's shares, the oldest first. */
    List<Share> sharesOf(AmbassadorId ambassador);

    /** Whether a colleague has shared the same content in this wording. */
    boolean saidByColleague(ContentId content, String wording, AmbassadorId ambassador);

    /**
     * The wordings in which colleagues have shared this content on a channel, the newest first.
     *
     * @param ambassador whose own texts are left out
     * @param most how many at most
     */
    List<String> saidByColleagues(ContentId content, ChannelId channel, AmbassadorId ambassador, int most);
}
