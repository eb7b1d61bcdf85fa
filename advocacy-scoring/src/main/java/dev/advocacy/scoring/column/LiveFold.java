package dev.advocacy.scoring.column;

/** What turns one event more into points. */
interface LiveFold {
    /** One event of a batch. */
    void add(EventBatch batch, int i);
}
