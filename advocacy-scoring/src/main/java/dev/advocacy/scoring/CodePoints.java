package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.Comparator;

/**
 * The order of texts wherever engines are compared: by Unicode code point, which is the order of their UTF-8 bytes and what
 * a database calls {@code C} or binary. Java's own order of strings differs from it beyond the basic plane. Half a surrogate
 * pair, which no UTF-8 can hold, stands with the characters beyond it.
 */
public enum CodePoints implements Comparator<String> {
    /** The only one. */
    ORDER;

    /** Ambassadors by their id. */
    public static final Comparator<AmbassadorId> AMBASSADORS = Comparator.comparing(AmbassadorId::value, ORDER);

    private static final int SURROGATES = 0xD800;
    private static final int AFTER_SURROGATES = 0xE000;
    private static final int AFTER_ALL = 0x10000;

    @Override
    public int compare(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return place(one.charAt(i)) - place(other.charAt(i));
            }
        }
        return one.length() - other.length();
    }

    /** Moves surrogates behind every other code unit. */
    private static int place(char unit) {
        if (unit < SURROGATES) {
            return unit;
        }
        return unit >= AFTER_SURROGATES
                ? unit - (AFTER_SURROGATES - SURROGATES)
                : unit + (AFTER_ALL - AFTER_SURROGATES);
    }
}
