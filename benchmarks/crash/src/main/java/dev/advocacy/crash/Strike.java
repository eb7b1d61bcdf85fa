package dev.advocacy.crash;

import java.time.Instant;

/**
 * One misfortune.
 *
 * @param what for example {@code kill}
 * @param at when it began
 * @param until when it was over: the node stands in for the killed one, the database is back
 */
record Strike(String what, Instant at, Instant until) {}
