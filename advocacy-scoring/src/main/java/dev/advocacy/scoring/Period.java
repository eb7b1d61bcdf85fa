package dev.advocacy.scoring;

/** The stretch of time in which a cap is counted, in the rule set's zone. The order matters: each lies within the next. */
public enum Period {
    /** A calendar day; 23 or 25 hours when the clock is changed. */
    DAY("day", "today"),
    /** Seven days from the rule set's week start. */
    WEEK("week", "this week"),
    /** All time. */
    EVER("ever", "in all");

    private final String word;
    private final String phrase;

    Period(String word, String phrase) {
        this.word = word;
        this.phrase = phrase;
    }

    /** The word in a rules file. */
    public String word() {
        return word;
    }

    /** As a receipt says it, seen from the event. */
    String phrase() {
        return phrase;
    }
}
