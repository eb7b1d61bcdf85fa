package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.x.Medium;
import java.util.Optional;

/**
 * An image, moving image or video at X; a snapshot.
 *
 * @param id as the API gives it
 * @param category e.g. {@code tweet_image}
 * @param bytes how many were uploaded; they are not kept
 * @param altText what is read out to who does not see it
 */
public record XMedium(String id, String category, long bytes, Optional<String> altText) {

    static XMedium of(Medium medium) {
        return new XMedium(medium.id(), medium.category(), medium.bytes(), medium.altText());
    }
}
