package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Deed;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Every post that was ever made. */
final class Posts {
    private static final long FIRST = 7_400_000_000_000_000_001L;

    /** How long an equal post counts as a duplicate; the network does not tell, a day is assumed. */
    private static final Duration DUPLICATE_FOR = Duration.ofDays(1);

    private final Function<String, Optional<String>> names;
    private final AtomicLong next = new AtomicLong(FIRST);
    private final NavigableMap<Long, Post> all = new ConcurrentSkipListMap<>();
    private final Map<String, Post> byUrn = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Long, Post>> byAuthor = new ConcurrentHashMap<>();
    private final Map<String, Post> latestAlike = new ConcurrentHashMap<>();
    private volatile Duration duplicateFor = DUPLICATE_FOR;

    /** {@code names} gives the name of a person or page by its URN. */
    Posts(Function<String, Optional<String>> names) {
        this.names = names;
    }

    void refuseDuplicatesFor(Duration time) {
        duplicateFor = time;
    }

    /** Creates exactly one of equal posts, however many arrive at once; the others are refused with its URN. */
    Post create(NewPost wanted, Instant now) {
        Post post = new Post(next.getAndIncrement(), wanted, published(wanted.commentary()), now);
        Post kept = latestAlike.merge(wanted.fingerprint(), post, (old, fresh) -> isDuplicate(old, now) ? old : fresh);
        if (kept != post) {
            throw duplicate(kept);
        }
        index(post);
        find(wanted.parent()).ifPresent(parent -> parent.engagement().add(Deed.RESHARE, 1));
        return post;
    }

    private boolean isDuplicate(Post old, Instant now) {
        return !old.deleted() && now.isBefore(old.createdAt().plus(duplicateFor));
    }

    void reword(Post post, String commentary, Instant now) {
        post.reword(commentary, published(commentary), now);
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

    private LittleText.Published published(String commentary) {
        return LittleText.publish(commentary, names);
    }

    private void index(Post post) {
        all.put(post.number(), post);
        byUrn.put(post.id(), post);
        of(post.author()).put(post.number(), post);
    }

    private NavigableMap<Long, Post> of(String author) {
        return byAuthor.computeIfAbsent(author, any -> new ConcurrentSkipListMap<>());
    }

    private static Refusal duplicate(Post earlier) {
        return Envelope.coded(
                422,
                "DUPLICATE_POST",
                "com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of "
                        + earlier.id());
    }
}
