/**
 * What happened: a numbered, append-only log. Every score, board and report is a fold over it and can be thrown away and
 * rebuilt. The ids that the events speak of live here too, so that no concept's package has to know another's.
 */
@NullMarked
package dev.advocacy.event;

import org.jspecify.annotations.NullMarked;
