package dev.advocacy.value;

import java.util.Locale;

/**
 * A sentence that belongs to a figure. Immutable.
 *
 * @param sort what kind of knowledge it is
 * @param text in English, without an end
 */
public record Statement(Sort sort, String text) {

    /** What kind of knowledge. */
    public enum Sort {
        /** Counted, paid, or written down by somebody else. */
        KNOWN,
        /** Taken to be so; another assumption, another figure. */
        ASSUMED,
        /** What the figure does not say. */
        LIMIT;

        /** In files: {@code known}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Statement known(String text) {
        return new Statement(Sort.KNOWN, text);
    }

    static Statement assumed(String text) {
        return new Statement(Sort.ASSUMED, text);
    }

    static Statement limit(String text) {
        return new Statement(Sort.LIMIT, text);
    }

    /** For example {@code known: 40 people took part}. */
    @Override
    public String toString() {
        return sort.word() + ": " + text;
    }
}
