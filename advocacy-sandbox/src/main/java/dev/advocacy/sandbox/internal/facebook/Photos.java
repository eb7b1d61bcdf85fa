package dev.advocacy.sandbox.internal.facebook;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Pictures that were sent; their bytes are not kept. */
final class Photos {
    private static final int ALREADY_POSTED = 1366051;

    private final Map<String, Photo> byId = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** One picture; an empty text if it has no description of its own. */
    record Photo(String id, String pageId, String altText) {}

    void add(String id, Page page, String altText) {
        byId.put(id, new Photo(id, page.id(), altText));
    }

    Optional<Photo> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** From now on it belongs to a post. */
    void use(String id) {
        used.add(id);
    }

    /** Refuses what this page may not attach. */
    void check(String id, Page page) {
        if (find(id).filter(photo -> photo.pageId().equals(page.id())).isEmpty()) {
            throw GraphError.parameter("Param attached_media: media " + id + " does not exist")
                    .refusal();
        }
        if (used.contains(id)) {
            throw GraphError.of(100, ALREADY_POSTED, "(#100) These photos were already posted.")
                    .refusal();
        }
    }
}
