package dev.advocacy.channel;

/** Changes the text of what was posted. Blocking; thread-safe. */
public interface Editor {

    /**
     * Puts another text in place of a post's. The link, the media and the post's id stay. A second time changes nothing.
     *
     * @param post the post as it is to read; only its text and mentions are looked at
     * @throws ChannelException where it is not known to be changed; may be repeated
     */
    void edit(Account account, Credentials credentials, PostRef where, Post post);
}
