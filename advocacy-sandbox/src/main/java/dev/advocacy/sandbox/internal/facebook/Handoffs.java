package dev.advocacy.sandbox.internal.facebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Share dialogs that were opened, and what came of them. */
public final class Handoffs {
    private final List<Handoff> all = new CopyOnWriteArrayList<>();

    /** A dialog as it was opened, or a post that was made in one; {@code login} and {@code postId} only in the latter. */
    public record Handoff(String link, Instant at, Optional<String> login, Optional<String> postId) {}

    public List<Handoff> all() {
        return List.copyOf(all);
    }

    void opened(String link, Instant now) {
        all.add(new Handoff(link, now, Optional.empty(), Optional.empty()));
    }

    void posted(String link, String login, Story story, Instant now) {
        all.add(new Handoff(link, now, Optional.of(login), Optional.of(story.id())));
    }
}
