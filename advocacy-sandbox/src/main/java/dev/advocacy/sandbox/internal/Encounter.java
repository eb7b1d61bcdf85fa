package dev.advocacy.sandbox.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One post meets the part of its crowd that is due, one after the other. */
public final class Encounter implements Callable<Encounter> {
    /** So long after a post appeared nothing happens any more. */
    public static final Duration LONGEST = Duration.ofDays(3);

    private final BookedPost post;
    private final Optional<String> link;
    private final long seed;
    private final @Nullable Instant after;
    private final Instant until;
    private final Clicker clicker;
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private int failed;
    private int refused;

    public Encounter(BookedPost post, long seed, @Nullable Instant after, Instant until, Clicker clicker) {
        this.post = post;
        this.link = post.visibleLink();
        this.seed = seed;
        this.after = after;
        this.until = until;
        this.clicker = clicker;
    }

    @Override
    public Encounter call() throws InterruptedException {
        for (Happening happening : Crowd.of(seed, post.author(), post.publishedText())) {
            if (isDue(post.createdAt().plus(happening.after()))) {
                happen(happening);
            }
        }
        return this;
    }

    private boolean isDue(Instant moment) {
        return !moment.isAfter(until) && (after == null || moment.isAfter(after));
    }

    private void happen(Happening happening) throws InterruptedException {
        switch (happening.deed()) {
            case PREVIEW -> visit(Deed.PREVIEW, clicker.machine());
            case CLICK -> visit(Deed.CLICK, Visitor.person(happening.visitor()));
            default -> note(happening.deed());
        }
    }

    /** The network counts a click although the far end did not answer. */
    private void visit(Deed deed, Visitor visitor) throws InterruptedException {
        if (link.isEmpty()) {
            return;
        }
        switch (clicker.click(link.get(), visitor)) {
            case MADE -> note(deed);
            case FAILED -> {
                failed++;
                post.engagement().add(deed, 1);
            }
            case REFUSED -> refused++;
        }
    }

    private void note(Deed deed) {
        done.merge(deed, 1, Integer::sum);
        post.engagement().add(deed, 1);
    }

    /** How often this was done and, where it is a request, answered. */
    public int done(Deed deed) {
        return done.getOrDefault(deed, 0);
    }

    /** Previews and clicks that got no HTTP answer. */
    public int failed() {
        return failed;
    }

    /** Previews and clicks on links that are not on this machine. */
    public int refused() {
        return refused;
    }
}
