package dev.advocacy.event;

import java.security.SecureRandom;
import java.util.Base64;

/** The shape that all ids share. */
final class Ids {
    private static final int LONGEST = 100;

    /** 96 bits: no guess finds a link. */
    private static final int RANDOM_BYTES = 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static void check(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(what + " '" + value + "' is not 1 to " + LONGEST + " characters");
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " holds a control character: use printable characters");
        }
    }

    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
