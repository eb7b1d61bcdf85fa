package dev.advocacy.value;

/**
 * A conversion that no click of the programme is known to have led to. It is counted and gives no credit. Immutable.
 *
 * @param conversion which
 * @param why in one of these ways
 */
public record Untouched(Conversion.Made conversion, Why why) {

    /** Why there is no touch. */
    public enum Why {
        /** It is not of the days that are looked at. */
        OUTSIDE("lies outside the days"),
        /** The system knows neither a click nor a visitor. */
        NAMES_NONE("names no click and no visitor"),
        /** The signed click id proves nothing. */
        NOT_PROVEN("has a click id that was not signed with the key, or no longer holds"),
        /** The click is in no event. */
        UNKNOWN("names a click that is not in the events"),
        /** The click, or its post, was taken back, or a machine clicked. */
        GONE("names a click that was taken back or was a machine's"),
        /** The ambassador clicked on their own link. */
        OWN("names a click of the ambassador's own"),
        /** The click came after it. */
        AFTER("came before its click"),
        /** The click lies further back than the window. */
        TOO_LONG_AGO("came when its window had ended"),
        /** The visitor clicked on nothing within the window. */
        NO_CLICK("has a visitor without a click in its window");

        private final String text;

        Why(String text) {
            this.text = text;
        }

        /** Behind "a conversion that ...". */
        public String text() {
            return text;
        }
    }
}
