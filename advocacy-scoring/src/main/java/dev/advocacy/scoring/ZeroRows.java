package dev.advocacy.scoring;

/** Whether a board has rows for those who have no points. */
public enum ZeroRows {
    /** Only who has more than 0 points: the default. */
    OUT,
    /** Everyone of whom a rule looked at an event in the window, whatever it gave. */
    IN
}
