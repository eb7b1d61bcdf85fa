package dev.advocacy.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post at the network and what became of it. */
final class Post {
    /** How long an equal post counts as a duplicate; the network does not tell, a day is assumed. */
    private static final Duration DUPLICATE_FOR = Duration.ofDays(1);

    private final long number;
    private final NewPost sent;
    private final LittleText.Published published;
    private final Optional<String> link;
    private final Instant createdAt;
    private final Engagement engagement = new Engagement();
    private volatile @Nullable Instant deletedAt;

    Post(long number, NewPost sent, Instant createdAt) {
        this.number = number;
        this.sent = sent;
        this.published = LittleText.publish(sent.commentary());
        this.link = sent.articleSource().or(() -> Links.first(LittleText.meant(sent.commentary())));
        this.createdAt = createdAt;
    }

    long number() {
        return number;
    }

    String urn() {
        return "urn:li:share:" + number;
    }

    String author() {
        return sent.author();
    }

    String publishedText() {
        return published.text();
    }

    Optional<String> link() {
        return link;
    }

    /** What readers can click on: a link that was cut off is not there. */
    Optional<String> visibleLink() {
        return sent.articleSource().or(() -> Links.first(published.text()));
    }

    Instant createdAt() {
        return createdAt;
    }

    Engagement engagement() {
        return engagement;
    }

    boolean deleted() {
        return deletedAt != null;
    }

    void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    /** The moment after which nobody can react any more. */
    Instant visibleUntil(Instant now) {
        Instant end = deletedAt;
        return end != null && end.isBefore(now) ? end : now;
    }

    boolean makesDuplicate(Instant now) {
        return !deleted() && now.isBefore(createdAt.plus(DUPLICATE_FOR));
    }

    /** As the network shows it: the text as it was sent, even if readers see less. */
    ObjectNode json() {
        ObjectNode json = sent.json().deepCopy();
        long millis = createdAt.toEpochMilli();
        json.put("id", urn())
                .put("createdAt", millis)
                .put("publishedAt", millis)
                .put("lastModifiedAt", millis)
                .set("lifecycleStateInfo", Json.object().put("isEditedByAuthor", false));
        return json;
    }

    SandboxPost snapshot() {
        return new SandboxPost(
                urn(),
                author(),
                sent.commentary(),
                published.text(),
                published.truncated(),
                link,
                createdAt,
                Optional.ofNullable(deletedAt));
    }
}
