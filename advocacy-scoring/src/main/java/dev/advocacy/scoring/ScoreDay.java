package dev.advocacy.scoring;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/** What one ambassador has of one day under one rule set. Written while the score is made, never afterwards. */
final class ScoreDay {
    private final RuleBook book;
    private final long[] byRule;
    private final Map<String, Long> filtered = new TreeMap<>();
    private boolean counted;
    private Instant last = Instant.MAX;

    ScoreDay(RuleBook book) {
        this.book = book;
        byRule = new long[book.rules().size()];
    }

    void add(Outcome outcome) {
        if (outcome.verdict().reason() == Reason.FILTERED) {
            filtered.merge(outcome.verdict().filter(), 1L, Long::sum);
        }
        for (Outcome.Credit credit : outcome.credits()) {
            counted = true;
            byRule[book.place(credit.rule())] += credit.credited();
            last = credit.credited() == 0 ? last : outcome.event().at();
        }
    }

    /** Whether a rule looked at an event of the day. */
    boolean counted() {
        return counted;
    }

    /** The same day with amounts in a finer scale. */
    ScoreDay times(long factor) {
        var day = new ScoreDay(book);
        for (int i = 0; i < byRule.length; i++) {
            day.byRule[i] = Math.multiplyExact(byRule[i], factor);
        }
        day.filtered.putAll(filtered);
        day.counted = counted;
        day.last = last;
        return day;
    }

    /** All that was given and taken on it. */
    long moved() {
        long sum = 0;
        for (long part : byRule) {
            sum = Math.addExact(sum, Math.absExact(part));
        }
        return sum;
    }

    Score.Total total() {
        long units = 0;
        for (long part : byRule) {
            units += part;
        }
        return new Score.Total(units, last);
    }

    void byRule(ObjLongConsumer<Rule> each) {
        for (int i = 0; i < byRule.length; i++) {
            each.accept(book.rules().get(i), byRule[i]);
        }
    }

    Map<String, Long> filtered() {
        return filtered;
    }
}
