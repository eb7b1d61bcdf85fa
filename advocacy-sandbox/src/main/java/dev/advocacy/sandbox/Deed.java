package dev.advocacy.sandbox;

/** What a reader, or a machine, does to a post. */
enum Deed {
    PREVIEW,
    SEE,
    SEE_AGAIN,
    CLICK,
    REACT,
    COMMENT,
    RESHARE
}
