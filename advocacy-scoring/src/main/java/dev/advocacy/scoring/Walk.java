package dev.advocacy.scoring;

import dev.advocacy.scoring.Outcome.Credit;
import dev.advocacy.scoring.Outcome.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One ambassador's events in the order (event time, event id), and what each earned. They are sorted first, so the order
 * in which they came leaves no trace. To be used once.
 */
final class Walk {
    private final RuleBook book;
    private final List<ScoringEvent> ordered;
    private final Buckets buckets;
    private final Retractions retractions;
    private final Filters filters;
    private final Set<String> confirmed = new HashSet<>();
    private final Set<String> counted = new HashSet<>();

    private Walk(RuleBook book, Collection<ScoringEvent> events) {
        this.book = book;
        ordered = new ArrayList<>(events);
        ordered.sort(ScoringEvent.ORDER);
        buckets = new Buckets(book.calendar());
        retractions = new Retractions(events);
        filters = Filters.over(book, standing());
    }

    static void over(RuleBook book, Collection<ScoringEvent> events, Consumer<Outcome> each) {
        var walk = new Walk(book, events);
        walk.ordered.forEach(event -> each.accept(walk.outcome(event)));
    }

    /** What the filters look at: neither a retraction nor taken back nor barred. */
    private List<ScoringEvent> standing() {
        return book.filters().isEmpty()
                ? List.of()
                : ordered.stream()
                        .filter(event -> refusalByNature(event).isEmpty())
                        .toList();
    }

    private Outcome outcome(ScoringEvent event) {
        long day = book.calendar().day(event);
        return refusal(event).map(v -> Outcome.nothing(event, day, v)).orElseGet(() -> byRules(event, day));
    }

    private Optional<Verdict> refusal(ScoringEvent event) {
        return refusalByNature(event)
                .map(Verdict::of)
                .or(() -> filters.against(event).map(filter -> new Verdict(Reason.FILTERED, filter)))
                .or(() -> confirmedBefore(event));
    }

    private Optional<Reason> refusalByNature(ScoringEvent event) {
        if (event.isRetraction()) {
            return Optional.of(retractions.reason(event));
        }
        return retractions.cover(event) ? Optional.of(Reason.RETRACTED) : event.bar();
    }

    private Optional<Verdict> confirmedBefore(ScoringEvent event) {
        var post = event.post();
        boolean again = post != null && event.kind().equals(ScoringEvent.SHARE) && !confirmed.add(post);
        return again ? Optional.of(Verdict.of(Reason.CONFIRMED_BEFORE)) : Optional.empty();
    }

    private Outcome byRules(ScoringEvent event, long day) {
        List<Credit> credits = new ArrayList<>(2);
        for (Rule rule : book.rules()) {
            if (rule.covers(event)) {
                credits.add(credit(rule, event, day));
            }
        }
        return new Outcome(event, day, Verdict.of(credits.isEmpty() ? Reason.NO_RULE : Reason.COUNTED), credits);
    }

    private Credit credit(Rule rule, ScoringEvent event, long day) {
        try {
            return credit(rule, event, day, book.weight(rule, event, day));
        } catch (ArithmeticException e) {
            throw Overflow.of(event.ambassador(), rule);
        }
    }

    private Credit credit(Rule rule, ScoringEvent event, long day, long weight) {
        if (weight == 0) {
            return Credit.nothing(rule, weight, Reason.NO_WEIGHT);
        }
        if (!rule.oncePer().isEmpty() && !counted.add(rule.onceKey(event, day, book.calendar()))) {
            return Credit.nothing(rule, weight, rule.repeat());
        }
        return buckets.credit(rule, day, weight);
    }
}
