package dev.advocacy.scoring.recognition.wallet;

/** Where points lie. The balances of all accounts add up to 0. */
public enum Account {
    /** Where points come from: what it gave is its balance below 0, and the lifetime points. */
    EARNED,
    /** What can be spent. Below 0 only when points that were spent have been taken back. */
    AVAILABLE,
    /** What is set aside for something that was ordered. */
    RESERVED,
    /** What was spent. */
    SPENT,
    /** What was not spent in time. */
    EXPIRED
}
