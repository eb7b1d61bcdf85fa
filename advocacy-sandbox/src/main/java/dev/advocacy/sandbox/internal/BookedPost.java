package dev.advocacy.sandbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A post as the sandbox's books and its audience see it. */
public interface BookedPost {
    /** As the network's API gives it. */
    String id();

    /** The author's id as the network's API gives it. */
    String author();

    /** The text as it was sent. */
    String commentary();

    /** The text as readers see it. */
    String publishedText();

    /** Whether readers see less than was meant. */
    boolean truncated();

    /** Ids of the people and pages whom the text mentions. */
    default List<String> mentions() {
        return List.of();
    }

    /** The link as it was meant. */
    Optional<String> link();

    /** The link that readers can click on. */
    Optional<String> visibleLink();

    Instant createdAt();

    Optional<Instant> deletedAt();

    Engagement engagement();

    /** The moment after which nobody can react any more. */
    default Instant visibleUntil(Instant now) {
        return deletedAt().filter(end -> end.isBefore(now)).orElse(now);
    }
}
