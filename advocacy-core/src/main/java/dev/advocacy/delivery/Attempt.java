package dev.advocacy.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One arming of a delivery: at most one request that could create the post.
 *
 * @param number 1 for the first
 * @param armedAt when it was put on record, before the first byte, by the store's clock
 * @param bodyHash what was to be sent
 * @param ticket the adapter's note while the network is still working, or null
 */
public record Attempt(
        int number,
        Instant armedAt,
        String bodyHash,
        @Nullable String ticket) {

    /** Checks. */
    public Attempt {
        Objects.requireNonNull(armedAt, "armedAt");
        Objects.requireNonNull(bodyHash, "bodyHash");
        if (number < 1) {
            throw new IllegalArgumentException("attempt number is " + number + ": the first is 1");
        }
    }
}
