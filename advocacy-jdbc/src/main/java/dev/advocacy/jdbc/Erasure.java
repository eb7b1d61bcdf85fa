package dev.advocacy.jdbc;

import java.util.Map;
import java.util.Objects;

/**
 * What came of erasing a person.
 *
 * @param status whether anything is left to do
 * @param inHand how many of their posts a node has in hand; 0 unless they have to be waited for
 * @param rows how many rows were deleted or made to lead to nobody, by table; tables without any are absent
 */
public record Erasure(Status status, long inHand, Map<String, Long> rows) {

    /** Whether anything is left to do. */
    public enum Status {
        /** Nothing of the person's is left. */
        ERASED,
        /** Nothing of such a person was there: they were erased before, or never enrolled. */
        NOTHING_FOUND,
        /**
         * Nothing goes out any more, and nothing is erased yet: a request is on its way, and its answer will name the person. Call
         * again in a minute.
         */
        CALL_AGAIN
    }

    /** Checks and copies. */
    public Erasure {
        Objects.requireNonNull(status, "status");
        rows = Map.copyOf(rows);
    }
}
