package dev.advocacy.scoring.recognition.openbadge;

import java.util.Locale;

/** What a status list says of a credential. */
public enum StatusPurpose {
    /** For good. */
    REVOCATION,
    /** For now. */
    SUSPENSION;

    /** As in a credential: {@code revocation}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
