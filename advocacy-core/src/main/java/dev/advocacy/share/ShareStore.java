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
     * Writes decisions in their order, all in one unit. Many at once, as an import or a host's own list brings them, cost one commit
     * together; a thousand are a good size.
     *
     * @return those that were written; nothing of the others is, because a share, or a link, with their id is there already, or
     *     stands earlier in the list
     */
    List<Decision> add(List<Decision> decisions);

    /**
     * Writes one decision.
     *
     * @return false, and nothing is written, where a share, or a link, with this id is there already
     */
    default boolean add(Share share, Delivery delivery, @Nullable TrackedLink link, List<AdvocacyEvent> events) {
        return !add(List.of(new Decision(share, delivery, link, events))).isEmpty();
    }

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

    /**
     * A share, and what is written together with it.
     *
     * @param share what somebody decided
     * @param delivery how it goes out
     * @param link the link in it that is counted, or null
     * @param events what happened, in its order
     */
    record Decision(
            Share share, Delivery delivery, @Nullable TrackedLink link, List<AdvocacyEvent> events) {

        /** Copies. */
        public Decision {
            events = List.copyOf(events);
        }
    }
}
