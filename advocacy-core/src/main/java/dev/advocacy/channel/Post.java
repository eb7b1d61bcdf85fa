package dev.advocacy.channel;

import dev.advocacy.Finding;
import java.time.Duration;
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
 * @param reshared the network's id of a post that this one shows again, or null
 * @param answered the network's id of a post beneath which this one stands, or null
 * @param appearsAt when the network itself is to show it, or null for at once
 */
public record Post(
        String text,
        @Nullable LinkCard link,
        List<Media> media,
        List<Mention> mentions,
        @Nullable Poll poll,
        @Nullable String reshared,
        @Nullable String answered,
        @Nullable Instant appearsAt) {

    /** Checks and copies. */
    public Post {
        Objects.requireNonNull(text, "text");
        media = List.copyOf(media);
        mentions = List.copyOf(mentions);
    }

    /** A post that is only text. */
    public static Post text(String text) {
        return new Post(text, null, List.of(), List.of(), null, null, null, null);
    }

    /** The same post with another text. */
    public Post saying(String other) {
        return new Post(other, link, media, mentions, poll, reshared, answered, appearsAt);
    }

    /** The same post with this link card. */
    public Post withLink(LinkCard card) {
        return new Post(text, card, media, mentions, poll, reshared, answered, appearsAt);
    }

    /** The same post with these media. */
    public Post withMedia(Media... shown) {
        return new Post(text, link, List.of(shown), mentions, poll, reshared, answered, appearsAt);
    }

    /** The same post, naming these people and organisations. */
    public Post mentioning(Mention... named) {
        return new Post(text, link, media, List.of(named), poll, reshared, answered, appearsAt);
    }

    /** The same post with this question. */
    public Post asking(Poll question) {
        return new Post(text, link, media, mentions, question, reshared, answered, appearsAt);
    }

    /** The same post, showing another one again. */
    public Post resharing(String postId) {
        return new Post(text, link, media, mentions, poll, postId, answered, appearsAt);
    }

    /** The same post, as an answer beneath another one. */
    public Post replyingTo(String postId) {
        return new Post(text, link, media, mentions, poll, reshared, postId, appearsAt);
    }

    /** The same post, which the network itself shows at this time; null: at once. */
    public Post appearingAt(@Nullable Instant time) {
        return new Post(text, link, media, mentions, poll, reshared, answered, time);
    }

    /** What no text on any channel may hold, wherever in the post it stands, and a link that leads to no web page. */
    public List<Finding> flaws() {
        return TextCheck.of(this);
    }

    /** What it is beside text, link and media. */
    public Set<Form> forms() {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        if (!mentions.isEmpty()) {
            forms.add(Form.MENTION);
        }
        if (poll != null) {
            forms.add(Form.POLL);
        }
        if (reshared != null) {
            forms.add(Form.RESHARE);
        }
        if (answered != null) {
            forms.add(Form.REPLY);
        }
        if (appearsAt != null) {
            forms.add(Form.APPEARS_LATER);
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
        hash.add(reshared).add(answered);
        hash.add(appearsAt == null ? null : appearsAt.toString());
    }

    /** What a post may be beside text, a link and media. A channel names in its descriptor the ones that it takes. */
    public enum Form {
        /** People or organisations named so that they learn of it. */
        MENTION,
        /** A question with answers to choose from. */
        POLL,
        /** Another post, shown again with a word of one's own, or none. */
        RESHARE,
        /** An answer beneath another post. */
        REPLY,
        /** A time at which the network itself shows the post. */
        APPEARS_LATER
    }

    /**
     * Somebody named in a text. Wherever the text holds an {@code @} and this name, a network that knows mentions links it.
     *
     * @param name as it stands in the text after the {@code @}, letter by letter as the network writes it
     * @param id as the network's API names them, for example {@code urn:li:organization:2414183}
     */
    public record Mention(String name, String id) {

        /** Checks. */
        public Mention {
            if (name.isBlank() || id.isBlank()) {
                throw new IllegalArgumentException(
                        "mention needs a name and the network's id; got '" + name + "', '" + id + "'");
            }
        }

        /** As it stands in the text. */
        public String inText() {
            return "@" + name;
        }
    }

    /**
     * A question that a network lets people vote on. How many answers and how long is the network's to say, and checked with the
     * draft.
     *
     * @param question what is asked
     * @param options the answers to choose from, in the order in which they are shown
     * @param open how long people may vote
     */
    public record Poll(String question, List<String> options, Duration open) {

        /** Checks and copies. */
        public Poll {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(open, "open");
            options = List.copyOf(options);
        }

        void addTo(BodyHash hash) {
            hash.add(question).add(options.size());
            options.forEach(hash::add);
            hash.add(open.toString());
        }
    }
}
