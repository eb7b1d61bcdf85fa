package dev.advocacy.scoring;

/** What a weight is multiplied by. */
public enum Per {
    /** Nothing: each event is one. */
    EVENT,
    /** The event's {@link ScoringEvent#value()}, cut to whole units of the rule set's scale, towards zero. */
    VALUE
}
