package dev.advocacy.scoring.column;

import dev.advocacy.scoring.ScoringEvent;

/** What turns one event more into points. */
interface LiveFold {
    /** One event of a batch. */
    void add(EventBatch batch, int i);

    /** One event, with its id. */
    void add(ScoringEvent event);
}
