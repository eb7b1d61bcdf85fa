package dev.advocacy.scoring.recognition.openbadge;

import java.net.URI;

/** What the credential names has to be an absolute URI. */
final class Uris {
    private Uris() {}

    static void absolute(String what, URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException(
                    what + " is \"" + uri + "\": use an absolute URI, such as https://example.org/...");
        }
    }
}
