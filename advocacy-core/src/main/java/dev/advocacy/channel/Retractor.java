package dev.advocacy.channel;

/** Deletes what was posted. Blocking; thread-safe. */
public interface Retractor {

    /**
     * Deletes a post. Deleting what is already gone succeeds. Returning means that the network said it is gone.
     *
     * @throws ChannelException where it is not known to be gone; may be repeated
     */
    void retract(Account account, Credentials credentials, PostRef post);
}
