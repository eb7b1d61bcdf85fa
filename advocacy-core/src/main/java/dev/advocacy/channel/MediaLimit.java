package dev.advocacy.channel;

import java.util.Objects;
import java.util.Set;

/**
 * What a channel takes of one kind of media. A kind without a limit in the descriptor is not taken at all.
 *
 * @param kind of what
 * @param maxCount how many of them one post may carry
 * @param maxBytes how large each may be
 * @param contentTypes as a file's content type is written, for example {@code image/png}
 * @param maxPixels width times height of a picture; 0 where the channel names no limit
 */
public record MediaLimit(Media.Kind kind, int maxCount, long maxBytes, Set<String> contentTypes, long maxPixels) {

    /** Checks and copies. */
    public MediaLimit {
        Objects.requireNonNull(kind, "kind");
        contentTypes = Set.copyOf(contentTypes);
        if (maxCount < 1 || maxBytes < 1 || maxPixels < 0 || contentTypes.isEmpty()) {
            throw new IllegalArgumentException("limit of " + kind + " is " + maxCount + " of " + maxBytes + " bytes, "
                    + maxPixels + " pixels, types " + contentTypes + ": a kind that is not taken has no limit at all");
        }
    }

    /** A limit without a number of pixels. */
    public static MediaLimit of(Media.Kind kind, int maxCount, long maxBytes, String... contentTypes) {
        return new MediaLimit(kind, maxCount, maxBytes, Set.of(contentTypes), 0);
    }

    /** The same limit, for pictures of at most so many pixels. */
    public MediaLimit withPixels(long most) {
        return new MediaLimit(kind, maxCount, maxBytes, contentTypes, most);
    }
}
