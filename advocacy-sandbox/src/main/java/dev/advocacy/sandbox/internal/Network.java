package dev.advocacy.sandbox.internal;

import java.util.Collection;

/** What the sandbox needs to know of a network to run it. */
public interface Network {
    /** Where its places are; paths are relative to the network's address. */
    Router router();

    Dialect dialect();

    /** How its visitors introduce themselves at the far end of a link. */
    Site site();

    /** Every post ever made, oldest first, deleted ones included. */
    Collection<? extends BookedPost> posts();
}
