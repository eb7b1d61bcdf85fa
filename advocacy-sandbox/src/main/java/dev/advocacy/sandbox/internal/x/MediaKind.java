package dev.advocacy.sandbox.internal.x;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be attached to a post, and how large it may be: the limits of August 2026. */
enum MediaKind {
    IMAGE("tweet_image", "3_", 5L << 20, "image/jpeg image/png image/gif image/webp"),
    GIF("tweet_gif", "16_", 15L << 20, "image/gif video/mp4"),
    VIDEO("tweet_video", "13_", 512L << 20, "video/mp4 video/quicktime");

    private final String category;
    private final String keyPrefix;
    private final long most;
    private final String types;

    MediaKind(String category, String keyPrefix, long most, String types) {
        this.category = category;
        this.keyPrefix = keyPrefix;
        this.most = most;
        this.types = types;
    }

    static Optional<MediaKind> of(String category) {
        return Stream.of(values())
                .filter(kind -> kind.category.equals(category))
                .findFirst();
    }

    String category() {
        return category;
    }

    /** What stands before the id in its media key. */
    String keyPrefix() {
        return keyPrefix;
    }

    /** Bytes. */
    long most() {
        return most;
    }

    boolean allows(long bytes) {
        return bytes > 0 && bytes <= most;
    }

    boolean allows(String type) {
        return List.of(types.split(" ", -1)).contains(type);
    }

    boolean isProcessed() {
        return this != IMAGE;
    }
}
