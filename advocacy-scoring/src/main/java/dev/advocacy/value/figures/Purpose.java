package dev.advocacy.value.figures;

import java.util.Locale;

/** What a metric may be used for. */
public enum Purpose {
    /** To be shown to those who run the programme, of groups. */
    SHOW,
    /** To be handed on as a file. */
    EXPORT,
    /** To be part of a score. */
    SCORE;

    /** In files: {@code show}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
