package dev.advocacy.channel;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post on a network.
 *
 * @param id as the network's API names it, for example {@code urn:li:share:6844785523593134080}
 * @param url where a person can see it, or null where the network gives no address
 */
public record PostRef(String id, @Nullable URI url) {

    /** Checks. */
    public PostRef {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("post id is blank: an unknown id is an unknown outcome");
        }
    }
}
