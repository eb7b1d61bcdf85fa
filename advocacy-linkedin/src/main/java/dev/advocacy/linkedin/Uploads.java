package dev.advocacy.linkedin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The URNs of a post's pictures at LinkedIn.
 *
 * @param images in the order of the post's media
 * @param thumbnail the link card's picture, or null
 */
record Uploads(List<String> images, @Nullable String thumbnail) {
    static final Uploads NONE = new Uploads(List.of(), null);

    Uploads {
        images = List.copyOf(images);
    }
}
