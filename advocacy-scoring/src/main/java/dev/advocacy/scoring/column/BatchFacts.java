package dev.advocacy.scoring.column;

/**
 * What checking a batch showed of it.
 *
 * @param earliest the first time, in epoch milliseconds; of an empty batch above the latest
 * @param latest the last time
 * @param people one more than the highest ambassador's code
 * @param leaps how often an event is more than half a day away from the one before it
 * @param takesBack whether an event is a retraction
 * @param leastValue the least value
 * @param mostValue the highest value
 */
record BatchFacts(
        long earliest, long latest, int people, int leaps, boolean takesBack, long leastValue, long mostValue) {}
