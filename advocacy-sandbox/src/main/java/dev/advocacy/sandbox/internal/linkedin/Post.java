package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.BookedPost;
import dev.advocacy.sandbox.internal.Engagement;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post at the network and what became of it. */
public final class Post implements BookedPost {
    private final long number;
    private final NewPost sent;
    private final Optional<String> link;
    private final Instant createdAt;
    private final Engagement engagement = new Engagement();
    private volatile Wording wording;
    private volatile @Nullable Instant deletedAt;

    /** The text as it stands since then. */
    private record Wording(String commentary, LittleText.Published published, Instant since) {}

    Post(long number, NewPost sent, LittleText.Published published, Instant createdAt) {
        this.number = number;
        this.sent = sent;
        this.wording = new Wording(sent.commentary(), published, createdAt);
        this.link = sent.articleSource().or(() -> Links.first(LittleText.meant(sent.commentary())));
        this.createdAt = createdAt;
    }

    long number() {
        return number;
    }

    @Override
    public String id() {
        return (sent.hasVideo() ? "urn:li:ugcPost:" : "urn:li:share:") + number;
    }

    @Override
    public String author() {
        return sent.author();
    }

    @Override
    public String commentary() {
        return wording.commentary();
    }

    @Override
    public boolean truncated() {
        return wording.published().truncated();
    }

    @Override
    public String publishedText() {
        return wording.published().text();
    }

    @Override
    public List<String> mentions() {
        return wording.published().mentions();
    }

    /** As it was when the post was made. */
    @Override
    public Optional<String> link() {
        return link;
    }

    /** A link that was cut off is not there. */
    @Override
    public Optional<String> visibleLink() {
        return sent.articleSource().or(() -> Links.first(wording.published().text()));
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Engagement engagement() {
        return engagement;
    }

    @Override
    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    /** Neither content nor a reshare: the text is all there is. */
    boolean isTextOnly() {
        return sent.content().isMissingNode() && !sent.isReshare();
    }

    boolean deleted() {
        return deletedAt != null;
    }

    void reword(String commentary, LittleText.Published published, Instant now) {
        wording = new Wording(commentary, published, now);
    }

    void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    /** As the network shows it: the text as it was sent, even if readers see less. */
    ObjectNode json() {
        Wording now = wording;
        ObjectNode json = sent.json().deepCopy();
        long millis = createdAt.toEpochMilli();
        json.put("id", id())
                .put("commentary", now.commentary())
                .put("createdAt", millis)
                .put("publishedAt", millis)
                .put("lastModifiedAt", now.since().toEpochMilli())
                .set(
                        "lifecycleStateInfo",
                        Json.object().put("isEditedByAuthor", now.since().isAfter(createdAt)));
        return json;
    }
}
