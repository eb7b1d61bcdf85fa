package dev.advocacy.channel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes out: exactly this text, this link card and these media. Immutable.
 *
 * @param text as the person wrote it, without any escaping of a network
 * @param link the link that is shown as a card, or null
 * @param media in the order in which they are shown
 */
public record Post(String text, @Nullable LinkCard link, List<Media> media) {

    /** Checks and copies. */
    public Post {
        Objects.requireNonNull(text, "text");
        media = List.copyOf(media);
    }

    /** A post that is only text. */
    public static Post text(String text) {
        return new Post(text, null, List.of());
    }

    /** The same post with this link card. */
    public Post withLink(LinkCard card) {
        return new Post(text, card, media);
    }

    /** The same post with these media. */
    public Post withMedia(Media... shown) {
        return new Post(text, link, List.of(shown));
    }

    /**
     * SHA-256, in hexadecimal, of exactly this post on exactly this account. Two different posts or accounts never share
     * their input to the hash: every part is written with its length.
     */
    public String hashFor(Account account) {
        var hash =
                new BodyHash().add(account.channel().value()).add(account.id()).add(text);
        hash.add(link == null ? 0 : 1);
        if (link != null) {
            link.addTo(hash);
        }
        hash.add(media.size());
        media.forEach(m -> m.addTo(hash));
        return hash.hex();
    }
}
