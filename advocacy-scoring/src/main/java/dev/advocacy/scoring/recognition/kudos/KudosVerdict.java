package dev.advocacy.scoring.recognition.kudos;

/** What became of kudos. */
public enum KudosVerdict {
    /** They count. */
    GIVEN,
    /** Nobody thanks themselves. */
    TO_ONESELF,
    /** Earlier ones had used up the budget of the period. */
    OVER_BUDGET,
    /** Who gave them took them back; they use no budget. */
    TAKEN_BACK
}
