package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.PostEvidence;
import dev.advocacy.channel.support.PostEvidence.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A post in a page's own list, as far as a look-up needs it.
 *
 * @param id {@code {page}_{post}}
 * @param message its text; empty where it has none
 * @param links where its cards lead
 * @param createdAt by Facebook's clock; empty where it could not be read
 */
record ListedPost(String id, String message, Set<String> links, Optional<Instant> createdAt) {
    /** Facebook writes the offset without a colon. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]");

    ListedPost {
        links = Set.copyOf(links);
    }

    static ListedPost of(JsonNode element) {
        var links = new HashSet<String>();
        element.at("/attachments/data")
                .forEach(a -> links.add(a.path("unshimmed_url").asText("")));
        return new ListedPost(
                element.path("id").asText(""),
                element.path("message").asText(""),
                links,
                time(element.path("created_time").asText("")));
    }

    /** Proven only where it has an id that can be kept. What a file of the post leads to says nothing about a post of files. */
    Verdict verdict(PostEvidence evidence, Post post) {
        boolean isOfFiles = post.link() == null && !post.media().isEmpty();
        Verdict verdict = evidence.judge(List.of(message), isOfFiles ? Set.of() : links, createdAt);
        return verdict == Verdict.PROVEN && !PostId.isPost(id) ? Verdict.DOUBTFUL : verdict;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
