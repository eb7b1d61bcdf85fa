package dev.advocacy.cli.report;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Reason;
import dev.advocacy.scoring.Receipt;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a report says, added up from everybody's receipts. Points are units of the rule set's scale. */
final class Figures {
    private final BoardKind kind;
    private final ScoringRules rules;
    private final Map<AmbassadorId, SortedMap<String, Long>> people = new HashMap<>();
    private final SortedMap<String, Cell> windows = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Cell>> rulesByChannel = new TreeMap<>();
    private final SortedMap<Reason, Cell> nothing = new TreeMap<>();
    private final Cell gave = new Cell();
    private long events;

    Figures(ScoringRules rules, BoardKind kind) {
        this.rules = rules;
        this.kind = kind;
    }

    /** One person's events. */
    void add(AmbassadorId who, List<ScoringEvent> log) {
        SortedMap<String, Long> mine = new TreeMap<>();
        for (Receipt receipt : rules.explain(log, who)) {
            events++;
            if (receipt.credited().isZero()) {
                nothing.computeIfAbsent(why(receipt), reason -> new Cell()).add(1, who);
            } else {
                gave.add(1, who);
                mine.merge(window(receipt), receipt.credited().units(), Long::sum);
            }
            receipt.lines().forEach(line -> cell(receipt, line, who));
        }
        if (!mine.isEmpty()) {
            people.put(who, mine);
        }
        mine.forEach((window, units) ->
                windows.computeIfAbsent(window, name -> new Cell()).add(units, who));
    }

    private String window(Receipt receipt) {
        return kind.window(receipt.day().toEpochDay(), rules.weekStart());
    }

    private static Reason why(Receipt receipt) {
        return receipt.lines().isEmpty()
                ? receipt.reason()
                : receipt.lines().get(0).reason();
    }

    private void cell(Receipt receipt, Receipt.Line line, AmbassadorId who) {
        if (!line.credited().isZero()) {
            rulesByChannel
                    .computeIfAbsent(line.rule(), rule -> new TreeMap<>())
                    .computeIfAbsent(receipt.inputs().getOrDefault("channel", ""), channel -> new Cell())
                    .add(line.credited().units(), who);
        }
    }

    /** Everybody with points, and their points by window. */
    Map<AmbassadorId, SortedMap<String, Long>> people() {
        return people;
    }

    /** What a window gave, if anybody had points in it. */
    Cell window(String name) {
        return windows.getOrDefault(name, new Cell());
    }

    /** By rule, then channel. */
    SortedMap<String, SortedMap<String, Cell>> rulesByChannel() {
        return rulesByChannel;
    }

    /** Why events gave nothing, and how many of whom. */
    SortedMap<Reason, Cell> nothing() {
        return nothing;
    }

    long events() {
        return events;
    }

    /** How many events gave points, and whose. */
    Cell gave() {
        return gave;
    }

    /** An amount, of points or of events, and whose it is. */
    static final class Cell {
        private final Set<AmbassadorId> people = new HashSet<>();
        private long amount;

        void add(long more, AmbassadorId who) {
            amount += more;
            people.add(who);
        }

        long amount() {
            return amount;
        }

        Set<AmbassadorId> people() {
            return people;
        }
    }
}
