package dev.advocacy.sandbox.internal.facebook;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every post that was ever made. */
final class Stories {
    private static final long FIRST = 122_100_000_000_000_001L;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final NavigableMap<Long, Story> all = new ConcurrentSkipListMap<>();
    private final Map<String, Story> byId = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Long, Story>> byAuthor = new ConcurrentHashMap<>();

    /** Refuses what is the same as the author's newest post; of equal ones at the same moment one is made. */
    synchronized Story create(Draft draft, Optional<Video> video, Instant now, Instant appearsAt) {
        if (!appearsAt.isAfter(now)
                && newest(draft.author(), now)
                        .filter(story -> story.isLike(draft))
                        .isPresent()) {
            throw GraphError.of(506, "(#506) Duplicate status message").refusal();
        }
        return add(new Story(next.getAndIncrement(), draft, video, now, appearsAt));
    }

    /** A post on a profile; people may say the same as often as they like. */
    Story share(Draft draft, Instant now) {
        return add(new Story(next.getAndIncrement(), draft, Optional.empty(), now, now));
    }

    /** A number for something else than a post. */
    String number() {
        return Long.toString(next.getAndIncrement());
    }

    Optional<Story> find(String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(story -> story.deletedAt().isEmpty());
    }

    /** What readers see of this author, newest first. */
    List<Story> appeared(String author, Instant now) {
        return living(author)
                .filter(story -> story.appeared(now))
                .sorted(Comparator.comparing(Story::createdAt).reversed())
                .toList();
    }

    /** What will appear, in that order. */
    List<Story> scheduled(String author, Instant now) {
        return living(author)
                .filter(story -> story.scheduledFor(now).isPresent())
                .sorted(Comparator.comparing(Story::createdAt))
                .toList();
    }

    /** Posts that exist or existed; of a broken video there never was one. */
    Collection<Story> all() {
        return all.values().stream()
                .filter(story -> story.video().filter(Video::failed).isEmpty())
                .toList();
    }

    private Story add(Story story) {
        all.put(story.number(), story);
        byId.put(story.id(), story);
        of(story.author()).put(story.number(), story);
        return story;
    }

    private Optional<Story> newest(String author, Instant now) {
        return living(author).filter(story -> story.appeared(now)).findFirst();
    }

    /** The last made first. */
    private Stream<Story> living(String author) {
        return of(author).descendingMap().values().stream()
                .filter(story -> story.deletedAt().isEmpty());
    }

    private NavigableMap<Long, Story> of(String author) {
        return byAuthor.computeIfAbsent(author, any -> new ConcurrentSkipListMap<>());
    }
}
