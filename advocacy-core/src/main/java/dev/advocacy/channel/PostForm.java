package dev.advocacy.channel;

/** What a post may be beside text, a link and media. A channel names in its descriptor the ones that it takes. */
public enum PostForm {
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
