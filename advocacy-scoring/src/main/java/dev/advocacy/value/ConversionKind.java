package dev.advocacy.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a click. */
public enum ConversionKind {
    /** Somebody asked to be called. */
    LEAD,
    /** Somebody applied for a job. */
    APPLICATION,
    /** Somebody was hired. */
    HIRE,
    /** Somebody bought. */
    SALE,
    /** Somebody was recommended to the company, or recommended it. */
    REFERRAL;

    /** In files: {@code lead}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word, if there is one. */
    public static Optional<ConversionKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
