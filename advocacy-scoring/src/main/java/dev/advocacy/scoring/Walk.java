package dev.advocacy.scoring;

import dev.advocacy.event.DeliveryId;
import dev.advocacy.scoring.Outcome.Credit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One ambassador's facts in the order (event time, event number), and what each earned. The facts are sorted first, so
 * the order in which they came leaves no trace. To be used once.
 */
final class Walk {
    private final RuleBook book;
    private final List<Fact> ordered;
    private final Buckets buckets;
    private final Set<DeliveryId> retracted = new HashSet<>();
    private final Set<DeliveryId> confirmed = new HashSet<>();
    private final Set<List<Object>> counted = new HashSet<>();

    private Walk(RuleBook book, Collection<Fact> facts) {
        this.book = book;
        ordered = new ArrayList<>(facts);
        ordered.sort(Fact.ORDER);
        buckets = new Buckets(book.calendar());
        for (Fact fact : ordered) {
            if (fact instanceof Fact.Retracted) {
                retracted.add(fact.delivery());
            }
        }
    }

    static void over(RuleBook book, Collection<Fact> facts, Consumer<Outcome> each) {
        var walk = new Walk(book, facts);
        walk.ordered.forEach(fact -> each.accept(walk.outcome(fact)));
    }

    private Outcome outcome(Fact fact) {
        long day = book.calendar().day(fact.at());
        return refusal(fact).map(r -> Outcome.nothing(fact, day, r)).orElseGet(() -> byRules(fact, day));
    }

    private Optional<Reason> refusal(Fact fact) {
        if (fact instanceof Fact.Retracted) {
            return Optional.of(Reason.TAKES_BACK);
        }
        if (retracted.contains(fact.delivery())) {
            return Optional.of(Reason.RETRACTED);
        }
        return fact.bar().or(() -> confirmedBefore(fact));
    }

    private Optional<Reason> confirmedBefore(Fact fact) {
        boolean again = fact instanceof Fact.Shared && !confirmed.add(fact.delivery());
        return again ? Optional.of(Reason.CONFIRMED_BEFORE) : Optional.empty();
    }

    private Outcome byRules(Fact fact, long day) {
        List<Credit> credits = new ArrayList<>(2);
        for (Rule rule : book.rules()) {
            if (rule.on().covers(fact)) {
                credits.add(credit(rule, fact, day));
            }
        }
        return new Outcome(fact, day, credits.isEmpty() ? Reason.NO_RULE : Reason.COUNTED, credits);
    }

    private Credit credit(Rule rule, Fact fact, long day) {
        long weight = rule.weights().on(fact.channel());
        if (weight == 0) {
            return Credit.nothing(rule, weight, Reason.NO_WEIGHT);
        }
        if (!rule.oncePer().isEmpty() && !counted.add(rule.onceKey(fact, day, book.calendar()))) {
            return Credit.nothing(rule, weight, rule.repeat());
        }
        return buckets.credit(rule, day, weight);
    }
}
