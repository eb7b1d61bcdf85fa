package dev.advocacy.sandbox;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One post meets the part of its crowd that is due, one after the other. */
final class Encounter implements Callable<AudienceSummary> {
    private final Post post;
    private final Optional<String> link;
    private final long seed;
    private final @Nullable Instant after;
    private final Instant until;
    private final Clicker clicker;
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private int failed;
    private int refused;

    Encounter(Post post, long seed, @Nullable Instant after, Instant until, Clicker clicker) {
        this.post = post;
        this.link = post.visibleLink();
        this.seed = seed;
        this.after = after;
        this.until = until;
        this.clicker = clicker;
    }

    @Override
    public AudienceSummary call() throws InterruptedException {
        for (Happening happening : Crowd.of(seed, post.author(), post.publishedText())) {
            if (isDue(post.createdAt().plus(happening.after()))) {
                happen(happening);
            }
        }
        return new AudienceSummary(
                done(Deed.SEE) > 0 ? 1 : 0,
                done(Deed.PREVIEW),
                done(Deed.CLICK),
                done(Deed.REACT),
                done(Deed.COMMENT),
                failed,
                refused);
    }

    private boolean isDue(Instant moment) {
        return !moment.isAfter(until) && (after == null || moment.isAfter(after));
    }

    private void happen(Happening happening) throws InterruptedException {
        switch (happening.deed()) {
            case PREVIEW -> visit(Deed.PREVIEW, Visitor.MACHINE);
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

    private int done(Deed deed) {
        return done.getOrDefault(deed, 0);
    }
}
