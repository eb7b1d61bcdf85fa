package dev.advocacy.channel;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes out: exactly this text, this link card, these media, and what else makes the post. Immutable.
 *
 * @param text as the person wrote it, without any escaping of a network
 * @param link the link that is shown as a card, or null
 * @param media in the order in which they are shown
 * @param mentions who is named in the text
 * @param poll a question to vote on, or null
 * @param parent the post that this one reshares or answers, or null
 * @param appearsAt when the network itself is to show it, or null for at once
 */
public record Post(
        String text,
        @Nullable LinkCard link,
        List<Media> media,
        List<Mention> mentions,
        @Nullable Poll poll,
        @Nullable Parent parent,
        @Nullable Instant appearsAt) {

    /** Checks and copies. */
    public Post {
        Objects.requireNonNull(text, "text");
        media = List.copyOf(media);
        mentions = List.copyOf(mentions);
    }

    /** A post that is only text. */
    public static Post text(String text) {
        return new Post(text, null, List.of(), List.of(), null, null, null);
    }

    /** The same post with another text. */
    public Post saying(String other) {
        return new Post(other, link, media, mentions, poll, parent, appearsAt);
    }

    /** The same post with this link card. */
    public Post withLink(LinkCard card) {
        return new Post(text, card, media, mentions, poll, parent, appearsAt);
    }

    /** The same post with these media. */
    public Post withMedia(Media... shown) {
        return new Post(text, link, List.of(shown), mentions, poll, parent, appearsAt);
    }

    /** The same post, naming these people and organisations. */
    public Post mentioning(Mention... named) {
        return new Post(text, link, media, List.of(named), poll, parent, appearsAt);
    }

    /** The same post with this question. */
    public Post asking(Poll question) {
        return new Post(text, link, media, mentions, question, parent, appearsAt);
    }

    /** The same post, showing another one again. */
    public Post resharing(String postId) {
        return new Post(text, link, media, mentions, poll, new Parent(PostForm.RESHARE, postId), appearsAt);
    }

    /** The same post, as an answer beneath another one. */
    public Post replyingTo(String postId) {
        return new Post(text, link, media, mentions, poll, new Parent(PostForm.REPLY, postId), appearsAt);
    }

    /** The same post, which the network itself shows at this time. */
    public Post appearingAt(Instant time) {
        return new Post(text, link, media, mentions, poll, parent, time);
    }

    /** What it is beside text, link and media. */
    public Set<PostForm> forms() {
        Set<PostForm> forms = EnumSet.noneOf(PostForm.class);
        if (!mentions.isEmpty()) {
            forms.add(PostForm.MENTION);
        }
        if (poll != null) {
            forms.add(PostForm.POLL);
        }
        if (parent != null) {
            forms.add(parent.form());
        }
        if (appearsAt != null) {
            forms.add(PostForm.APPEARS_LATER);
        }
        return forms;
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
        addFormsTo(hash);
        return hash.hex();
    }

    private void addFormsTo(BodyHash hash) {
        hash.add(mentions.size());
        mentions.forEach(m -> hash.add(m.name()).add(m.id()));
        hash.add(poll == null ? 0 : 1);
        if (poll != null) {
            poll.addTo(hash);
        }
        hash.add(parent == null ? null : parent.form().name());
        hash.add(parent == null ? null : parent.postId());
        hash.add(appearsAt == null ? null : appearsAt.toString());
    }
}
