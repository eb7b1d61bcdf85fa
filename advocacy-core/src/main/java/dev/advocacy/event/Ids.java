package dev.advocacy.event;

/** The shape that all ids share. */
final class Ids {
    private static final int LONGEST = 100;

    private Ids() {}

    static void check(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(what + " '" + value + "' is not 1 to " + LONGEST + " characters");
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " holds a control character: use printable characters");
        }
    }
}
