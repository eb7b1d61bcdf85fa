package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.BookedPost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post as the network has it; a snapshot.
 *
 * @param id as the network's API gives it, e.g. {@code urn:li:share:7000000000000000001}
 * @param author id of the person or page, at LinkedIn a URN
 * @param commentary the text as it was sent, escapes included
 * @param publishedText the text as readers see it
 * @param truncated whether readers see less than was meant, as at LinkedIn after a character that should have been escaped
 * @param mentions ids of the people and pages whom it really mentions, in the order of the text
 * @param link the article's address, else the first web address in the text as it was meant, even if it was cut off
 * @param createdAt by the sandbox's clock
 * @param deletedAt when it was deleted, if it was
 */
public record SandboxPost(
        String id,
        String author,
        String commentary,
        String publishedText,
        boolean truncated,
        List<String> mentions,
        Optional<String> link,
        Instant createdAt,
        Optional<Instant> deletedAt) {

    /** Copies the mentions. */
    public SandboxPost {
        mentions = List.copyOf(mentions);
    }

    static SandboxPost of(BookedPost post) {
        return new SandboxPost(
                post.id(),
                post.author(),
                post.commentary(),
                post.publishedText(),
                post.truncated(),
                post.mentions(),
                post.link(),
                post.createdAt(),
                post.deletedAt());
    }

    /** Whether it is gone from the network; it still counts as posted. */
    public boolean deleted() {
        return deletedAt.isPresent();
    }
}
