package dev.advocacy.sandbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One post meets the part of its crowd that is due, one after the other. */
final class Encounter implements Callable<AudienceSummary> {
    private final Post post;
    private final Optional<String> link;
    private final List<Happening> due;
    private final Clicker clicker;
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private int failed;
    private int refused;

    Encounter(Post post, List<Happening> due, Clicker clicker) {
        this.post = post;
        this.link = post.visibleLink();
        this.due = due;
        this.clicker = clicker;
    }

    @Override
    public AudienceSummary call() throws InterruptedException {
        for (Happening happening : due) {
            happen(happening);
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
