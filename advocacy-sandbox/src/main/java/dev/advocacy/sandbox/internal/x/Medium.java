package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An image, a moving image or a video on its way into a post. Its bytes are counted, not kept. */
public final class Medium {
    private static final Duration ANNOUNCED_FOR = Duration.ofSeconds(1_295_999);
    private static final Duration READY_FOR = Duration.ofDays(1);

    private final String id;
    private final Person owner;
    private final MediaKind kind;
    private final long announced;
    private final NavigableMap<Integer, Long> segments = new TreeMap<>();
    private volatile Instant expiresAt;
    private @Nullable Processing processing;
    private @Nullable String altText;

    Medium(String id, Person owner, MediaKind kind, long announced, Instant now) {
        this.id = id;
        this.owner = owner;
        this.kind = kind;
        this.announced = announced;
        this.expiresAt = now.plus(ANNOUNCED_FOR);
    }

    public String id() {
        return id;
    }

    /** As it was announced, e.g. {@code tweet_image}. */
    public String category() {
        return kind.category();
    }

    public synchronized long bytes() {
        return segments.values().stream().mapToLong(Long::longValue).sum();
    }

    public synchronized Optional<String> altText() {
        return Optional.ofNullable(altText);
    }

    String key() {
        return kind.keyPrefix() + id;
    }

    MediaKind kind() {
        return kind;
    }

    boolean belongsTo(Person person) {
        return owner.equals(person);
    }

    synchronized boolean alive(Instant now) {
        return now.isBefore(expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    synchronized void describe(String text) {
        altText = text;
    }

    /** Whether the segment is the next one, or one that came before and is replaced. */
    synchronized boolean append(int index, long size) {
        boolean fits = processing == null && index <= segments.size();
        if (fits) {
            segments.put(index, size);
        }
        return fits;
    }

    /** Whether all bytes are there; from now on it is processed. */
    synchronized boolean complete(Processing course, Instant now) {
        boolean whole = processing == null && bytes() == announced;
        if (whole) {
            processing = course;
            expiresAt = now.plus(READY_FOR);
        }
        return whole;
    }

    /** Moves processing on, as every look does. */
    synchronized void look() {
        if (processing != null) {
            processing = processing.next();
        }
    }

    synchronized boolean usable() {
        return processing != null && processing.usable();
    }

    /** What X tells after each step; empty processing means ready at once. */
    synchronized ObjectNode json(Instant now) {
        ObjectNode data = Json.object()
                .put("id", id)
                .put("media_key", key())
                .put("expires_after_secs", Duration.between(now, expiresAt).toSeconds());
        if (processing != null) {
            data.put("size", bytes());
            processing.info().ifPresent(info -> data.set("processing_info", info));
        }
        return data;
    }
}
