package dev.advocacy.scoring.recognition.openbadge;

import java.net.URI;
import java.util.Optional;

/**
 * What shows that a badge was earned, for everybody who sees it: no colleague and no visitor belongs in it. Immutable.
 *
 * @param page a public page, if there is one
 * @param name its title
 * @param narrative what was done, in a sentence
 */
public record Evidence(Optional<URI> page, String name, String narrative) {

    /** Checks that the page is absolute. */
    public Evidence {
        page.ifPresent(uri -> Uris.absolute("evidence page", uri));
    }

    /** Evidence without a page. */
    public static Evidence of(String name, String narrative) {
        return new Evidence(Optional.empty(), name, narrative);
    }
}
