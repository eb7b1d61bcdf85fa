package dev.advocacy.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one ambassador's retractions take back, wherever they stand among the events. */
final class Retractions {
    private final Map<String, ScoringEvent> byId = new HashMap<>();
    private final Set<String> events = new HashSet<>();
    private final Set<String> posts = new HashSet<>();

    Retractions(Collection<ScoringEvent> all) {
        for (ScoringEvent event : all) {
            byId.put(event.id(), event);
        }
        for (ScoringEvent event : all) {
            if (event.isRetraction()) {
                add(event);
            }
        }
    }

    private void add(ScoringEvent retraction) {
        var named = retraction.retracts();
        if (named == null) {
            addPost(retraction.post());
            return;
        }
        var target = byId.get(named);
        if (target != null && !target.isRetraction()) {
            events.add(named);
            addPost(target.kind().equals(ScoringEvent.SHARE) ? target.post() : null);
        }
    }

    private void addPost(@Nullable String post) {
        if (post != null) {
            posts.add(post);
        }
    }

    boolean cover(ScoringEvent event) {
        return events.contains(event.id()) || (event.post() != null && posts.contains(event.post()));
    }

    /** Why the retraction itself gives nothing. */
    Reason reason(ScoringEvent retraction) {
        var named = retraction.retracts();
        if (named == null) {
            return retraction.post() == null ? Reason.TAKES_BACK_NOTHING : Reason.TAKES_BACK;
        }
        var target = byId.get(named);
        if (target == null) {
            return Reason.TAKES_BACK_NOTHING;
        }
        return target.isRetraction() ? Reason.TAKES_BACK_RETRACTION : Reason.TAKES_BACK;
    }
}
