package dev.advocacy.sandbox.internal.facebook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Videos and the posts that they become. */
final class Videos {
    private final Map<String, Story> byId = new ConcurrentHashMap<>();

    void add(Video video, Story story) {
        byId.put(video.id(), story);
    }

    /** The post of this video, also while it is being processed. */
    Optional<Story> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
