package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
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

    /** The same link where the post has one, for it is unique to a delivery; else the same text. */
    boolean shows(Post post) {
        LinkCard link = post.link();
        return PostId.isPost(id)
                && (link == null ? says(post.text()) : leadsTo(link.url().toString()));
    }

    boolean isSince(Instant earliest) {
        return createdAt.filter(time -> !time.isBefore(earliest)).isPresent();
    }

    private boolean says(String text) {
        return message.strip().equals(text.strip());
    }

    private boolean leadsTo(String link) {
        return links.contains(link) || message.contains(link);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
