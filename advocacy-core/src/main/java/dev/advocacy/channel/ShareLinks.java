package dev.advocacy.channel;

import java.net.URI;

/** The network's own share dialog, opened in the person's browser. What was posted there, if anything, is not known. */
public interface ShareLinks {

    /** The address that opens the dialog for this post. No I/O. */
    URI linkFor(Post post);

    /** Whether the dialog takes the text along; where not, the host offers it for copying. */
    boolean carriesText();
}
