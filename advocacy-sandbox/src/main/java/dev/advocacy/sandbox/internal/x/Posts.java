package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Digest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Every post that was ever made. */
final class Posts {
    private static final long FIRST = 2_101_712_260_468_977_001L;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final NavigableMap<Long, Post> all = new ConcurrentSkipListMap<>();
    private final Map<String, NavigableMap<Long, Post>> byAuthor = new ConcurrentHashMap<>();
    private final Map<String, Post> latestAlike = new ConcurrentHashMap<>();

    /** Keeps exactly one of equal posts, however many arrive at once; the others are refused. */
    Post create(LongFunction<Post> maker, Instant now) {
        Post post = maker.apply(next.getAndIncrement());
        if (!post.commentary().isBlank()) {
            Post kept =
                    latestAlike.merge(fingerprint(post), post, (old, fresh) -> old.makesDuplicate(now) ? old : fresh);
            if (kept != post) {
                throw Problems.forbidden(Problems.DUPLICATE);
            }
        }
        index(post);
        return post;
    }

    Optional<Post> find(String id) {
        return id.matches("[0-9]{1,18}|[1-8][0-9]{18}")
                ? Optional.ofNullable(all.get(Long.parseLong(id)))
                        .filter(post -> post.deletedAt().isEmpty())
                : Optional.empty();
    }

    void delete(Post post, Instant now) {
        post.delete(now);
        of(post.author()).remove(post.number());
    }

    /** Living posts, newest first. */
    List<Post> newest(String author) {
        return List.copyOf(of(author).descendingMap().values());
    }

    Collection<Post> all() {
        return all.values();
    }

    private void index(Post post) {
        all.put(post.number(), post);
        of(post.author()).put(post.number(), post);
    }

    private NavigableMap<Long, Post> of(String author) {
        return byAuthor.computeIfAbsent(author, any -> new ConcurrentSkipListMap<>());
    }

    private static String fingerprint(Post post) {
        return Digest.base64Url(post.author() + "\n" + Normalizer.normalize(post.commentary(), Normalizer.Form.NFC));
    }
}
