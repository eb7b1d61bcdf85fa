package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Media that were announced or uploaded, and the course that processing takes from now on. */
final class MediaShelf {
    private static final long FIRST = 1_880_028_106_020_515_841L;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final Map<String, Medium> all = new ConcurrentHashMap<>();
    private volatile Processing course = Processing.of(Processing.End.SUCCEEDED, 1);

    void course(Processing chosen) {
        course = chosen;
    }

    Medium announce(Person owner, MediaKind kind, long bytes, Instant now) {
        Medium medium = new Medium(Long.toString(next.getAndIncrement()), owner, kind, bytes, now);
        all.put(medium.id(), medium);
        return medium;
    }

    boolean complete(Medium medium, Instant now) {
        return medium.complete(medium.kind().isProcessed() ? course : Processing.none(), now);
    }

    Optional<Medium> find(String id, Person owner, Instant now) {
        return Optional.ofNullable(all.get(id)).filter(medium -> medium.belongsTo(owner) && medium.alive(now));
    }

    List<Medium> of(List<String> ids, Person owner, Instant now) {
        return ids.stream().flatMap(id -> find(id, owner, now).stream()).toList();
    }

    /** Refuses what this author may not post: strange or unready media, mixed kinds, too many. */
    void check(List<String> ids, Person author, Instant now) {
        List<Medium> media = of(ids, author, now);
        boolean ready = media.size() == ids.size() && media.stream().allMatch(Medium::usable);
        boolean images = media.stream().allMatch(medium -> medium.kind() == MediaKind.IMAGE);
        if (!ready || (ids.size() > 1 && !images)) {
            throw Problems.invalid(List.of(new Problems.Wrong("media.media_ids", ids, Problems.MEDIA)));
        }
    }
}
