package dev.advocacy.event;

import java.util.List;

/** The numbered log of everything that happened, as it can be read. Thread-safe. */
public interface EventLog {

    /**
     * Up to {@code max} events after a number, in order. Ask with 0 for the beginning, then with the last number seen; an
     * empty list is the end for now. What was once read never changes, but that a store puts a name of nobody's in place of a
     * person who was erased, and another pseudonym in place of a visitor's after a time; no score changes by it.
     */
    List<Recorded> after(long number, int max);
}
