package dev.advocacy.value.figures;

/** Where a metric comes from. */
public enum Provenance {
    /** The programme's own events: shares that were confirmed, human clicks on own links. */
    OWN_EVENTS("own events"),
    /** What a network counts; its terms say whether it may be kept and handed on. */
    NETWORK("a network's counts"),
    /** A sales or recruiting system. */
    CRM("a sales or recruiting system"),
    /** The plan: what was spent. */
    PLAN("the plan"),
    /** Reckoned from others, with assumptions that stand beside it. */
    DERIVED("reckoned from others");

    private final String text;

    Provenance(String text) {
        this.text = text;
    }

    /** In words. */
    public String text() {
        return text;
    }
}
