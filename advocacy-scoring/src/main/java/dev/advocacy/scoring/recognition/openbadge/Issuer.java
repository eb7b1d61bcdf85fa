package dev.advocacy.scoring.recognition.openbadge;

import java.net.URI;

/**
 * Who gives badges. Immutable.
 *
 * @param id a URI of the issuer's profile, or a DID
 * @param name as people read it
 */
public record Issuer(URI id, String name) {

    /** Checks that the id is absolute. */
    public Issuer {
        Uris.absolute("issuer id", id);
    }
}
