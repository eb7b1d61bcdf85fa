package dev.advocacy.sandbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Every post that was ever made. */
final class Posts {
    private static final long FIRST = 7_400_000_000_000_000_001L;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final NavigableMap<Long, Post> all = new ConcurrentSkipListMap<>();
    private final Map<String, Post> byUrn = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Long, Post>> byAuthor = new ConcurrentHashMap<>();
    private final Map<String, Post> latestAlike = new ConcurrentHashMap<>();
    private final Map<String, Integer> byLink = new ConcurrentHashMap<>();

    /** Creates exactly one of equal posts, however many arrive at once; the others are refused with its URN. */
    Post create(NewPost wanted, Instant now) {
        Post post = new Post(next.getAndIncrement(), wanted, now);
        Post kept =
                latestAlike.merge(wanted.fingerprint(), post, (old, fresh) -> old.makesDuplicate(now) ? old : fresh);
        if (kept != post) {
            throw duplicate(kept);
        }
        index(post);
        return post;
    }

    Optional<Post> find(String urn) {
        return Optional.ofNullable(byUrn.get(urn)).filter(post -> !post.deleted());
    }

    void delete(Post post, Instant now) {
        post.delete(now);
        of(post.author()).remove(post.number());
    }

    /** Living posts, newest first. */
    List<Post> newest(String author, int start, int count) {
        Collection<Post> posts = of(author).descendingMap().values();
        return posts.stream().skip(start).limit(count).toList();
    }

    Collection<Post> all() {
        return all.values();
    }

    Map<String, Integer> countByLink() {
        return new TreeMap<>(byLink);
    }

    private void index(Post post) {
        all.put(post.number(), post);
        byUrn.put(post.urn(), post);
        of(post.author()).put(post.number(), post);
        post.link().ifPresent(link -> byLink.merge(link, 1, Integer::sum));
    }

    private NavigableMap<Long, Post> of(String author) {
        return byAuthor.computeIfAbsent(author, any -> new ConcurrentSkipListMap<>());
    }

    private static Refusal duplicate(Post earlier) {
        return Refusal.coded(
                422,
                "DUPLICATE_POST",
                "com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of "
                        + earlier.urn());
    }
}
