package dev.advocacy.sandbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A post as the network has it; a snapshot.
 *
 * @param urn e.g. {@code urn:li:share:7000000000000000001}
 * @param author URN of the person or organization
 * @param commentary the text as it was sent, escapes included
 * @param publishedText the text as readers see it
 * @param truncated whether a character that should have been escaped cut the text
 * @param link the article's address, else the first web address in the text as it was meant, even if it was cut off
 * @param createdAt by the sandbox's clock
 * @param deletedAt when it was deleted, if it was
 */
public record SandboxPost(
        String urn,
        String author,
        String commentary,
        String publishedText,
        boolean truncated,
        Optional<String> link,
        Instant createdAt,
        Optional<Instant> deletedAt) {

    /** Whether it is gone from the network; it still counts as posted. */
    public boolean deleted() {
        return deletedAt.isPresent();
    }
}
