package dev.advocacy.sandbox.internal;

/** What a reader, or a machine, does to a post. */
public enum Deed {
    PREVIEW,
    SEE,
    SEE_AGAIN,
    CLICK,
    REACT,
    COMMENT,
    RESHARE
}
