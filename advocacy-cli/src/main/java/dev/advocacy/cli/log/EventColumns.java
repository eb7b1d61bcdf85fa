package dev.advocacy.cli.log;

import dev.advocacy.scoring.column.EventBatch;

/**
 * What a file of events holds, as columns. There is nothing to tell of it.
 *
 * @param batch every line
 * @param lines how many lines
 * @param repeats how many of them were an event that was there before
 */
public record EventColumns(EventBatch batch, long lines, long repeats) {

    /** How many ambassadors it speaks of. */
    public long ambassadors() {
        return batch.words().people().size();
    }
}
