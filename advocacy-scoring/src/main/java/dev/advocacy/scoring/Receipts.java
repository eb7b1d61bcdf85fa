package dev.advocacy.scoring;

import dev.advocacy.scoring.Outcome.Credit;
import dev.advocacy.scoring.Outcome.Use;
import dev.advocacy.scoring.Receipt.CapUse;
import dev.advocacy.scoring.Receipt.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns outcomes into what a person can read. */
final class Receipts {
    private final RuleBook book;

    private Receipts(RuleBook book) {
        this.book = book;
    }

    static List<Receipt> of(RuleBook book, Facts facts) {
        List<Receipt> receipts = new ArrayList<>();
        Walk.over(book, facts.all(), outcome -> receipts.add(of(book, outcome)));
        return receipts;
    }

    static Receipt of(RuleBook book, Outcome outcome) {
        return new Receipts(book).receipt(outcome);
    }

    private Receipt receipt(Outcome outcome) {
        var fact = outcome.fact();
        return new Receipt(
                fact.number(),
                fact.kind(),
                fact.at(),
                LocalDate.ofEpochDay(outcome.day()),
                inputs(fact),
                outcome.reason(),
                book.points(outcome.credited()),
                outcome.credits().stream().map(this::line).toList());
    }

    private Line line(Credit credit) {
        return new Line(
                credit.rule().id(),
                credit.rule().version(),
                credit.rule().pointKind(),
                book.points(credit.weight()),
                book.points(credit.credited()),
                credit.reason(),
                credit.uses().stream().map(this::capUse).toList());
    }

    private CapUse capUse(Use use) {
        var cap = use.cap();
        return new CapUse(cap.group(), cap.period(), book.points(use.used()), book.points(cap.most()), use.bit());
    }

    private static Map<String, String> inputs(Fact fact) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("delivery", fact.delivery().value());
        inputs.put("channel", fact.channel().value());
        if (fact instanceof Fact.Shared shared) {
            inputs.put("content", shared.content().value());
            inputs.put("own-words", String.valueOf(shared.ownWords()));
            inputs.put("earns-points", String.valueOf(shared.earnsPoints()));
        } else if (fact instanceof Fact.Clicked clicked) {
            inputs.put("content", clicked.content().value());
            inputs.put("automated", String.valueOf(clicked.automated()));
            inputs.put("earns-points", String.valueOf(clicked.earnsPoints()));
        }
        return inputs;
    }
}
