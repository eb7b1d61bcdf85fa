package dev.advocacy.content;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Media;
import dev.advocacy.event.ContentId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something worth sharing. Immutable; the {@code with..} methods answer a changed copy.
 *
 * @param id its key; adding an item with a known id replaces it
 * @param title the headline, also on the link card
 * @param link where it leads, absolute, http or https; null for content without a link
 * @param description one or two sentences for the link card, or null
 * @param thumbnail the picture on the link card, or null
 * @param captions suggested texts, the preferred first
 * @param audience whom it is offered to
 * @param from the first moment at which it may be published; null for always
 * @param until the first moment at which it may no longer be published; null for never
 * @param disclosure what tells readers who speaks, for example {@code #WeAreNordic}; it stands at the end of every post of the
 *     item, unless the person has written it themself; null for none
 */
public record ContentItem(
        ContentId id,
        String title,
        @Nullable URI link,
        @Nullable String description,
        @Nullable Media thumbnail,
        List<Caption> captions,
        Audience audience,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String disclosure) {

    /** Checks and copies. */
    public ContentItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(audience, "audience");
        captions = List.copyOf(captions);
    }

    /** An item for everybody, without end, with a fresh id. */
    public static ContentItem of(String title, URI link) {
        return new ContentItem(
                ContentId.random(), title, link, null, null, List.of(), Audience.EVERYBODY, null, null, null);
    }

    /** The same item with the host's own key. */
    public ContentItem withId(ContentId key) {
        return new ContentItem(key, title, link, description, thumbnail, captions, audience, from, until, disclosure);
    }

    /** The same item with a text and a picture for its link card; either may be null. */
    public ContentItem withCard(@Nullable String text, @Nullable Media picture) {
        return new ContentItem(id, title, link, text, picture, captions, audience, from, until, disclosure);
    }

    /** The same item with one more suggested text for any channel. */
    public ContentItem caption(Locale language, String text) {
        return with(new Caption(language, Optional.empty(), text));
    }

    /** The same item with one more suggested text for one channel. */
    public ContentItem caption(ChannelId channel, Locale language, String text) {
        return with(new Caption(language, Optional.of(channel), text));
    }

    /** The same item, offered to others. */
    public ContentItem offeredTo(Audience whom) {
        return new ContentItem(id, title, link, description, thumbnail, captions, whom, from, until, disclosure);
    }

    /** The same item, publishable from one moment (inclusive) to another (exclusive); null for no bound. */
    public ContentItem between(@Nullable Instant first, @Nullable Instant end) {
        return new ContentItem(id, title, link, description, thumbnail, captions, audience, first, end, disclosure);
    }

    /** The same item, whose posts tell who speaks; null for not. */
    public ContentItem disclosing(@Nullable String who) {
        return new ContentItem(id, title, link, description, thumbnail, captions, audience, from, until, who);
    }

    /** Whether it may be published at this moment. */
    public boolean isOpenAt(Instant time) {
        return !isEarlyAt(time) && !isOverAt(time);
    }

    /** Whether its window has not begun. */
    public boolean isEarlyAt(Instant time) {
        return from != null && time.isBefore(from);
    }

    /** Whether its window has ended. */
    public boolean isOverAt(Instant time) {
        return until != null && !time.isBefore(until);
    }

    /**
     * The suggested text that fits best: the language counts more than the channel, and the earlier in the list wins. Empty
     * where no caption is for this channel.
     */
    public Optional<Caption> captionFor(ChannelId channel, Locale language) {
        return captions.stream()
                .filter(c -> c.channel().isEmpty() || c.channel().get().equals(channel))
                .max(Comparator.comparingInt((Caption c) -> fit(c, language))
                        .thenComparingInt(c -> -captions.indexOf(c)));
    }

    private static int fit(Caption caption, Locale language) {
        boolean sameLanguage = caption.language().getLanguage().equals(language.getLanguage());
        return (sameLanguage ? 2 : 0) + (caption.channel().isPresent() ? 1 : 0);
    }

    private ContentItem with(Caption caption) {
        var more = new ArrayList<>(captions);
        more.add(caption);
        return new ContentItem(id, title, link, description, thumbnail, more, audience, from, until, disclosure);
    }
}
