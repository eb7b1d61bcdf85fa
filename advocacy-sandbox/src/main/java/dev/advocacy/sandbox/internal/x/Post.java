package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.advocacy.sandbox.internal.BookedPost;
import dev.advocacy.sandbox.internal.Engagement;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post at X and what became of it. */
public final class Post implements BookedPost {
    /** How long the same text counts as a duplicate; X does not tell, a day is assumed. */
    private static final Duration DUPLICATE_FOR = Duration.ofDays(1);
    /** How long its author may see what others may not. */
    private static final Duration PRIVATE_FIGURES_FOR = Duration.ofDays(30);

    private final long number;
    private final Person user;
    private final NewPost sent;
    private final Composition composition;
    private final Instant createdAt;
    private final Engagement engagement = new Engagement();
    private volatile @Nullable Instant deletedAt;

    Post(long number, Person user, NewPost sent, Composition composition, Instant createdAt) {
        this.number = number;
        this.user = user;
        this.sent = sent;
        this.composition = composition;
        this.createdAt = createdAt;
    }

    long number() {
        return number;
    }

    @Override
    public String id() {
        return Long.toString(number);
    }

    boolean belongsTo(Person person) {
        return user.equals(person);
    }

    @Override
    public String author() {
        return user.id();
    }

    public String username() {
        return user.login();
    }

    @Override
    public String commentary() {
        return sent.text();
    }

    @Override
    public String publishedText() {
        return composition.text().shown();
    }

    ShortenedText text() {
        return composition.text();
    }

    /** Every web address in the text, in its long form. */
    public List<String> links() {
        return composition.links();
    }

    @Override
    public List<String> mentions() {
        return composition.mentions();
    }

    @Override
    public boolean truncated() {
        return false;
    }

    @Override
    public Optional<String> link() {
        return links().stream().findFirst();
    }

    @Override
    public Optional<String> visibleLink() {
        return link();
    }

    public List<Medium> media() {
        return composition.media();
    }

    ArrayNode mediaKeys() {
        ArrayNode keys = Json.array();
        media().forEach(medium -> keys.add(medium.key()));
        return keys;
    }

    public Optional<String> replyTo() {
        return sent.replyTo();
    }

    public Optional<String> replySettings() {
        return sent.replySettings();
    }

    public boolean madeWithAi() {
        return sent.is("made_with_ai");
    }

    public boolean paidPartnership() {
        return sent.is("paid_partnership");
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    @Override
    public Engagement engagement() {
        return engagement;
    }

    void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    boolean makesDuplicate(Instant now) {
        return deletedAt == null && now.isBefore(createdAt.plus(DUPLICATE_FOR));
    }

    boolean showsPrivateFigures(Person reader, Instant now) {
        return reader.equals(user) && now.isBefore(createdAt.plus(PRIVATE_FIGURES_FOR));
    }

    Price price() {
        if (sent.replyTo().isPresent()) {
            return Price.SUMMONED_REPLY;
        }
        return links().isEmpty() ? Price.POST : Price.POST_WITH_LINK;
    }
}
