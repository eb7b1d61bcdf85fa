package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Makes one ambassador's days from what their events earned. */
final class ScoreDays {
    private final RuleBook book;
    private final AmbassadorId ambassador;
    private final NavigableMap<Long, ScoreDay> days = new TreeMap<>();

    /** All that was given and taken. While it fits 64 bits, so does every sum of days and rules, whatever their order. */
    private long moved;

    private ScoreDays(RuleBook book, AmbassadorId ambassador) {
        this.book = book;
        this.ambassador = ambassador;
    }

    static NavigableMap<Long, ScoreDay> of(RuleBook book, AmbassadorId ambassador, EventSet events) {
        var score = new ScoreDays(book, ambassador);
        Walk.over(book, events.all(), score::add);
        return score.days;
    }

    private void add(Outcome outcome) {
        outcome.credits().forEach(this::move);
        if (!outcome.credits().isEmpty() || outcome.verdict().reason() == Reason.FILTERED) {
            days.computeIfAbsent(outcome.day(), day -> new ScoreDay(book)).add(outcome);
        }
    }

    private void move(Outcome.Credit credit) {
        try {
            moved = Math.addExact(moved, Math.absExact(credit.credited()));
        } catch (ArithmeticException e) {
            throw Overflow.of(ambassador, credit.rule());
        }
    }
}
