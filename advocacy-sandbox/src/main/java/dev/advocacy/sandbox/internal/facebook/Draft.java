package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Digest;
import java.util.List;
import java.util.Optional;

/** What is to be posted, by whom (the number of a page or a person), with which pictures or video. */
record Draft(String author, String message, Optional<String> link, List<String> media) {

    Draft {
        media = List.copyOf(media);
    }

    /** Equal for posts that the network takes for the same. */
    String fingerprint() {
        return Digest.base64Url(author + "\n" + message + "\n" + link.orElse("") + "\n" + media);
    }
}
