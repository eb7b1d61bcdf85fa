package dev.advocacy.event;

/** How it is known that a post is there. */
public enum Evidence {
    /** The network answered the request with the post's id. */
    RESPONSE,
    /** A later look at the network found it. */
    LOOKUP,
    /** The person looked and said so. */
    PERSON,
    /** Somebody came through its own tracked link. */
    CLICK
}
