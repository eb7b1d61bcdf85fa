package dev.advocacy.share;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text, link and media as they would be posted, before approval. Immutable: editing answers a changed copy, and what was
 * approved stays as it was. A draft can be approved once.
 *
 * @param id becomes the share's id
 * @param ambassador whose words they are
 * @param content what is shared
 * @param account where it would appear
 * @param link our own link in it, or null where the content has none or links are not tracked
 * @param card the link as it is shown, or null
 * @param words what the person says
 * @param media the person's pictures; with any, the link goes into the text instead of a card
 */
public record Draft(
        ShareId id,
        AmbassadorId ambassador,
        ContentId content,
        Account account,
        @Nullable LinkId link,
        @Nullable LinkCard card,
        String words,
        List<Media> media) {

    /** Checks and copies. */
    public Draft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ambassador, "ambassador");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(words, "words");
        media = List.copyOf(media);
    }

    /** The same draft in other words. */
    public Draft text(String own) {
        return new Draft(id, ambassador, content, account, link, card, own, media);
    }

    /** The same draft with these pictures. */
    public Draft pictures(Media... shown) {
        return new Draft(id, ambassador, content, account, link, card, words, List.of(shown));
    }

    /** Exactly what would be published. */
    public Post post() {
        if (media.isEmpty()) {
            return new Post(words, card, List.of());
        }
        return new Post(card == null ? words : words + "\n\n" + card.url(), null, media);
    }
}
