package dev.advocacy.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One arming of a delivery: at most one request that could create the post.
 *
 * @param number how many armings there were with this one, those whose request never left too; 1 for the first
 * @param armedAt when it was put on record, before the first byte, by the store's clock
 * @param bodyHash what was to be sent
 * @param ticket the adapter's note while the network is still working, or null
 * @param unsent whether it is proven that its request never left; the next arming takes its place
 */
public record Attempt(
        int number,
        Instant armedAt,
        String bodyHash,
        @Nullable String ticket,
        boolean unsent) {

    /** Checks. */
    public Attempt {
        Objects.requireNonNull(armedAt, "armedAt");
        Objects.requireNonNull(bodyHash, "bodyHash");
        if (number < 1) {
            throw new IllegalArgumentException("attempt number is " + number + ": the first is 1");
        }
    }
}
