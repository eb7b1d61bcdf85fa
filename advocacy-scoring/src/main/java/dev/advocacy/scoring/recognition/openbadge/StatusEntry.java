package dev.advocacy.scoring.recognition.openbadge;

import java.net.URI;

/**
 * Where to look whether a credential still holds (W3C Bitstring Status List 1.0). Immutable.
 *
 * @param purpose what the list says
 * @param list where the list is published
 * @param index the credential's place in it, 0 or more; by chance, so that places tell nothing of who came when
 */
public record StatusEntry(StatusPurpose purpose, URI list, int index) {

    /** Checks. */
    public StatusEntry {
        Uris.absolute("status list", list);
        if (index < 0) {
            throw new IllegalArgumentException("status index is " + index + ": use 0 or more");
        }
    }
}
