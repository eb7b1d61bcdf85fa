package dev.advocacy.linkedin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The URNs of a post's media at LinkedIn.
 *
 * @param media in the order of the post's media
 * @param thumbnail the link card's picture, or null
 */
record Uploads(List<String> media, @Nullable String thumbnail) {

    Uploads {
        media = List.copyOf(media);
    }
}
