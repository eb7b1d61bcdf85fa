package dev.advocacy.scoring;

/**
 * Why an event, or one rule on it, gave what it gave. A host translates {@link #code()}; {@link #text()} is English and
 * written for the ambassador.
 */
public enum Reason {
    /** The rules counted the event: its receipt's lines say what each gave. */
    COUNTED("counted", "counted"),
    /** The rule gave its whole weight. */
    CREDITED("credited", "credited in full"),
    /** A cap left less than the weight, perhaps nothing. */
    CAPPED("capped", "a cap was reached"),
    /** The rule's weight on this channel is 0. */
    NO_WEIGHT("no-weight", "the rule gives nothing on this channel"),
    /** The rule counts a visitor once, and an earlier click was that one. */
    REPEAT_BY_VISITOR("repeat-by-visitor", "repeat by the same visitor"),
    /** The rule counts such an event once, and an earlier one was that one. */
    REPEAT("repeat", "repeat of something that counted before"),
    /** A preview fetcher, a scanner or another machine. */
    AUTOMATED("automated", "a machine followed the link, not a person"),
    /** The channel's terms, as they stood then. */
    TERMS("terms", "the channel's terms allow no points"),
    /** The post is gone, and its points and its clicks' points with it. */
    RETRACTED("retracted", "the post was taken back, and what it earned with it"),
    /** A filter of the rule set kept it from counting. */
    FILTERED("filtered", "a filter of the rules kept it from counting"),
    /** This event is the taking back. */
    TAKES_BACK("takes-back", "takes back what the post and its clicks earned"),
    /** This event names an event to take back that the log does not have. */
    TAKES_BACK_NOTHING("takes-back-nothing", "takes back an event that is not there"),
    /** This event names a retraction. */
    TAKES_BACK_RETRACTION(
            "takes-back-retraction", "a retraction cannot be taken back: send the event again, as a new one"),
    /** The same post was confirmed by an earlier event. */
    CONFIRMED_BEFORE("confirmed-before", "the same post was confirmed before"),
    /** The rule set has no rule for such events. */
    NO_RULE("no-rule", "no rule speaks of such events");

    private final String code;
    private final String text;

    Reason(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Stable, for translation. */
    public String code() {
        return code;
    }

    /** In English, without a full stop. */
    public String text() {
        return text;
    }
}
