package dev.advocacy.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which filter, if any, keeps an event of one ambassador from earning. Each sees what those before it let by. */
final class Filters {
    private final Map<String, String> caught = new HashMap<>();

    private Filters() {}

    /** Over one ambassador's standing events, in order. */
    static Filters over(RuleBook book, List<ScoringEvent> standing) {
        var filters = new Filters();
        var left = standing;
        for (Filter filter : book.filters()) {
            left = filters.sieve(filter, Sieve.of(filter, left, book.calendar()), left);
        }
        return filters;
    }

    private List<ScoringEvent> sieve(Filter filter, Predicate<ScoringEvent> catches, List<ScoringEvent> events) {
        List<ScoringEvent> left = new ArrayList<>(events.size());
        for (ScoringEvent event : events) {
            if (filter.covers(event.kind()) && catches.test(event)) {
                caught.put(event.id(), filter.id());
            } else {
                left.add(event);
            }
        }
        return left;
    }

    Optional<String> against(ScoringEvent event) {
        return Optional.ofNullable(caught.get(event.id()));
    }
}
