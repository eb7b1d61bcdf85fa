package dev.advocacy.sandbox.internal.facebook;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pictures that were sent; their bytes are not kept. */
final class Photos {
    private static final int ALREADY_POSTED = 1366051;

    private final Map<String, Photo> byId = new ConcurrentHashMap<>();

    private static final class Photo {
        private final String pageId;
        private volatile boolean used;

        private Photo(String pageId) {
            this.pageId = pageId;
        }
    }

    void add(String id, Page page) {
        byId.put(id, new Photo(page.id()));
    }

    /** From now on it belongs to a post. */
    void use(String id) {
        Photo photo = byId.get(id);
        if (photo != null) {
            photo.used = true;
        }
    }

    /** Refuses what this page may not attach. */
    void check(String id, Page page) {
        Photo photo = byId.get(id);
        if (photo == null || !photo.pageId.equals(page.id())) {
            throw GraphError.parameter("Param attached_media: media " + id + " does not exist")
                    .refusal();
        }
        if (photo.used) {
            throw GraphError.of(100, ALREADY_POSTED, "(#100) These photos were already posted.")
                    .refusal();
        }
    }
}
