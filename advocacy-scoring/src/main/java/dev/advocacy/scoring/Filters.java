package dev.advocacy.scoring;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which filter, if any, keeps an event of one ambassador from earning. */
final class Filters {
    private final List<Filter> filters;
    private final Map<String, Instant> firstShares = new HashMap<>();

    Filters(List<Filter> filters, Collection<ScoringEvent> events) {
        this.filters = filters;
        if (!filters.isEmpty()) {
            events.forEach(this::note);
        }
    }

    private void note(ScoringEvent event) {
        var post = event.post();
        if (post != null && event.kind().equals(ScoringEvent.SHARE)) {
            firstShares.merge(post, event.at(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    Optional<Filter> against(ScoringEvent event) {
        for (Filter filter : filters) {
            if (filter.covers(event.kind()) && holds(filter.condition(), event)) {
                return Optional.of(filter);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Filter.Condition condition, ScoringEvent event) {
        if (condition instanceof Filter.Marked marked) {
            return event.marks().contains(marked.mark());
        }
        if (condition instanceof Filter.Within within) {
            return isWithin(within, event);
        }
        return event.ambassador().value().equals(event.visitor());
    }

    private boolean isWithin(Filter.Within within, ScoringEvent event) {
        var post = event.post();
        var shared = post == null || event.kind().equals(ScoringEvent.SHARE) ? null : firstShares.get(post);
        return shared != null && !event.at().isBefore(shared) && event.at().isBefore(shared.plus(within.time()));
    }
}
