package dev.advocacy.share;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
 * @param disclosure what tells readers who speaks, or null
 * @param own what the person says and shows: all of the post but the link
 */
public record Draft(
        ShareId id,
        AmbassadorId ambassador,
        ContentId content,
        Account account,
        @Nullable LinkId link,
        @Nullable LinkCard card,
        @Nullable String disclosure,
        Post own) {

    /** Checks. */
    public Draft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ambassador, "ambassador");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(own, "own");
    }

    /** What the person says. */
    public String words() {
        return own.text();
    }

    /** The same draft in other words. */
    public Draft text(String words) {
        return with(post -> post.saying(words));
    }

    /** The same draft with these pictures, or this video or document; the link then goes into the text. */
    public Draft media(Media... shown) {
        return with(post -> post.withMedia(shown));
    }

    /** The same draft with what else makes the post, for example {@code draft.with(p -> p.mentioning(company))}. */
    public Draft with(UnaryOperator<Post> change) {
        return new Draft(id, ambassador, content, account, link, card, disclosure, change.apply(own));
    }

    /** Exactly what would be published: the words, the disclosure where it is not among them, the link. */
    public Post post() {
        var post = own.saying(disclosing(words(), disclosure));
        if (card == null || own.link() != null) {
            return post;
        }
        return showsSomethingElse() ? post.saying(post.text() + "\n\n" + card.url()) : post.withLink(card);
    }

    /** The words with the disclosure at their end, where it is not among them. */
    static String disclosing(String words, @Nullable String disclosure) {
        boolean said =
                disclosure == null || words.toLowerCase(Locale.ROOT).contains(disclosure.toLowerCase(Locale.ROOT));
        return said ? words : (words + "\n\n" + disclosure).strip();
    }

    /** A network shows one thing under a text; what the person chose goes before the card. */
    private boolean showsSomethingElse() {
        return !own.media().isEmpty() || own.poll() != null || own.reshared() != null;
    }
}
