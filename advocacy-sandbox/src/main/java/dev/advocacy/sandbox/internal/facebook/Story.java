package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.BookedPost;
import dev.advocacy.sandbox.internal.Engagement;
import dev.advocacy.sandbox.internal.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post of a page or a person and what became of it; it may lie ready without being seen. */
final class Story implements BookedPost {
    /** When a post appears that waits for nothing but a word. */
    static final Instant NEVER = Instant.MAX;

    private final long number;
    private final Draft sent;
    private final Optional<Video> video;
    private final Instant madeAt;
    private final Engagement engagement = new Engagement();
    private volatile String message;
    private volatile Instant appearsAt;
    private volatile @Nullable Instant editedAt;
    private volatile @Nullable Instant deletedAt;

    Story(long number, Draft sent, Optional<Video> video, Instant madeAt, Instant appearsAt) {
        this.number = number;
        this.sent = sent;
        this.video = video;
        this.madeAt = madeAt;
        this.message = sent.message();
        this.appearsAt = appearsAt;
    }

    long number() {
        return number;
    }

    @Override
    public String id() {
        return sent.author() + "_" + number;
    }

    @Override
    public String author() {
        return sent.author();
    }

    @Override
    public String commentary() {
        return sent.message();
    }

    @Override
    public String publishedText() {
        return message;
    }

    @Override
    public boolean truncated() {
        return false;
    }

    @Override
    public Optional<String> link() {
        return sent.link().or(() -> Links.first(sent.message()));
    }

    @Override
    public Optional<String> visibleLink() {
        return sent.link().or(() -> Links.first(message));
    }

    /** The address that was attached, other than one in the text. */
    Optional<String> attachedLink() {
        return sent.link();
    }

    List<String> media() {
        return sent.media();
    }

    Optional<Video> video() {
        return video;
    }

    /** When it appeared or will; before anybody said so, when it was made. */
    @Override
    public Instant createdAt() {
        return appearsAt.equals(NEVER) ? madeAt : appearsAt;
    }

    Instant updatedAt() {
        Instant edited = editedAt;
        return edited == null || edited.isBefore(createdAt()) ? createdAt() : edited;
    }

    /** When it will appear, if it waits for that. */
    Optional<Instant> scheduledFor(Instant now) {
        boolean waits = !appearsAt.equals(NEVER) && now.isBefore(appearsAt);
        return waits ? Optional.of(appearsAt) : Optional.empty();
    }

    boolean appeared(Instant now) {
        return !now.isBefore(appearsAt) && video.filter(one -> !one.ready()).isEmpty();
    }

    @Override
    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    @Override
    public Engagement engagement() {
        return engagement;
    }

    @Override
    public Instant visibleUntil(Instant now) {
        return appeared(now) ? BookedPost.super.visibleUntil(now) : Instant.EPOCH;
    }

    boolean isLike(Draft draft) {
        return sent.fingerprint().equals(draft.fingerprint());
    }

    void edit(String newMessage, Instant now) {
        message = newMessage;
        editedAt = now;
    }

    void appearAt(Instant moment) {
        appearsAt = moment;
    }

    void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }
}
