package dev.advocacy.scoring;

import dev.advocacy.scoring.Outcome.Credit;
import dev.advocacy.scoring.Outcome.Use;
import dev.advocacy.scoring.Receipt.CapUse;
import dev.advocacy.scoring.Receipt.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns outcomes into what a person can read. */
final class Receipts {
    private final RuleBook book;

    private Receipts(RuleBook book) {
        this.book = book;
    }

    static List<Receipt> of(RuleBook book, EventSet events) {
        List<Receipt> receipts = new ArrayList<>();
        Walk.over(book, events.all(), outcome -> receipts.add(of(book, outcome)));
        return receipts;
    }

    static Receipt of(RuleBook book, Outcome outcome) {
        return new Receipts(book).receipt(outcome);
    }

    private Receipt receipt(Outcome outcome) {
        var event = outcome.event();
        return new Receipt(
                event.id(),
                event.kind(),
                event.at(),
                LocalDate.ofEpochDay(outcome.day()),
                inputs(event),
                outcome.verdict().reason(),
                outcome.verdict().filter(),
                book.points(outcome.credited()),
                outcome.credits().stream().map(credit -> line(outcome, credit)).toList());
    }

    private Line line(Outcome outcome, Credit credit) {
        return new Line(
                credit.rule().id(),
                credit.rule().version(),
                credit.rule().pointKind(),
                book.points(credit.rule().weigh(outcome.event())),
                book.multipliers(outcome.event().kind(), outcome.event().channel(), outcome.day()).stream()
                        .map(Multiplier::id)
                        .toList(),
                book.points(credit.weight()),
                book.points(credit.credited()),
                credit.reason(),
                credit.uses().stream().map(this::capUse).toList());
    }

    private CapUse capUse(Use use) {
        var cap = use.cap();
        return new CapUse(cap.group(), cap.period(), book.points(use.used()), book.points(cap.most()), use.bit());
    }

    private static Map<String, String> inputs(ScoringEvent event) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("channel", event.channel().value());
        put(inputs, "post", event.post());
        put(inputs, "content", event.content());
        put(
                inputs,
                "value",
                event.value() == ScoringEvent.ONE
                        ? null
                        : BigDecimal.valueOf(event.value(), 6)
                                .stripTrailingZeros()
                                .toPlainString());
        put(inputs, "marks", event.marks().isEmpty() ? null : String.join(" ", event.marks()));
        put(inputs, "retracts", event.retracts());
        return inputs;
    }

    private static void put(Map<String, String> inputs, String name, @Nullable String value) {
        if (value != null) {
            inputs.put(name, value);
        }
    }
}
